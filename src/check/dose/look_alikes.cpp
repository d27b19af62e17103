#include "check/dose/look_alikes.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "check/dose/dose_rules.hpp"
#include "language/letters/characters.hpp"
#include "language/words/dose_units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t figures_of_icd = 2;  // "I10", "O24.4"

// The figure that a letter is read as; 0 for every other character.
char figure_of(char32_t c) {
    if (c == 'O' || c == 'o' || c == U'О' || c == U'о') return '0';
    return c == 'l' || c == 'I' || c == U'І' ? '1' : char(0);
}

bool is_figure(char32_t c) {
    return c < 0x80 && is_ascii_digit(c);
}

bool belongs(char32_t c) {
    return is_figure(c) || figure_of(c) != 0 || c == '.' || c == ',';
}

bool goes_on(char32_t c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '@';
}

std::string_view name_of_litres(std::string_view lang) {
    if (is_language(lang, "tr")) return "litre";
    if (is_language(lang, "de")) return "Liter";
    if (is_language(lang, "ru")) return "л";
    return is_language(lang, "en") || is_language(lang, "fr") ? "litres" : "L";
}

// What a token of figures and such letters is made of.
struct Token {
    std::string digits;  // with the letters as figures
    std::size_t figures = 0, letters = 0;
    bool begins_with_letter = false, ends_with_litre = false;
};

Token read(std::string_view words) {
    Token token;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint c = character_at(words, at);
        const char figure = figure_of(c.value);
        token.figures += is_figure(c.value);
        token.letters += figure != 0;
        if (at == 0) token.begins_with_letter = figure != 0;
        token.ends_with_litre = c.value == 'l';
        token.digits += figure != 0 ? figure : char(c.value);
        at += c.length;
    }
    return token;
}

class LookAlikes {
public:
    LookAlikes(const CheckedText& text, std::string_view lang, FindingSink& sink)
        : checked_(text), text_(text.text), lang_(lang), sink_(sink) {}

    void run() {
        if (text_.find_first_of("0123456789") == text_.npos) return;
        SpanCursor spans(checked_);
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t begin = at;
            while (at < text_.size() && belongs(character_at(text_, at).value))
                at += character_at(text_, at).length;
            std::size_t end = at;
            while (end > begin && (text_[end - 1] == '.' || text_[end - 1] == ',')) --end;
            if (end > begin && stands_alone(begin, end)) judge(begin, end, spans);
            if (at == begin) at += character_at(text_, at).length;
        }
    }

private:
    bool stands_alone(std::size_t begin, std::size_t end) const {
        return (begin == 0 || !goes_on(character_before(text_, begin).value)) &&
               !goes_on(character_at(text_, end).value);
    }

    void judge(std::size_t begin, std::size_t end, SpanCursor& spans) {
        const std::string_view words = text_.substr(begin, end - begin);
        const Token token = read(words);
        if (token.figures == 0 || token.letters == 0) return;
        if (words == "O2" || words == "l2" || words == "o2" || is_code_of_icd(words, end)) return;
        const Span* span = spans.at(begin);
        if (span && span->marks.has(Mark::code)) return;
        const bool is_litre = token.ends_with_litre && token.letters == 1;
        const std::string instead = is_litre ? std::string(words.substr(0, words.size() - 1)) +
                                                   " " + std::string(name_of_litres(lang_))
                                             : token.digits;
        if (CheckFinding* told =
                sink_.add(dose::rule(dose::look_alike), checked_, begin, words,
                          in_quotes(words) + " is read as " + token.digits,
                          "write " + in_quotes(instead) + (is_litre ? "" : ", if that is meant")))
            told->instead = {instead};
    }

    // Diseases of the circulation and of pregnancy (ICD-10): "I10", "O24.4"; no unit follows.
    bool is_code_of_icd(std::string_view words, std::size_t end) const {
        if (words.front() != 'I' && words.front() != 'O') return false;
        const std::string_view figures = words.substr(1, words.find('.') - 1);
        if (figures.size() != figures_of_icd ||
            words.substr(1).find_first_not_of("0123456789.") != words.npos)
            return false;
        std::size_t unit = end;
        while (unit < text_.size() && is_blank(character_at(text_, unit).value))
            unit += character_at(text_, unit).length;
        return unit >= text_.size() || !dose_unit_at(text_.substr(unit), lang_);
    }

    const CheckedText& checked_;
    const std::string_view text_, lang_;
    FindingSink& sink_;
};

}  // namespace

void check_look_alikes(const CheckedText& text, std::string_view lang, FindingSink& sink) {
    LookAlikes(text, lang, sink).run();
}

}  // namespace yaprak
