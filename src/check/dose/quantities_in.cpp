#include "check/dose/quantities_in.hpp"

#include "base/text.hpp"
#include "check/dose/dose_ranges.hpp"
#include "check/rules/handout.hpp"
#include "language/letters/characters.hpp"
#include "language/words/dose_units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t group = 3;             // figures that a blank groups
constexpr int most_groups = 4;               // that are looked at for a unit behind them
constexpr std::size_t longest_bracket = 30;  // bytes: "1,0 (yarımdan az) tablet"

// The zero of the figures that the character is one of; 0 where it is none.
char32_t zero_of(char32_t c) {
    for (const char32_t zero : {U'0', U'٠', U'۰'})
        if (c >= zero && c <= zero + 9) return zero;
    return 0;
}

bool is_sign(char32_t c) {
    return c == ',' || c == '.' || c == U'٫' || c == U'٬';
}

// A space between words is left to units: "oda 12 500 mg" would be one number.
bool is_grouping_blank(char32_t c) {
    return c == 0xA0 || c == 0x202F || c == 0x2009;
}

class Scan {
public:
    Scan(std::string_view text, std::string_view lang) : text_(text), lang_(lang) {}

    std::vector<QuantityInText> run() {
        while (at_ < text_.size()) {
            if (begins_number())
                take();
            else
                at_ += here().length;
        }
        share_units();
        return std::move(found_);
    }

private:
    CodePoint here() const { return character_at(text_, at_); }
    CodePoint behind(std::size_t at) const {
        return character_at(text_, at + character_at(text_, at).length);
    }
    bool figure_at(std::size_t at) const { return zero_of(character_at(text_, at).value) != 0; }
    bool naked_at(std::size_t at) const {
        return is_sign(character_at(text_, at).value) && zero_of(behind(at).value) != 0;
    }

    // "B12" and "COVID-19" are no numbers; "(5", "-5" and "Doz:,5" are.
    bool begins_number() const {
        const bool is_naked = naked_at(at_);
        if (!figure_at(at_) && !is_naked) return false;
        if (at_ == 0) return true;
        const char32_t before = character_before(text_, at_).value;
        if (is_letter(before) && !is_behind_times()) return false;
        if (zero_of(before) != 0) return false;
        if (is_naked) return !is_digit(before) && !is_sign(before) && before != ')';
        return before != '-' || at_ < 2 || !is_letter(character_before(text_, at_ - 1).value);
    }

    // "2x1000 mg", "2 x1": the letter is the sign of times.
    bool is_behind_times() const {
        const CodePoint sign = character_before(text_, at_);
        if (sign.value != 'x' && sign.value != 'X' && sign.value != U'х' && sign.value != U'Х')
            return false;
        std::size_t end = at_ - sign.length;
        while (end > 0 && text_[end - 1] == ' ') --end;
        return end > 0 && zero_of(character_before(text_, end).value) != 0;
    }

    void take() {
        QuantityInText one;
        one.begin = at_;
        one.zero = zero_of(figure_at(at_) ? here().value : behind(at_).value);
        take_figures(one);
        one.number = text_.substr(one.begin, at_ - one.begin);
        one.end = at_;
        take_unit(one);
        found_.push_back(std::move(one));
    }

    void take_figures(QuantityInText& one) {
        std::string* into = &one.whole;
        while (at_ < text_.size()) {
            const char32_t c = here().value;
            if (const char32_t zero = zero_of(c)) {
                *into += char('0' + (c - zero));
            } else if (naked_at(at_) ||
                       (c == U'·' && one.sign == 0 && zero_of(behind(at_).value))) {
                if (one.sign != 0) one.whole += one.sign + std::exchange(one.fraction, {});
                one.sign = in_ascii(c, one.zero);
                into = &one.fraction;
            } else if (into == &one.whole && begins_group(one)) {
                one.is_grouped = true;
            } else {
                return;
            }
            at_ += here().length;
        }
    }

    static char in_ascii(char32_t sign, char32_t zero) {
        if (sign == U'٬') return ',';
        if (sign == U'·') return '.';
        return zero != U'0' || sign == U'٫' ? '.' : char(sign);
    }

    // "10 000 ünite": three figures behind the blank, and a unit of doses or another group.
    bool begins_group(const QuantityInText& one) const {
        const char32_t blank = here().value;
        const std::size_t figures = one.is_grouped ? group : count_characters(one.whole);
        if (!is_blank(blank) || blank == '\n' || figures > group || one.whole.front() == '0')
            return false;
        return is_group(at_ + here().length, is_grouping_blank(blank));
    }

    bool is_group(std::size_t at, bool is_sure) const {
        for (int i = 0; i < most_groups; ++i) {
            std::size_t count = 0;
            for (; figure_at(at); at += character_at(text_, at).length) ++count;
            if (count != group) return false;
            if (is_sure) return true;
            const CodePoint next = character_at(text_, at);
            if (!is_blank(next.value) || next.value == '\n') return is_dose_at(at);
            at += next.length;
            if (!figure_at(at)) return is_dose_at(at);
        }
        return false;
    }

    bool is_dose_at(std::size_t at) const {
        return at < text_.size() && dose_unit_at(text_.substr(at), lang_).has_value();
    }

    std::size_t behind_blanks(std::size_t at) const {
        while (at < text_.size() && text_[at] != '\n' && is_blank(character_at(text_, at).value))
            at += character_at(text_, at).length;
        return at;
    }

    std::size_t behind_letters(std::size_t at) const {
        while (at < text_.size() && is_unit_letter(character_at(text_, at).value))
            at += character_at(text_, at).length;
        return at;
    }

    void take_unit(QuantityInText& one) {
        if (take_unit_behind_brackets(one)) return;
        const std::size_t begin = begin_of_unit(one);
        one.dose = dose_unit_at(text_.substr(begin), lang_);
        const std::size_t end = one.dose ? begin + one.dose->length : behind_letters(begin);
        if (end == begin) return;
        one.unit = text_.substr(begin, end - begin);
        one.end = at_ = end;
        const std::size_t slash = behind_blanks(end);
        if (slash >= text_.size() || text_[slash] != '/') return;
        const std::size_t per = behind_blanks(slash + 1);
        one.per = text_.substr(per, behind_letters(per) - per);
    }

    // Behind blanks, a hyphen ("a .5-mg tablet") or a Turkish ending that says "each" ("2,0'şer
    // mg").
    std::size_t begin_of_unit(const QuantityInText& one) const {
        const std::size_t usual = behind_blanks(at_);
        const CodePoint next = character_at(text_, at_);
        if (next.value == '-' || next.value == U'‑') {
            const std::size_t behind = at_ + next.length;
            const auto unit = dose_unit_at(text_.substr(std::min(behind, text_.size())), lang_);
            // "Level 2-L" is none.
            return unit && (unit->length > 1 || one.sign != 0) ? behind : usual;
        }
        if (at_ >= text_.size() || !is_apostrophe(next.value)) return usual;
        const std::string_view ending = text_.substr(at_ + next.length);
        for (const std::string_view each : {"er ", "ar ", "şer ", "şar "})
            if (ending.starts_with(each)) {
                const std::size_t behind = behind_blanks(at_ + next.length + each.size());
                return is_dose_at(behind) ? behind : usual;
            }
        return usual;
    }

    // "(0,5) tablet", "1,0 (bir) tablet": the number alone is the quantity's.
    bool take_unit_behind_brackets(QuantityInText& one) {
        std::size_t end = at_;
        if (one.begin > 0 && text_[one.begin - 1] == '(' && text_.substr(at_).starts_with(')'))
            end = at_ + 1;
        else
            end = behind_words_in_brackets(behind_blanks(at_));
        if (end == at_) return false;
        one.dose = dose_unit_at(text_.substr(behind_blanks(end)), lang_);
        one.has_own_unit = !one.dose;
        if (!one.dose) return false;
        one.unit_end = behind_blanks(end) + one.dose->length;
        one.unit = text_.substr(behind_blanks(end), one.dose->length);
        return true;
    }

    // Behind "(bir)"; at_ where none begins at the byte, or where figures stand in it.
    std::size_t behind_words_in_brackets(std::size_t at) const {
        if (!text_.substr(at).starts_with('(')) return at_;
        const std::string_view inside = text_.substr(at + 1, longest_bracket);
        const std::size_t close = inside.find(')');
        if (close == inside.npos || close == 0) return at_;
        const bool has_figures = inside.substr(0, close).find_first_of("0123456789") != inside.npos;
        return has_figures ? at_ : at + close + 2;
    }

    // "1,5-2 tablet": of what stands before a sign of a range the unit stands behind the other.
    void share_units() {
        for (std::size_t i = found_.size(); i-- > 1;) {
            QuantityInText& one = found_[i - 1];
            const QuantityInText& next = found_[i];
            if (one.dose || !next.dose || one.end > next.begin) continue;
            const std::size_t sign = behind_blanks(one.begin + one.number.size());
            const bool is_sum = sign < text_.size() && text_[sign] == '+';
            const std::size_t behind = is_sum ? sign + 1 : end_of_range_sign(text_, sign);
            if (behind == 0 || behind_blanks(behind) != next.begin) continue;
            one.dose = next.dose;
            one.per = next.per;
            one.unit = {};
            one.end = one.begin + one.number.size();
            one.has_own_unit = false;
        }
    }

    std::string_view text_, lang_;
    std::size_t at_ = 0;
    std::vector<QuantityInText> found_;
};

}  // namespace

std::string QuantityInText::digits() const {
    std::string out;
    for (const char c : whole)
        if (is_ascii_digit(static_cast<unsigned char>(c))) out += c;
    return out;
}

bool is_time(const QuantityInText& one) {
    constexpr std::size_t figures = 2;
    return one.sign == '.' && one.fraction.size() == figures && one.fraction[0] < '6' &&
           !one.whole.empty() && one.whole.size() <= figures &&
           (one.whole.size() == figures ? one.whole < "25" : one.whole > "5");
}

std::vector<QuantityInText> quantities_in(std::string_view text, std::string_view lang) {
    if (!may_hold_figures(text)) return {};
    return Scan(text, lang).run();
}

}  // namespace yaprak
