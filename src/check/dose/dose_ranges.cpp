#include "check/dose/dose_ranges.hpp"

#include "base/text.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What one does with a dose, as its word begins.
constexpr std::string_view takings[] = {"alın",   "alab",   "alın",  "alma", "kullan", "yut",
                                        "damlat", "uygula", "sıkın", "içi",  "verin",  "veril"};
constexpr std::string_view english_times[] = {"daily", "a day", "per day", "every",
                                              "each",  "with",  "before",  "after"};

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && (is_ascii_digit(static_cast<unsigned char>(text[end])))) ++end;
    return end;
}

// The first of a taking word in the text, wherever it stands.
bool tells_to_take(std::string_view text, std::string_view lang) {
    if (is_language(lang, "en")) return ascii_lower(text).find("take ") != std::string::npos;
    return std::any_of(std::begin(takings), std::end(takings), [&](std::string_view word) {
        return text.find(" " + std::string(word)) != text.npos;
    });
}

// Behind the range: nothing is counted there.
bool lacks_unit(std::string_view rest, std::string_view lang) {
    const std::string_view next = trimmed(rest);
    if (next.empty() || next.front() == '.' || next.front() == ',' || next.front() == ';')
        return true;
    if (is_language(lang, "en")) return begins_with_any(next, english_times);
    return is_language(lang, "tr") && begins_with_any(next, takings);
}

}  // namespace

std::size_t end_of_range(std::string_view text, std::size_t at) {
    const std::size_t first = digits_at(text, at);
    if (first == at || first > at + 2) return 0;
    const CodePoint sign = character_at(text, first);
    if (sign.value != '-' && sign.value != U'–') return 0;
    const std::size_t second = digits_at(text, first + sign.length);
    if (second == first + sign.length || second > first + sign.length + 2) return 0;
    return second;
}

void check_dose_ranges(const Handout& handout, FindingSink& sink) {
    for (const HandoutSentence& one : handout.sentences) {
        const std::string_view words = one.words();
        if (words.find_first_of("0123456789") == words.npos || !tells_to_take(words, handout.lang))
            continue;
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (at > 0 && !is_blank(character_before(words, at).value)) continue;
            const std::size_t end = end_of_range(words, at);
            if (end == 0 || !lacks_unit(words.substr(end), handout.lang)) continue;
            const std::string range(words.substr(at, end - at));
            sink.add(dose::rule(dose::range_unit), *one.text, one.sentence.begin + at, range,
                     in_quotes(range) + " does not say what is counted");
        }
    }
}

}  // namespace yaprak
