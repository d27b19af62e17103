#include "check/dose/number_check.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"
#include "language/words/calendar.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t group = 3;            // digits that a grouping sign stands before
constexpr std::size_t least_ungrouped = 5;  // digits; four are read at a glance
constexpr std::size_t most_parted = 2;      // digits before a sign with a blank behind it

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

bool is_ascii_figure(char c) {
    return is_ascii_digit(static_cast<unsigned char>(c));
}

std::size_t before_blanks(std::string_view text, std::size_t end) {
    while (end > 0 && text[end - 1] == ' ') --end;
    return end;
}

std::size_t before_figures(std::string_view text, std::size_t end) {
    while (end > 0 && is_ascii_figure(text[end - 1])) --end;
    return end;
}

// What numbers a day, a table or a page: "Gün 1, 5 mg", "Table 2, 5 mg".
constexpr std::string_view numbered[] = {
    "gün",   "hafta",   "ay",    "doz",   "tablo",   "şekil", "resim",   "bölüm",   "madde",
    "adım",  "basamak", "kür",   "saat",  "saati",   "evre",  "grup",    "tip",     "oda",
    "sayfa", "day",     "week",  "month", "dose",    "table", "figure",  "step",    "page",
    "cycle", "tag",     "woche", "monat", "dosis",   "seite", "schritt", "tabelle", "jour",
    "page",  "semaine", "mois",  "étape", "tableau", "день",  "неделя",  "шаг",     "стр"};

bool ends_with_numbered(std::string_view before, std::string_view lang) {
    return ends_with_any(
        fold_case(before.substr(before.size() - std::min<std::size_t>(before.size(), 24)), lang),
        numbered);
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
    if (!is_bare || one.unit_end > 0) check_unit(one, text);
}

void NumberCheck::check_number(const QuantityInText& one, const CheckedText& text,
                               bool is_bare) const {
    const std::string words(
        is_bare ? one.number : std::string_view(text.text).substr(one.begin, one.end - one.begin));
    const auto add = [&](dose::Index index, const std::string& what) {
        tell(dose::rule(index), one, text, words, what, is_bare);
    };
    if (const std::size_t begin = begin_of_parted(one, text.text); begin < one.begin)
        tell_parted(one, text, begin, is_bare);
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
        const std::size_t end = std::max(one.end, one.unit_end);
        tell(dose::rule(index), one, text, text.text.substr(one.begin, end - one.begin), what,
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
    if (CheckFinding* told = sink_.add(rule, text, one.begin, words, in_quotes(words) + " " + what,
                                       std::move(mend))) {
        told->instead = std::move(instead);
        // TDK's rule is on Turkish alone.
        if (rule.source.starts_with("TDK") && !is_language(lang_, "tr"))
            told->source = dose::rule(dose::mixed_units).source;
    }
}

// "1 ,5 mg", "1, 5 mg": where the number begins that a blank parts; one.begin where none does.
std::size_t NumberCheck::begin_of_parted(const QuantityInText& one, std::string_view text) const {
    std::size_t end = before_blanks(text, one.begin);
    if (end == one.begin || end == 0) return one.begin;
    const bool is_behind = !one.whole.empty();  // the blank stands behind the sign
    char sign = decimal_;
    if (is_behind) {
        sign = text[end - 1];
        if (one.sign != 0 || (sign != ',' && sign != '.')) return one.begin;
        end = before_blanks(text, end - 1);
    }
    const std::size_t begin = before_figures(text, end);
    if (begin == end) return one.begin;
    if (!is_behind) return begin;
    const std::string_view whole = text.substr(begin, end - begin);
    const std::size_t before = before_blanks(text, begin);
    if (whole.size() > most_parted || (sign != decimal_ && whole != "0")) return one.begin;
    // "3, 500 mg" and "1, 10 mg" are three and one of such tablets.
    if (one.whole.back() == '0' || (one.whole.size() > most_parted && whole != "0"))
        return one.begin;
    // "1, 2, 5 mg" is a list, "12.1, 5 mg" no number that a blank parts.
    if (before > 0 && (std::string_view(",.;/-").find(text[before - 1]) != text.npos ||
                       is_letter(character_before(text, begin).value) ||
                       ends_with_numbered(text.substr(0, before), lang_)))
        return one.begin;
    return begin;
}

// It is one and a half, whatever a hurried reader makes of it.
void NumberCheck::tell_parted(const QuantityInText& one, const CheckedText& text, std::size_t begin,
                              bool is_bare) const {
    const bool is_behind = !one.whole.empty();
    QuantityInText joined = one;
    std::size_t figures = begin;
    while (is_ascii_figure(text.text[figures])) ++figures;
    joined.whole = text.text.substr(begin, figures - begin);
    if (is_behind) {
        joined.fraction = one.whole;
        joined.sign = decimal_;
    }
    std::string mend = instead_of(joined, is_bare).front();
    const std::size_t end = is_bare ? one.begin + one.number.size() : one.end;
    const std::string words = text.text.substr(begin, end - begin);
    const char* what =
        is_behind ? " has a blank behind its decimal sign" : " has a blank before its decimal sign";
    if (CheckFinding* told =
            sink_.add(dose::rule(dose::naked_decimal), text, begin, words, in_quotes(words) + what,
                      "write " + in_quotes(mend) + (is_behind ? ", if that is meant" : "")))
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

// "1,000" in Turkish: one to who reads it so, a thousand to who knows English. "1.000" where
// neither decimals nor groups have a point, as in French.
bool NumberCheck::may_be_thousand(const QuantityInText& one) const {
    const bool is_foreign_point = one.sign == '.' && decimal_ == ',' && group_ != ".";
    return (one.sign == decimal_ || is_foreign_point) && one.zero == U'0' &&
           one.fraction.size() == group && one.fraction.back() == '0' &&
           one.whole.find_first_not_of('0') != one.whole.npos && one.whole.size() <= group &&
           one.whole.find_first_of(".,") == one.whole.npos;
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
