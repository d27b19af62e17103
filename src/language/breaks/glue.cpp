#include "language/breaks/glue.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/words/calendar.hpp"
#include "language/words/counted_words.hpp"
#include "language/words/dose_units.hpp"
#include "language/words/units.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t longest_short_token = 40;  // bytes; a longer one is no number and no title
constexpr std::size_t least_phone = 7, longest_phone = 15;  // digits (E.164)
constexpr std::size_t group_of = 3;                         // digits

// Most tokens are words, longer than all that stands in these lists.
template <std::size_t N>
bool is_among(const std::string_view (&list)[N], std::string_view token) {
    const auto shorter = [](std::string_view a, std::string_view b) { return a.size() < b.size(); };
    const std::size_t longest = std::max_element(std::begin(list), std::end(list), shorter)->size();
    if (token.size() > longest) return false;
    return std::find(std::begin(list), std::end(list), token) != std::end(list);
}

// Titles with their period; what follows is the name.
constexpr std::string_view titles[] = {
    "Dr.",  "Uzm.", "Prof.", "Doç.", "Yrd.",  "Öğr.",  "Gör.", "Arş.", "Op.",  "Dt.",
    "Dyt.", "Psk.", "Fzt.",  "Ecz.", "Hem.",  "Av.",   "Sn.",  "Bn.",  "Hz.",  "Müh.",
    "Mim.", "Yük.", "Klin.", "Kl.",  "Ort.",  "Ord.",  "Alb.", "Gen.", "T.C.", "Mr.",
    "Mrs.", "Ms.",  "St.",   "Hr.",  "Fr.",   "Dipl.", "Med.", "PD",   "Mme",  "M.",
    "Dr",   "Prof", "др.",   "д-р",  "проф.", "г-н",   "г-жа"};

// A number or a name follows and must not begin a line.
constexpr std::string_view references[] = {
    "s.",     "ss.",   "sf.",     "S.",    "bkz.",  "Bkz.",  "bk.",   "md.",   "Md.",
    "c.",     "No.",   "no.",     "Nr.",   "nr.",   "No",    "nr",    "№",     "n°",
    "Şek.",   "Tab.",  "Böl.",    "bl.",   "p.",    "pp.",   "vol.",  "Vol.",  "Fig.",
    "Abb.",   "z.B.",  "yy.",     "Tablo", "Şekil", "Resim", "Madde", "Bölüm", "Sayfa",
    "Figure", "Table", "Tabelle", "стр.",  "рис.",  "табл."};

constexpr std::string_view signs[] = {"%", "‰", "§", "§§", "№", "#", "±", "≈", "~", "+", "¶"};
constexpr std::string_view operators[] = {"=", "<", ">", "≤", "≥", "≈", "±", "×", "≠", "~", "÷"};
constexpr std::string_view bullets[] = {"•", "‣", "◦", "▪", "–", "●", "○", "■", "□", "✓",
                                        "✔", "✗", "☐", "☑", "-", "*", "→", "➤", "☎", "✉"};
constexpr std::string_view dashes[] = {"—", "–", "―"};

char32_t first_of(std::string_view token) {
    return character_at(token, 0).value;
}

// "5", "٥", "½".
bool begins_with_digit(std::string_view token) {
    return !token.empty() && is_digit(first_of(token));
}

// "(5", "+90", "-3", "<5": a sign or a bracket before the digits.
std::string_view without_opening(std::string_view token) {
    while (!token.empty()) {
        const CodePoint c = character_at(token, 0);
        const bool opening = c.value == '(' || c.value == '[' || c.value == '+' || c.value == '-' ||
                             c.value == '<' || c.value == '>' || c.value == U'≤' ||
                             c.value == U'≥' || c.value == U'±' || c.value == U'~' ||
                             c.value == U'“' || c.value == U'−' || c.value == U'‘' ||
                             c.value == '"' || c.value == '%' || c.value == U'≈';
        if (!opening) break;
        token.remove_prefix(c.length);
    }
    return token;
}

bool begins_with_number(std::string_view token) {
    return begins_with_digit(without_opening(token));
}

std::string_view without_closing(std::string_view token) {
    const auto closes = [](char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' ||
               c == ']' || c == '"';
    };
    while (!token.empty() && closes(token.back())) token.remove_suffix(1);
    return token;
}

// Unbreakable blanks group digits.
bool may_stand_in_number(char32_t c) {
    return is_digit(c) || c == '.' || c == ',' || c == '-' || c == U'–' || c == '/' || c == U'×' ||
           c == U'٫' || c == U'٬' || is_blank(c);
}

// "50", "0,05", "10–20", "(5": digits with the signs that stand within numbers.
bool is_number(std::string_view token) {
    token = without_opening(token);
    if (!begins_with_digit(token)) return false;
    for (std::size_t i = 0; i < token.size();) {
        const CodePoint c = character_at(token, i);
        if (!may_stand_in_number(c.value)) return false;
        i += c.length;
    }
    return std::string_view(".,-/").find(token.back()) == std::string_view::npos &&
           !token.ends_with("–") && !token.ends_with("×");
}

bool is_whole_number(std::string_view token, std::size_t least, std::size_t most) {
    return token.size() >= least && token.size() <= most &&
           std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_roman(std::string_view token) {
    return !token.empty() && token.find_first_not_of("IVXLC") == std::string_view::npos;
}

// "7", "07", "7-9", "7." before a month's name.
bool is_day(std::string_view token) {
    return token.size() <= 6 && is_number(without_closing(token));
}

// "5. sınıf", "II. Dünya": the period makes the number an ordinal unless a sentence begins.
bool is_ordinal(std::string_view token, std::string_view next) {
    if (token.size() < 2 || token.back() != '.') return false;
    const std::string_view number = without_opening(token.substr(0, token.size() - 1));
    if (is_roman(number)) return is_letter(first_of(next));
    return is_whole_number(number, 1, 3) && is_lower(first_of(next));
}

// "A. Yılmaz": one capital and a period.
bool is_initial(std::string_view token, std::string_view next) {
    const CodePoint c = character_at(token, 0);
    return is_upper(c.value) && token.substr(c.length) == "." && is_upper(first_of(next));
}

// "No: 5", "Kat: 3", "Tel: +90": a short label and its number.
bool is_label(std::string_view token, std::string_view next) {
    return token.size() <= 8 && token.size() >= 2 && token.back() == ':' &&
           is_letter(first_of(token)) && begins_with_number(next);
}

// "1)", "12)", "a)", "1.": opens an item unless it closes a bracket.
bool is_list_mark(std::string_view token) {
    if (token.size() < 2 || token.back() != ')') return false;
    const std::string_view mark = token.substr(token.front() == '(' ? 1 : 0);
    const std::string_view inner = mark.substr(0, mark.size() - 1);
    const CodePoint c = character_at(inner, 0);
    return is_whole_number(inner, 1, 2) || (is_letter(c.value) && c.length == inner.size());
}

bool is_phone_part(std::string_view token) {
    const auto belongs = [](char c) {
        return (c >= '0' && c <= '9') || c == '(' || c == ')' || c == '+' || c == '-' || c == '/' ||
               c == '.';
    };
    return !token.empty() && std::all_of(token.begin(), token.end(), belongs);
}

class Gluer {
public:
    Gluer(std::string_view text, const std::vector<ByteRange>& tokens, std::string_view lang)
        : text_(text), tokens_(tokens), lang_(lang), glued_(tokens.size(), false) {}

    std::vector<bool> run() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            count_brackets(i);
            glued_[i] = is_glued(i);
        }
        glue_phones();
        return std::move(glued_);
    }

private:
    std::string_view token(std::size_t i) const {
        return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    }
    // Enough of a long one: its first letters tell what it is.
    std::string_view beginning(std::size_t i) const {
        return token(i).substr(0, longest_short_token);
    }

    bool begins_paragraph(std::size_t i) const {
        return i == 0 ||
               text_.substr(tokens_[i - 1].end, tokens_[i].begin - tokens_[i - 1].end).find('\n') !=
                   std::string_view::npos;
    }

    void count_brackets(std::size_t i) {
        if (begins_paragraph(i)) open_brackets_ = 0;
        before_ = open_brackets_;
        for (char c : token(i)) {
            if (c == '(') ++open_brackets_;
            if (c == ')' && open_brackets_ > 0) --open_brackets_;
        }
    }

    bool is_glued(std::size_t i) const {
        const std::string_view next = beginning(i + 1);
        if (is_among(dashes, next)) return true;
        if (token(i).size() > longest_short_token) return false;
        const std::string_view here = token(i);
        return glues_number(here, next) || glues_dose(i) || glues_name(here, next) ||
               glues_operator(here, next) || glues_mark(i);
    }

    // "2 kapsül", "10'ar ünite"; both words of a spoon in "2 yemek kaşığı".
    bool glues_dose(std::size_t i) const {
        if (is_number(without_suffix(token(i)))) return dose_unit(i + 1).has_value();
        if (i == 0 || !glued_[i - 1] || !is_number(without_suffix(token(i - 1)))) return false;
        const auto unit = dose_unit(i);
        return unit && unit->length > token(i).size();
    }

    // That the token begins, and the next one ends where it has two words.
    std::optional<DoseUnit> dose_unit(std::size_t i) const {
        const std::size_t begin = tokens_[i].begin;
        const std::size_t last = tokens_[std::min(i + 1, tokens_.size() - 1)].end;
        return dose_unit_at(text_.substr(begin, last - begin), lang_);
    }

    bool glues_number(std::string_view here, std::string_view next) const {
        if (is_number(here) && (begins_with_unit(next) || is_grouped(here, next))) return true;
        if (is_day(here) && is_month(without_suffix(next), lang_)) return true;
        if (begins_with_number(next)) {
            if (is_among(signs, without_bracket(here))) return true;
            if (is_among(references, without_bracket(here)) || is_label(here, next)) return true;
            return is_language(lang_, "en") && is_month(here, lang_);
        }
        return is_ordinal(here, next) || here == "bkz." || here == "(bkz.";
    }

    // "12 500", "10 000,5", "(1 000–2 000": groups of three.
    static bool is_grouped(std::string_view here, std::string_view next) {
        const std::size_t last = digits_before_end(here), first = digits_at_beginning(next);
        return last >= 1 && last <= group_of && first == group_of;
    }

    static std::size_t digits_at_beginning(std::string_view token) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < token.size() && is_digit(character_at(token, at).value);
             at += character_at(token, at).length)
            ++count;
        return count;
    }

    static std::size_t digits_before_end(std::string_view token) {
        std::size_t count = 0;
        for (std::size_t end = token.size();
             end > 0 && is_digit(character_before(token, end).value);
             end -= character_before(token, end).length)
            ++count;
        return count;
    }

    bool glues_name(std::string_view here, std::string_view next) const {
        const std::string_view title = without_bracket(here);
        return is_upper(first_of(next)) && (is_among(titles, title) || is_initial(title, next));
    }

    static bool glues_operator(std::string_view here, std::string_view next) {
        constexpr std::size_t short_operand = 6;  // bytes: n, p, r², OR
        if (is_among(operators, next)) return here.size() <= short_operand || is_number(here);
        return is_among(operators, here) &&
               (begins_with_number(next) || next.size() <= short_operand);
    }

    bool glues_mark(std::size_t i) const {
        if (is_list_mark(token(i))) return before_ == 0;
        if (!begins_paragraph(i)) return false;
        const std::string_view mark = token(i);
        const bool numbered = mark.ends_with(".") && is_whole_number(without_closing(mark), 1, 3);
        return numbered || is_among(bullets, mark) || is_among(dashes, mark);
    }

    static std::string_view without_bracket(std::string_view token) {
        return token.substr(!token.empty() && (token[0] == '(' || token[0] == '[') ? 1 : 0);
    }

    // "Nisan’da," -> "Nisan".
    static std::string_view without_suffix(std::string_view token) {
        token = token.substr(0, std::min(token.find("’"), token.find('\'')));
        return without_closing(token);
    }

    // Neighbours of nothing but digits, brackets and plus signs that make a telephone number.
    void glue_phones() {
        for (std::size_t i = 0; i < tokens_.size();) {
            std::size_t end = i, digits = 0;
            while (end < tokens_.size() && is_phone_part(without_closing_mark(token(end))) &&
                   (end == i || !begins_paragraph(end)))
                digits += count_digits(token(end++));
            if (end > i + 1 && is_phone(token(i), digits))
                std::fill(glued_.begin() + std::ptrdiff_t(i),
                          glued_.begin() + std::ptrdiff_t(end) - 1, true);
            i = std::max(end, i + 1);
        }
    }

    static std::string_view without_closing_mark(std::string_view token) {
        if (!token.empty() && (token.back() == ',' || token.back() == ';')) token.remove_suffix(1);
        return token;
    }

    static std::size_t count_digits(std::string_view token) {
        return std::size_t(
            std::count_if(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; }));
    }

    // From abroad or the trunk prefix, or the numbers without one (444 1 234, 0850 …, 112).
    static bool is_phone(std::string_view first, std::size_t digits) {
        const bool begins = first.starts_with("+") || first.starts_with("0") ||
                            first.starts_with("(") || first == "444" || first == "850";
        return begins && digits >= least_phone && digits <= longest_phone;
    }

    std::string_view text_;
    const std::vector<ByteRange>& tokens_;
    std::string_view lang_;
    std::vector<bool> glued_;
    std::size_t open_brackets_ = 0, before_ = 0;
};

}  // namespace

bool is_loosely_bound(std::string_view here, std::string_view next, std::string_view lang) {
    if (here.size() > longest_short_token) return false;
    if (is_number(here)) return is_counted_word(without_closing(next), lang);
    if (!is_language(lang, "tr")) return false;
    return here == "o" || here == "O" || ((here == "ya" || here == "Ya") && next == "da");
}

std::vector<bool> glued_to_next(std::string_view text, const std::vector<ByteRange>& tokens,
                                std::string_view lang) {
    return Gluer(text, tokens, lang).run();
}

}  // namespace yaprak
