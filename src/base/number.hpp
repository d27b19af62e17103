// Numbers as text, the same in every locale.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

// At most `decimals` places, no trailing zeros, never "-0": 12.5, 3, 0.333.
[[nodiscard]] std::string number(double value, int decimals = 3);
void append_number(std::string& out, double value, int decimals = 3);

// The whole of `text` as a number, with a point as the decimal sign; nothing else is accepted.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
[[nodiscard]] std::optional<int> parse_integer(std::string_view text);

}  // namespace yaprak
