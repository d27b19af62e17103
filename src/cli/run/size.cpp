#include "cli/run/size.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double largest = 1e12;

}  // namespace

std::size_t parse_size(const std::string& text) {
    const std::string hint = "write it as 2MB or 500KB";
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,"), text.size());
    std::string digits = text.substr(0, end);
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto value = parse_number(digits);
    if (!value) throw Error(Code::usage, {}, "\"" + text + "\" is no size", hint);
    const std::size_t unit_at = std::min(text.find_first_not_of(' ', end), text.size());
    const std::string unit = text.substr(unit_at);
    if (unit.empty()) throw Error(Code::usage, {}, "the size \"" + text + "\" has no unit", hint);
    if (ascii_lower(unit) != "kb" && ascii_lower(unit) != "mb")
        throw Error(Code::usage, {}, "unknown unit \"" + unit + "\"", hint);
    const double bytes = *value * (ascii_lower(unit) == "kb" ? 1e3 : 1e6);
    if (bytes < 1 || bytes > largest)
        throw Error(Code::usage, {}, "no file is of the size \"" + text + "\"", hint);
    return std::size_t(bytes);
}

}  // namespace yaprak
