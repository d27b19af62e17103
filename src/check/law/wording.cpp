#include "check/law/wording.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "check/rules/affixes.hpp"
#include "check/rules/folded.hpp"
#include "language/letters/characters.hpp"
#include "language/readability/abbreviations.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::string_view promotion =
    "Sağlık Hizmetlerinde Tanıtım ve Bilgilendirme Faaliyetleri Hakkında Yönetmelik, 12.11.2025 "
    "(hukuki tavsiye değildir)";
constexpr CheckRule rules[] = {
    {"law-superiority", Severity::warning, "words that place one above others count as promotion",
     "leave the claim out, and say what you do", promotion},
    {"law-guarantee", Severity::warning, "words that make a result sure mislead",
     "say that results differ, and name the risks", promotion},
    {"law-price", Severity::warning,
     "prices, discounts, campaigns and gifts must not be advertised",
     "leave it out, and tell those who ask", promotion},
    {"law-thanks", Severity::warning, "thanks of patients must not be used as promotion",
     "leave the patient's words out", promotion},
    {"law-before-after", Severity::warning,
     "pictures before and after need a written consent, equal conditions, dates and no filter",
     "keep the form, write the dates, or leave the pictures out", promotion},
    {"law-sentence-missing", Severity::warning,
     "a page that promotes procedures must carry this sentence", "write the sentence as it is",
     promotion},
};

bool is_word_start(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char32_t before = character_before(text, at).value;
    return !is_letter(before) && !is_digit(before);
}

// Where words stand in a text.
struct Place {
    std::size_t begin = std::string_view::npos, end = 0;
    bool is_none() const { return begin == std::string_view::npos; }
};

std::size_t behind_letters(std::string_view text, std::size_t at) {
    while (at < text.size() && is_letter(character_at(text, at).value))
        at += character_at(text, at).length;
    return at;
}

// "klinik" is "kliniğ" before a vowel, "ekip" is "ekib": Turkish hard consonants soften.
bool is_softened(char32_t hard, char32_t soft) {
    return (hard == 'k' && soft == U'ğ') || (hard == 'p' && soft == 'b') ||
           (hard == U'ç' && soft == 'c') || (hard == 't' && soft == 'd');
}

// The byte behind the words, which begin at the byte; npos where the text has others there. "best*"
// stands for any ending.
std::size_t end_of_words(std::string_view text, std::size_t at, std::string_view words) {
    for (std::size_t i = 0; i < words.size();) {
        if (words[i] == '*') {
            at = behind_letters(text, at);
            ++i;
            continue;
        }
        const CodePoint wanted = character_at(words, i), own = character_at(text, at);
        i += wanted.length;
        const bool is_last = i >= words.size() || words[i] == '*';
        if (at >= text.size() ||
            (own.value != wanted.value && !(is_last && is_softened(wanted.value, own.value))))
            return text.npos;
        at += own.length;
    }
    return at;
}

// "your doctor" is no word of the clinic on itself: "hekiminiz", "doktorunuz".
bool is_yours(std::string_view text, std::size_t end) {
    return begins_with_any(text.substr(end),
                           std::array<std::string_view, 8>{"iniz", "ınız", "unuz", "ünüz", "niz",
                                                           "nız", "nuz", "nüz"});
}

// Words that stand at the beginning of one of the text's; behind "$" at the text's end only.
Place find_part(std::string_view text, std::string_view words, std::size_t from) {
    const bool is_last = words.ends_with('$');
    if (is_last) words.remove_suffix(1);
    if (words.empty()) return {};
    // What a part begins with is never softened: that is looked for by its first byte.
    for (std::size_t at = text.find(words.front(), from); at != text.npos;
         at = text.find(words.front(), at + 1)) {
        if (!is_word_start(text, at)) continue;
        const std::size_t end = end_of_words(text, at, words);
        if (end != text.npos && (!is_last || end == text.size())) return {at, end};
    }
    return {};
}

constexpr std::size_t near_words = 2;  // between words that belong together

// A part at most two words behind the byte, with no comma between.
Place find_near(std::string_view text, std::string_view words, std::size_t from) {
    std::size_t at = behind_letters(text, from);
    for (std::size_t i = 0; i <= near_words; ++i) {
        if (at < text.size() && text[at] == '\'') at = behind_letters(text, at + 1);
        if (at >= text.size() || text[at] != ' ') return {};
        ++at;
        if (const std::size_t end = end_of_words(text, at, words); end != text.npos)
            return {at, end};
        while (at < text.size() && std::string_view(" ,;:.!?()").find(text[at]) == text.npos) ++at;
    }
    return {};
}

// Parts one after the other, in one sentence: "hastalarımız * memnun", "en iyi ~ hekim". None, and
// `is_sure` where no later beginning has them either.
Place find_rest(std::string_view text, std::string_view words, Place place, bool& is_sure) {
    while (!words.empty()) {
        const bool is_near = words.starts_with(" ~ ");
        is_sure = is_sure || !is_near;
        words.remove_prefix(3);
        const std::size_t cut = std::min({words.find(" * "), words.find(" ~ "), words.size()});
        const Place part = is_near ? find_near(text, words.substr(0, cut), place.end)
                                   : find_part(text, words.substr(0, cut), place.end);
        if (part.is_none()) return {};
        place.end = part.end;
        words.remove_prefix(cut);
    }
    return place;
}

Place find_words(std::string_view text, std::string_view words) {
    const std::size_t cut = std::min({words.find(" * "), words.find(" ~ "), words.size()});
    const bool is_of_person = words.find(" ~ ") != words.npos;
    for (std::size_t from = 0; from < text.size();) {
        const Place first = find_part(text, words.substr(0, cut), from);
        if (first.is_none()) return {};
        bool is_sure = false;
        const Place all = find_rest(text, words.substr(cut), first, is_sure);
        if (!all.is_none() && !(is_of_person && is_yours(text, all.end))) return all;
        if (is_sure) return {};
        from = first.begin + 1;
    }
    return {};
}

// "1.500 TL", "₺1.500", "$ 100".
Place find_by_number(std::string_view text, std::string_view words) {
    const bool is_sign = !words.empty() && !is_letter(character_at(words, 0).value);
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const std::string_view before = trimmed(text.substr(0, at));
        const std::string_view after = trimmed(text.substr(at + words.size()));
        const bool follows =
            !before.empty() && is_ascii_digit(static_cast<unsigned char>(before.back()));
        const bool leads =
            is_sign && !after.empty() && is_ascii_digit(static_cast<unsigned char>(after.front()));
        const bool is_whole = at + words.size() >= text.size() || is_sign ||
                              !is_letter(character_at(text, at + words.size()).value);
        if ((follows && is_whole) || leads) return {at, at + words.size()};
    }
    return {};
}

Place find(std::string_view text, std::string_view words) {
    return words.ends_with('#') ? find_by_number(text, words.substr(0, words.size() - 1))
                                : find_words(text, words);
}

bool holds_any(std::string_view text, const std::vector<std::string>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& one) { return !find(text, one).is_none(); });
}

// Small letters, one kind of apostrophe and of blank: character for character.
std::string plain_form(std::string_view text, std::string_view lang) {
    const std::string small = fold_case(text, lang);
    std::string out;
    for (std::size_t at = 0; at < small.size();) {
        const CodePoint c = character_at(small, at);
        if (is_apostrophe(c.value))
            out += '\'';
        else if (is_blank(c.value))
            out += ' ';
        else
            out.append(small, at, c.length);
        at += c.length;
    }
    return out;
}

// Where the sentence that begins at `from` ends: behind a sign with a blank behind it, which is not
// that of an abbreviation ("no. 1", "dr. yılmaz").
std::size_t end_of_sentence(std::string_view text, std::size_t from, std::string_view lang) {
    for (std::size_t at = text.find_first_of(".!?", from); at != text.npos;
         at = text.find_first_of(".!?", at + 1)) {
        if (at + 1 < text.size() && text[at + 1] != ' ') continue;
        std::size_t word = text.rfind(' ', at);
        word = word == text.npos || word < from ? from : word + 1;
        std::string token(text.substr(word, at + 1 - word));
        const bool is_small = abbreviation(token, lang) == Abbreviation::leading;
        if (is_ascii_letter(token.front())) token.front() = char(token.front() - 'a' + 'A');
        if (!is_small && abbreviation(token, lang) != Abbreviation::leading) return at + 1;
    }
    return text.size();
}

// Whether a word of the list stands directly behind the place, two words between at most.
bool is_denied_behind(std::string_view sentence, const Place& place,
                      const std::vector<std::string>& denials) {
    return std::any_of(denials.begin(), denials.end(), [&](const std::string& one) {
        return !find_near(sentence, one, place.end).is_none();
    });
}

// Likewise before it.
bool is_denied_before(std::string_view sentence, const Place& place,
                      const std::vector<std::string>& denials) {
    std::size_t at = place.begin;
    for (std::size_t i = 0; i <= near_words && at > 0; ++i) {
        std::size_t end = at;
        while (end > 0 && sentence[end - 1] == ' ') --end;
        const std::size_t blank = end == 0 ? sentence.npos : sentence.rfind(' ', end - 1);
        at = blank == sentence.npos ? 0 : blank + 1;
        for (const std::string& one : denials)
            if (is_word_start(sentence, at) && end_of_words(sentence, at, one) != sentence.npos)
                return true;
    }
    return false;
}

// "2025-11-12" is "12.11.2025"; what is no such date stays as it is.
std::string in_turkish(const std::string& date) {
    const auto parsed = parse_date(date);
    if (!parsed || !parsed->rest.empty()) return date;
    return zero_padded(parsed->date.day, 2) + "." + zero_padded(parsed->date.month, 2) + "." +
           std::to_string(parsed->date.year);
}

class WordingCheck {
public:
    WordingCheck(const Handout& handout, const WordingList& list, FindingSink& sink)
        : handout_(handout), list_(list), sink_(sink) {}

    void run() {
        for (const CheckedText& text : handout_.texts) {
            const std::string plain = plain_form(text.text, handout_.lang);
            for (std::size_t at = 0; at < plain.size();) {
                const std::size_t end = end_of_sentence(plain, at, handout_.lang);
                look_at(text, plain, at, end);
                at = end;
            }
            whole_ += plain + " ";
        }
        for (const RequiredSentence& required : list_.sentences) require(required);
    }

private:
    // A rule is told once a sentence.
    void look_at(const CheckedText& text, const std::string& plain, std::size_t begin,
                 std::size_t end) {
        const std::string_view sentence = std::string_view(plain).substr(begin, end - begin);
        for (const WordingRule& rule : list_.rules) {
            if (rule.in_pictures && !is_of_picture(text.kind)) continue;
            for (const std::string& words : rule.words) {
                const Place place = find(sentence, words);
                if (place.is_none()) continue;
                if (!holds_any(sentence, rule.excepts) && !is_denied(sentence, place))
                    tell_words(rule, text, plain, {begin + place.begin, begin + place.end});
                break;
            }
        }
    }

    void tell_words(const WordingRule& rule, const CheckedText& text, const std::string& plain,
                    const Place& place) {
        // Of what is only counted no place is looked up.
        if (sink_.is_full(*rule.rule)) return tell(rule, text.at, {}, {});
        const std::size_t at = place_before_fold(text.text, plain, place.begin);
        // With their endings: "kampanyamız".
        const std::size_t end =
            place_before_fold(text.text, plain, behind_letters(plain, place.end));
        const std::string words = text.text.substr(at, end - at);
        tell(rule, text.place(at), words,
             in_quotes(words) +
                 (rule.in_pictures ? " stands at a picture" : " may be minded by a regulator"));
    }

    static bool is_of_picture(TextKind kind) {
        return kind == TextKind::caption || kind == TextKind::alternative;
    }

    bool is_denied(std::string_view sentence, const Place& place) const {
        return is_denied_behind(sentence, place, list_.denials_behind) ||
               is_denied_before(sentence, place, list_.denials_before);
    }

    void require(const RequiredSentence& required) {
        const auto& values = handout_.document.front.values;
        auto type = values.find("type");
        for (const char* own : {"tür", "tur", "typ", "тип"})
            if (type == values.end()) type = values.find(own);
        if (type == values.end() ||
            std::find(required.types.begin(), required.types.end(),
                      fold_case(type->second, "tr")) == required.types.end())
            return;
        if (whole_.find(plain_form(required.text, handout_.lang)) != whole_.npos) return;
        tell(required.rule, {handout_.document.source, 1, 1}, {},
             "the sentence is missing: " + in_quotes(required.text), {in_quotes(required.text)});
    }

    void tell(const WordingRule& rule, const SourcePos& at, std::string words, std::string problem,
              std::vector<std::string> values = {}) {
        CheckFinding finding;
        finding.values = std::move(values);
        finding.rule = rule.rule;
        finding.severity = finding.rule->severity;
        finding.at = at;
        finding.words = std::move(words);
        finding.problem = std::move(problem);
        finding.why = rule.why;
        finding.mend = rule.mend;
        finding.source = source_of(rule, handout_.lang);
        sink_.add(std::move(finding));
    }

    const Handout& handout_;
    const WordingList& list_;
    FindingSink& sink_;
    std::string whole_;  // all texts in their plain form
};

}  // namespace

std::span<const CheckRule> wording_rules() {
    return rules;
}

std::string source_of(const WordingRule& rule, std::string_view lang) {
    const bool is_turkish = is_language(lang, "tr");
    return rule.source + ", " + (is_turkish ? in_turkish(rule.date) : rule.date) +
           (is_turkish ? " (hukuki tavsiye değildir)" : " (no legal advice)");
}

void check_wording(const Handout& handout, const WordingList& list, FindingSink& sink) {
    WordingCheck(handout, list, sink).run();
}

}  // namespace yaprak
