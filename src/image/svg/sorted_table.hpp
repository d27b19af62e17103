// Tables of names in the order of their bytes: a name is found by halves.
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace yaprak::svg {

template <class Value, std::size_t size>
using NameTable = const std::pair<std::string_view, Value> (&)[size];

template <class Value, std::size_t size>
constexpr bool is_sorted(NameTable<Value, size> table) {
    return std::is_sorted(std::begin(table), std::end(table),
                          [](const auto& a, const auto& b) { return a.first < b.first; });
}

template <class Value, std::size_t size>
constexpr std::optional<Value> found_in(NameTable<Value, size> table, std::string_view name) {
    const auto found = std::lower_bound(
        std::begin(table), std::end(table), name,
        [](const auto& row, std::string_view wanted) { return row.first < wanted; });
    if (found == std::end(table) || found->first != name) return std::nullopt;
    return found->second;
}

}  // namespace yaprak::svg
