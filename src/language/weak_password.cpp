#include "language/weak_password.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/filters/read_values.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t least_signs = 8;
constexpr std::u32string_view between = U" .-/()+\u00A0\u2007\u202F\u2010\u2011\u2012\u2013";

std::string figures_of(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text)
        if (is_ascii_digit(c)) out += char(c);
    return out;
}

// Nothing but figures and what stands between those of numbers.
bool is_of_figures(std::u32string_view text) {
    return std::all_of(text.begin(), text.end(), [](char32_t c) {
        return is_ascii_digit(c) || between.find(c) != between.npos;
    });
}

// As written in Turkey: 0530…, 530…, 90530…, 0312…; and any number that begins with a plus.
bool is_phone(std::u32string_view text, const std::string& figures) {
    if (text.starts_with(U'+') && figures.size() >= 9) return true;
    if (figures.size() == 12) return figures.starts_with("90");
    if (figures.size() == 11) return figures.starts_with('0');
    return figures.size() == 10 && figures.front() >= '2' && figures.front() <= '5';
}

bool is_day(int day, int month, int year) {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2100;
}

// 07041985, 19850407
bool is_date_of_figures(const std::string& figures) {
    if (figures.size() != 8) return false;
    const auto part = [&](std::size_t at, std::size_t count) {
        return *parse_integer(std::string_view(figures).substr(at, count));
    };
    return is_day(part(0, 2), part(2, 2), part(4, 4)) || is_day(part(6, 2), part(4, 2), part(0, 4));
}

bool is_date(std::string_view password, std::u32string_view text, const std::string& figures) {
    if (is_date_of_figures(figures) && is_of_figures(text)) return true;
    return password.size() >= least_signs && figures.size() >= 5 &&
           read_date_value(password, "tr").has_value();
}

}  // namespace

std::string_view weakness_of(std::string_view password) {
    const std::u32string text = to_utf32(password);
    const std::string figures = figures_of(text);
    if (is_date(password, text, figures)) return "dates";
    if (is_of_figures(text) && is_phone(text, figures)) return "telephone numbers";
    return text.size() < least_signs ? "shorter than 8 signs" : "";
}

std::string digits_of(std::string_view value) {
    const std::u32string text = to_utf32(trimmed(value));
    const std::string figures = figures_of(text);
    if (figures.empty())
        throw Error(Code::password, {}, "no figures for a password stand in the value",
                    "fill them in, or leave out --password-form digits");
    if (!is_of_figures(text))
        throw Error(Code::password, {},
                    "other signs than figures stand in the value of the password",
                    "write it in figures, or leave out --password-form digits");
    return figures;
}

}  // namespace yaprak
