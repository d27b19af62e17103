#include "check/setting/emphasis.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/setting/setting_rules.hpp"
#include "language/letters/characters.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_capitals = 3;  // words in a row
constexpr std::size_t least_word = 5;     // letters; a row of shorter ones may be abbreviations
constexpr double usual_line = 75;         // characters
constexpr std::size_t shown_words = 50;

std::size_t letters_of(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size(); i += character_at(word, i).length)
        letters += is_letter(character_at(word, i).value);
    return letters;
}

// "ACİL", not "EKT'de" and not a lone "A".
bool is_in_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size(); i += character_at(word, i).length) {
        const char32_t c = character_at(word, i).value;
        if (is_letter(c) && !is_upper(c)) return false;
        letters += is_letter(c);
    }
    return letters > 1;
}

void find_capitals(const CheckedText& text, FindingSink& sink) {
    std::size_t in_a_row = 0, begin = 0;
    bool has_word = false;
    for (std::size_t at = 0; at < text.text.size();) {
        const std::size_t end = std::min(text.text.find_first_of(" \n", at), text.text.size());
        const std::string_view word = std::string_view(text.text).substr(at, end - at);
        if (!is_in_capitals(word)) {
            in_a_row = 0;
            has_word = false;
        } else {
            if (++in_a_row == 1) begin = at;
            has_word = has_word || letters_of(word) >= least_word;
        }
        if (in_a_row > most_capitals && has_word) {
            const std::string words = text.text.substr(begin, end - begin);
            sink.add(setting::rule(setting::capitals), text, begin, words,
                     in_quotes(words) + " is written in capitals");
            return;
        }
        // A list of abbreviations: "EKG, EEG, MR, BT".
        if (word.ends_with(',')) in_a_row = 0;
        at = end + 1;
    }
}

void find_marks(const CheckedText& text, double line, bool& told_of_underline, FindingSink& sink) {
    std::size_t offset = 0;
    for (const Span& span : *text.spans) {
        const std::string shown = clipped(span.text, shown_words);
        if (span.marks.has(Mark::underline) && span.link < 0 &&
            !std::exchange(told_of_underline, true))
            sink.add(setting::rule(setting::underline), text, offset, shown,
                     in_quotes(shown) + " is underlined");
        if (span.marks.has(Mark::emphasis) && double(count_characters(span.text)) > line)
            sink.add(setting::rule(setting::italics), text, offset, shown,
                     in_quotes(shown) + " is in italics over more than a line");
        offset += span.text.size();
    }
}

}  // namespace

void check_emphasis(const Handout& handout, double line_characters, FindingSink& sink) {
    const double line = line_characters > 0 ? line_characters : usual_line;
    bool told_of_underline = false;
    for (const CheckedText& text : handout.texts) {
        if (text.kind == TextKind::alternative) continue;  // it is not set
        find_capitals(text, sink);
        find_marks(text, line, told_of_underline, sink);
    }
}

}  // namespace yaprak
