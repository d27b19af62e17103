#include "base/number.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace yaprak {
namespace {

constexpr double powers[] = {1, 10, 100, 1000};
constexpr double largest_fast = 1e9;  // of whole steps: 32 bits hold them, doubles tell them apart
constexpr double doubtful = 1e-6;     // so near to the middle of two steps the exact way decides

// -12345 steps of 1/1000 -> "-12.345", without zeros at the end.
void append_steps(std::string& out, std::int64_t steps, int decimals) {
    char text[24];
    char* at = text + sizeof text;
    auto rest = std::uint32_t(steps < 0 ? -steps : steps);
    if (decimals == 3 && rest % 1000 == 0) rest /= 1000, decimals = 0;  // whole: a code's modules
    bool shown = false;  // whether a place after the point is
    for (int i = 0; i < decimals; ++i, rest /= 10) {
        if (!shown && rest % 10 == 0) continue;
        *--at = char('0' + rest % 10);
        shown = true;
    }
    if (shown) *--at = '.';
    do *--at = char('0' + rest % 10);
    while (rest /= 10);
    if (steps < 0) *--at = '-';
    out.append(at, text + sizeof text);
}

// What is not near to the middle of two steps is rounded as exactly by a product as by all digits.
bool append_fast(std::string& out, double value, int decimals) {
    if (decimals < 0 || decimals > 3) return false;
    const double scaled = value * powers[decimals];
    if (!(std::abs(scaled) < largest_fast)) return false;
    const auto below = std::int64_t(scaled) - (scaled < 0);
    const double part = scaled - double(below);
    if (std::abs(part - 0.5) < doubtful) return false;
    append_steps(out, below + (part > 0.5), decimals);
    return true;
}

}  // namespace

void append_number(std::string& out, double value, int decimals) {
    if (append_fast(out, value, decimals)) return;
    char text[352];  // the longest double in fixed notation, and three places
    if (!std::isfinite(value)) value = 0;
    const auto end =
        std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals).ptr;
    std::string_view shown(text, std::size_t(end - text));
    if (decimals > 0) {
        shown = shown.substr(0, shown.find_last_not_of('0') + 1);
        if (shown.ends_with('.')) shown.remove_suffix(1);
    }
    out += shown == "-0" ? "0" : shown;
}

std::string number(double value, int decimals) {
    std::string out;
    append_number(out, value, decimals);
    return out;
}

namespace {
template <class T>
std::optional<T> parse(std::string_view text) {
    T value{};
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}
}  // namespace

std::optional<double> parse_number(std::string_view text) {
    const auto value = parse<double>(text);
    if (value && !std::isfinite(*value)) return std::nullopt;
    return value;
}

std::optional<int> parse_integer(std::string_view text) {
    return parse<int>(text);
}

}  // namespace yaprak
