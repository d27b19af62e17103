// Liquid's filters by what they change, each table in a file of its own.
#pragma once
#include "read/liquid/liquid_filters.hpp"

#include <span>
#include <string>
#include <string_view>

namespace yaprak {

struct LiquidFilterRow {
    std::string_view name;
    LiquidValue (*apply)(const FilterInput&);
};

[[nodiscard]] std::span<const LiquidFilterRow> word_filters();    // upcase, truncate
[[nodiscard]] std::span<const LiquidFilterRow> list_filters();    // split, first, size
[[nodiscard]] std::span<const LiquidFilterRow> number_filters();  // plus, round

[[nodiscard]] inline std::string text_of(const FilterInput& input) {
    return input.value.value_or("");
}
// Empty where there is none.
[[nodiscard]] inline std::string argument(const FilterInput& input, std::size_t index) {
    return index < input.arguments.size() ? input.arguments[index].value_or("") : std::string();
}

}  // namespace yaprak
