#include "base/number.hpp"

#include <charconv>
#include <cmath>

namespace yaprak {

void append_number(std::string& out, double value, int decimals) {
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
