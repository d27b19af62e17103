#include "batch/workbook/number_format.hpp"

#include "base/text.hpp"
#include "batch/workbook/format_code.hpp"
#include "batch/workbook/shown_date.hpp"
#include "language/words/dates.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace yaprak {
namespace {

// As many of the fifteen figures that a spreadsheet keeps as are needed.
std::string general(double value) {
    char text[40];
    if (value == std::floor(value) && std::abs(value) < 1e15) {
        std::snprintf(text, sizeof text, "%.0f", value);
        return text;
    }
    std::snprintf(text, sizeof text, "%.15g", value);
    std::string out(text);
    std::replace(out.begin(), out.end(), '.', ',');
    std::replace(out.begin(), out.end(), 'e', 'E');
    return out;
}

std::string in_digits(double value, std::string_view pattern) {
    const std::size_t exponent = pattern.find('E');
    const std::size_t point = pattern.find('.');
    const std::string_view behind = point == pattern.npos
                                        ? std::string_view()
                                        : pattern.substr(point + 1, exponent - point - 1);
    const auto fixed = std::size_t(std::count(behind.begin(), behind.end(), '0'));
    const auto most =
        std::size_t(behind.size() - std::size_t(std::count(behind.begin(), behind.end(), ',')));
    char text[400];
    std::snprintf(text, sizeof text, exponent == pattern.npos ? "%.*f" : "%.*E",
                  int(std::min<std::size_t>(most, 30)), value);
    std::string out(text), tail;
    if (const std::size_t e = out.find('E'); e != out.npos) tail = out.substr(e), out.resize(e);
    std::string whole = out.substr(0, out.find('.'));
    std::string fraction = out.find('.') == out.npos ? "" : out.substr(out.find('.') + 1);
    while (fraction.size() > fixed && fraction.ends_with('0')) fraction.pop_back();
    const std::string_view before = pattern.substr(0, std::min(point, exponent));
    // Behind a 0 every place has a figure.
    const std::size_t first = std::min(before.find('0'), before.size());
    const auto least = std::size_t(std::count_if(before.begin() + std::ptrdiff_t(first),
                                                 before.end(), [](char c) { return c != ','; }));
    if (whole.size() < least) whole.insert(0, least - whole.size(), '0');
    if (least == 0 && whole == "0" && !fraction.empty()) whole.clear();
    const bool has_groups = before.find(',') != before.npos && before.back() != ',';
    return (has_groups ? grouped(whole, ".") : whole) + (fraction.empty() ? "" : ",") + fraction +
           tail;
}

std::size_t places_of(std::string_view pattern) {
    return std::size_t(std::count_if(pattern.begin(), pattern.end(),
                                     [](char c) { return c == '0' || c == '#' || c == '?'; }));
}

// "0### ### ## ##", "(000) 000-0000": what stands in the pieces of digits is one number. Its
// figures are shared out on either side of the point, the first piece takes what is left over.
std::string shared_digits(double value, const std::vector<FormatPiece>& pieces) {
    std::string pattern;
    for (const FormatPiece& piece : pieces)
        if (piece.kind == '0') pattern += piece.text;
    pattern.erase(std::remove(pattern.begin(), pattern.end(), ','), pattern.end());
    const std::string figures = in_digits(value, pattern);
    std::size_t places = places_of(pattern.substr(0, pattern.find('.')));
    const std::size_t whole = std::min(figures.find(','), figures.size());
    std::string out;
    std::size_t taken = 0;
    bool is_behind = false;
    for (const FormatPiece& piece : pieces) {
        if (piece.kind == 't') out += piece.text;
        if (piece.kind != '0') continue;
        const std::size_t point = is_behind ? 0 : std::min(piece.text.find('.'), piece.text.size());
        places -= std::min(places, places_of(piece.text.substr(0, point)));
        const std::size_t end = std::max(taken, whole - std::min(whole, places));
        if (!is_behind) out += figures.substr(taken, end - taken), taken = end;
        if (!is_behind && point == piece.text.size()) continue;
        const std::size_t more = places_of(piece.text.substr(point)) + (is_behind ? 0 : 1);
        if (taken < figures.size()) out += figures.substr(taken, more);
        taken = std::min(taken + more, figures.size());
        is_behind = true;
    }
    return out;
}

std::string number_shown(double value, std::string_view section, bool has_own_sign) {
    const std::vector<FormatPiece> pieces = format_pieces(section);
    const bool in_hundreds = std::any_of(
        pieces.begin(), pieces.end(),
        [](const FormatPiece& piece) { return piece.kind == 't' && piece.text == "%"; });
    double shown = std::abs(value) * (in_hundreds ? 100 : 1);
    std::string out = value < 0 && !has_own_sign ? "-" : "";
    const auto runs = std::count_if(pieces.begin(), pieces.end(),
                                    [](const FormatPiece& piece) { return piece.kind == '0'; });
    const bool is_fraction =
        section.find("?/") != section.npos || section.find("#/") != section.npos;
    if (runs > 1 && is_fraction) return general(value);
    if (runs > 1) return out + std::string(trimmed(shared_digits(shown, pieces)));
    for (const FormatPiece& piece : pieces) {
        if (piece.kind == 't') out += piece.text;
        if (piece.kind != '0') continue;
        std::string pattern = piece.text;
        for (; pattern.size() > 1 && pattern.ends_with(','); pattern.pop_back()) shown /= 1000;
        out += in_digits(shown, pattern);
    }
    return std::string(trimmed(out));
}

}  // namespace

std::string shown_number(double value, std::string_view code, bool counts_from_1904) {
    constexpr double last_day = 2958466;  // the end of the year 9999
    if (code.empty() || ascii_lower(code).starts_with("general") || code == "@")
        return general(value);
    if (is_date_format(code)) {
        if (value < 0 || value >= last_day) return general(value);
        return shown_date(value, section_for(code, value), counts_from_1904);
    }
    const std::string_view section = section_for(code, value);
    const bool has_own_sign = value < 0 && section.data() != code.data();
    const std::string out = number_shown(value, section, has_own_sign);
    const bool has_digit = out.find_first_of("0123456789") != out.npos;
    return has_digit || section.find_first_of("0#?") != section.npos || !out.empty()
               ? out
               : general(value);
}

}  // namespace yaprak
