// What a designer may want to see over a page: its margins, areas, grid and baselines.
#pragma once
#include <cstddef>
#include <string>

namespace yaprak {

struct Layout;
struct Pages;

// The drawing of a page, by its index, with a group for each kind, which a style sheet shows or
// hides: class="overlay margins", areas, grid, baselines.
[[nodiscard]] std::string with_overlay(const std::string& svg, const Layout& layout,
                                       const Pages& pages, std::size_t page);

}  // namespace yaprak
