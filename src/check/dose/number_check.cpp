#include "check/dose/number_check.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "check/dose/dose_rules.hpp"
#include "language/words/calendar.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t group = 3;            // digits that a grouping sign stands before
constexpr std::size_t least_ungrouped = 5;  // digits; four are read at a glance

// Without zeros at its end.
std::string_view significant(std::string_view fraction) {
    while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
    return fraction;
}

// "1.0" -> "١٫٠" where the author wrote such figures.
std::string in_figures(std::string_view number, char32_t zero) {
    if (zero == U'0') return std::string(number);
    std::string out;
    for (const char c : number)
        append_utf8(out, c == '.'   ? U'٫'
                         : c == ',' ? U'٬'
                                    : char32_t(zero + static_cast<unsigned char>(c - '0')));
    return out;
}

std::string in_groups(const std::string& digits, std::string_view sign) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % group == 0) out += sign;
        out += digits[i];
    }
    return out;
}

// How many ASCII digits stand before the blanks before `at`: one in "1 ,5".
std::size_t digits_before_blank(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && is_ascii_digit(static_cast<unsigned char>(text[begin - 1]))) --begin;
    return end == at ? 0 : end - begin;
}

const char* times_as_much(std::size_t figures) {
    return figures == 1   ? "ten times as much"
           : figures == 2 ? "a hundred times as much"
                          : "a thousand times as much";
}

}  // namespace

NumberCheck::NumberCheck(std::string_view lang, FindingSink& sink) : lang_(lang), sink_(sink) {
    const Calendar* calendar = find_calendar(lang);
    if (!calendar || calendar->decimal != ",") return;
    decimal_ = ',';
    group_ = calendar->group;
}

void NumberCheck::check(const QuantityInText& one, const CheckedText& text, bool is_bare) const {
    check_number(one, text, is_bare);
    if (!is_bare) check_unit(one, text);
}

void NumberCheck::check_number(const QuantityInText& one, const CheckedText& text,
                               bool is_bare) const {
    const std::string words(
        is_bare ? one.number : std::string_view(text.text).substr(one.begin, one.end - one.begin));
    const auto add = [&](dose::Index index, const std::string& what) {
        tell(dose::rule(index), one, text, words, what, is_bare);
    };
    if (const std::size_t digits = digits_before_blank(text.text, one.begin);
        one.whole.empty() && digits > 0)
        tell_parted(one, text, digits, is_bare);
    else if (one.whole.empty())
        add(dose::naked_decimal, "has no number before its decimal sign");
    else if (is_grouped_abroad(one))
        add(dose::decimal_sign, "is grouped as in another language");
    else if (may_be_thousand(one))
        add(dose::trailing_zero, "may be read as a thousand times as much");
    else if (has_trailing_zero(one))
        add(dose::trailing_zero,
            std::string("may be read as ") + times_as_much(one.fraction.size()));
    else if (has_foreign_decimal(one))
        add(dose::decimal_sign, "has a decimal sign of another language");
    else if (one.sign == 0 && !one.is_grouped && one.whole.size() >= least_ungrouped)
        add(dose::ungrouped, "has a long number without groups");
}

void NumberCheck::check_unit(const QuantityInText& one, const CheckedText& text) const {
    const auto add = [&](dose::Index index, const char* what) {
        tell(dose::rule(index), one, text, text.text.substr(one.begin, one.end - one.begin), what,
             false);
    };
    switch (one.dose->kind) {
        case DoseUnitKind::plain:
            return;
        case DoseUnitKind::microgram_sign:
            return add(dose::microgram, "may be read as milligrams");
        case DoseUnitKind::unit_letter:
            return add(dose::unit_letter, "may be read as another number");
        case DoseUnitKind::cubic_centimetre:
            return add(dose::cubic_centimetre, "has a unit that is misread");
    }
}

void NumberCheck::tell(const CheckRule& rule, const QuantityInText& one, const CheckedText& text,
                       const std::string& words, const std::string& what, bool is_bare) const {
    std::vector<std::string> instead = instead_of(one, is_bare);
    std::string mend = "write " + in_quotes(instead.front());
    if (instead.size() > 1) mend += " or " + in_quotes(instead.back()) + ", whichever is meant";
    if (CheckFinding* told =
            sink_.add(rule, text, one.begin, words, in_quotes(words) + " " + what, std::move(mend)))
        told->instead = std::move(instead);
}

// "1 ,5 mg" is one and a half, whatever a hurried reader makes of it.
void NumberCheck::tell_parted(const QuantityInText& one, const CheckedText& text,
                              std::size_t digits, bool is_bare) const {
    std::size_t begin = one.begin;
    while (text.text[begin - 1] == ' ') --begin;
    begin -= digits;
    QuantityInText joined = one;
    joined.whole = text.text.substr(begin, digits);
    std::string mend = instead_of(joined, is_bare).front();
    const std::size_t end = is_bare ? one.begin + one.number.size() : one.end;
    const std::string words = text.text.substr(begin, end - begin);
    if (CheckFinding* told = sink_.add(dose::rule(dose::naked_decimal), text, begin, words,
                                       in_quotes(words) + " has a blank before its decimal sign",
                                       "write " + in_quotes(mend)))
        told->instead = {std::move(mend)};
}

// "1.000 mg" is a thousand where the point groups; "0.125" never is.
bool NumberCheck::is_grouping(const QuantityInText& one) const {
    return one.sign != decimal_ && one.fraction.size() == group && !one.whole.empty() &&
           one.whole != "0";
}

bool NumberCheck::has_trailing_zero(const QuantityInText& one) const {
    return one.sign != 0 && !one.fraction.empty() && one.fraction.back() == '0' &&
           !is_grouping(one);
}

bool NumberCheck::has_foreign_decimal(const QuantityInText& one) const {
    return one.sign != 0 && one.sign != decimal_ && !is_grouping(one) &&
           one.whole.find_first_of(".,") == one.whole.npos;
}

// "1,000,000" where the comma is the decimal sign.
bool NumberCheck::is_grouped_abroad(const QuantityInText& one) const {
    return one.sign == decimal_ && one.fraction.size() == group &&
           one.whole.find(decimal_) != one.whole.npos;
}

// "1,000" in Turkish: one to who reads it so, a thousand to who knows English.
bool NumberCheck::may_be_thousand(const QuantityInText& one) const {
    return one.sign == decimal_ && one.zero == U'0' && one.fraction.size() == group &&
           one.fraction.back() == '0' && one.whole.find_first_not_of('0') != one.whole.npos &&
           one.whole.size() <= group && one.whole.find_first_of(".,") == one.whole.npos;
}

std::string NumberCheck::number_of(std::string digits, std::string_view fraction,
                                   const QuantityInText& one) const {
    const bool was_grouped =
        one.is_grouped || one.whole.find_first_of(".,") != one.whole.npos || is_grouping(one);
    if (is_grouping(one) && one.sign != 0 && !fraction.empty()) {
        digits += fraction;
        fraction = {};
    }
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    digits = first == digits.size() ? "0" : digits.substr(first);
    std::string out = digits;
    if (digits.size() >= least_ungrouped || (was_grouped && digits.size() > group))
        out = in_groups(digits, one.zero == U'0' ? group_ : ",");
    if (const std::string_view rest = significant(fraction); !rest.empty())
        out.append(1, decimal_).append(rest);
    return in_figures(out, one.zero);
}

std::string_view NumberCheck::unit_of(const QuantityInText& one) const {
    if (!one.dose) return one.unit;
    switch (one.dose->kind) {
        case DoseUnitKind::plain:
            break;
        case DoseUnitKind::microgram_sign:
            return name_of_micrograms(lang_);
        case DoseUnitKind::unit_letter:
            return name_of_units(lang_);
        case DoseUnitKind::cubic_centimetre:
            return "ml";
    }
    return one.unit;
}

std::vector<std::string> NumberCheck::instead_of(const QuantityInText& one, bool is_bare) const {
    const std::string unit = is_bare ? "" : " " + std::string(unit_of(one));
    if (is_grouped_abroad(one)) return {number_of(one.digits() + one.fraction, "", one) + unit};
    std::vector<std::string> instead = {number_of(one.digits(), one.fraction, one) + unit};
    if (may_be_thousand(one)) instead.push_back(in_groups(one.whole + one.fraction, group_) + unit);
    return instead;
}

}  // namespace yaprak
