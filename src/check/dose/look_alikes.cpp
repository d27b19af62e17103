#include "check/dose/look_alikes.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/laboratory.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"
#include "language/words/dose_units.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t longest_before = 40;  // bytes of what says that a number is a room's

// What stands before a room, a file or a number of something, which is no dose. Small letters.
constexpr std::string_view of_codes[] = {
    "oda",     "odası", "kat",     "katı",  "blok",    "kapı",    "no",     "numara", "numarası",
    "kod",     "kodu",  "sıra",    "seri",  "lot",     "parti",   "model",  "tip",    "dosya",
    "dosyası", "form",  "salon",   "banko", "gişe",    "room",    "floor",  "ward",   "gate",
    "code",    "batch", "type",    "file",  "number",  "zimmer",  "raum",   "nr",     "typ",
    "datei",   "salle", "chambre", "étage", "fichier", "кабинет", "палата", "этаж",   "код",
    "номер",   "غرفة",  "رقم",     "طابق"};

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
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '\\' || c == '@';
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
        if (begin > 0 && goes_on(character_before(text_, begin).value)) return false;
        const CodePoint next = character_at(text_, end);
        if (goes_on(next.value)) return false;
        // "1O.pdf"
        return next.value != '.' || !is_letter(character_at(text_, end + 1).value);
    }

    bool has_unit(std::size_t end) const {
        while (end < text_.size() && text_[end] != '\n' && is_blank(character_at(text_, end).value))
            end += character_at(text_, end).length;
        return end < text_.size() && dose_unit_at(text_.substr(end), lang_);
    }

    bool is_number_of_letters(std::string_view words, std::size_t end) const {
        return (words == "lO" || words == "IO" || words == "lOO" || words == "IOO") &&
               has_unit(end);
    }

    bool is_of_code(std::size_t begin) const {
        const std::size_t from = begin - std::min(begin, longest_before);
        const std::string before = fold_case(text_.substr(from, begin - from), lang_);
        std::string_view rest = before;
        while (!rest.empty() && std::string_view(" :#.(").find(rest.back()) != rest.npos)
            rest.remove_suffix(1);
        std::size_t word = rest.size();
        while (word > 0 && is_letter(character_before(rest, word).value))
            word -= character_before(rest, word).length;
        const std::string_view last = rest.substr(word);
        return std::find(std::begin(of_codes), std::end(of_codes), last) != std::end(of_codes) ||
               before.ends_with('#');
    }

    // A unit behind it, or a number in a text that tells of a medicine. "I131" and "O2" begin with
    // a letter: only a unit or a decimal sign makes numbers of such.
    bool is_dose(const Token& token, std::size_t begin, std::size_t end) {
        if (has_unit(end)) return true;
        if (is_of_code(begin)) return false;
        if (token.ends_with_litre && token.letters == 1) return true;
        if (token.begins_with_letter && token.digits.find_first_of(".,") == token.digits.npos)
            return false;
        if (!is_of_medicine_) is_of_medicine_ = tells_of_medicine(text_, lang_);
        return *is_of_medicine_;
    }

    void judge(std::size_t begin, std::size_t end, SpanCursor& spans) {
        const std::string_view words = text_.substr(begin, end - begin);
        const Token token = read(words);
        if (token.letters == 0) return;
        // "lO mg": letters alone are a number only before a unit, and no word.
        if (token.figures == 0 && !is_number_of_letters(words, end)) return;
        if (words == "O2" || words == "l2" || words == "o2" || !is_dose(token, begin, end)) return;
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

    const CheckedText& checked_;
    const std::string_view text_, lang_;
    FindingSink& sink_;
    std::optional<bool> is_of_medicine_;  // the text, once it was asked
};

}  // namespace

void check_look_alikes(const CheckedText& text, std::string_view lang, FindingSink& sink) {
    LookAlikes(text, lang, sink).run();
}

}  // namespace yaprak
