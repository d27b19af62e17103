// A number with its sign or unit, as a cell of a table holds it, and where its decimal sign stands:
// numbers below each other are set so that these stand below each other too.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace yaprak {

// Bytes of the text: "1.250" ends at `whole_end`, "1.250,00" at `end`.
struct WrittenNumber {
    std::size_t begin = 0, whole_end = 0, end = 0;
    bool has_fraction() const { return end > whole_end; }
};

// The first run of digits, with groups of three and one decimal sign as the language writes them.
std::optional<WrittenNumber> first_number(std::string_view text, std::string_view lang);

// The number that the whole text is, with what may stand around it: "%12,5", "3,75 ml",
// "₺1.250,00", "≤ 5". Not dates, times, ranges, ordinals, telephone numbers.
std::optional<WrittenNumber> find_quantity(std::string_view text, std::string_view lang);

}  // namespace yaprak
