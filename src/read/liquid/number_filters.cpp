// Filters of numbers. Whole numbers stay whole, as in Ruby: 7 divided by 2 is 3.
#include "base/number.hpp"
#include "read/liquid/filter_tables.hpp"

#include <array>
#include <cmath>

namespace yaprak {
namespace {

double value_of(const std::string& text) {
    return parse_number(text).value_or(0);
}
bool is_whole(const std::string& text) {
    return text.find_first_of(".eE") == text.npos;
}
double left(const FilterInput& input) {
    return value_of(text_of(input));
}
double right(const FilterInput& input) {
    return value_of(argument(input, 0));
}

LiquidValue plus(const FilterInput& input) {
    return number(left(input) + right(input), 6);
}
LiquidValue minus(const FilterInput& input) {
    return number(left(input) - right(input), 6);
}
LiquidValue times(const FilterInput& input) {
    return number(left(input) * right(input), 6);
}

// By nothing there is no share.
LiquidValue divided_by(const FilterInput& input) {
    if (right(input) == 0) return std::nullopt;
    const double share = left(input) / right(input);
    const bool are_whole = is_whole(text_of(input)) && is_whole(argument(input, 0));
    return number(are_whole ? std::floor(share) : share, 6);
}
LiquidValue modulo(const FilterInput& input) {
    if (right(input) == 0) return std::nullopt;
    return number(left(input) - right(input) * std::floor(left(input) / right(input)), 6);
}

LiquidValue absolute(const FilterInput& input) {
    return number(std::fabs(left(input)), 6);
}
LiquidValue ceiling(const FilterInput& input) {
    return number(std::ceil(left(input)), 0);
}
LiquidValue floor_of(const FilterInput& input) {
    return number(std::floor(left(input)), 0);
}
LiquidValue rounded(const FilterInput& input) {
    const int places = parse_integer(argument(input, 0)).value_or(0);
    return number(left(input), places < 0 ? 0 : places > 9 ? 9 : places);
}

constexpr std::array<LiquidFilterRow, 9> rows = {{
    {"plus", plus},
    {"minus", minus},
    {"times", times},
    {"divided_by", divided_by},
    {"modulo", modulo},
    {"abs", absolute},
    {"ceil", ceiling},
    {"floor", floor_of},
    {"round", rounded},
}};

}  // namespace

std::span<const LiquidFilterRow> number_filters() {
    return rows;
}

}  // namespace yaprak
