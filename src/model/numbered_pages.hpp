// Which pages a layout may name by their number, and which stand for all that it cannot name.
#pragma once

namespace yaprak {

constexpr int last_numbered_page = 64;  // "page-2" to "page-64"

// Pages in the midst of a long text: their masters are those of "left", "right" or "following".
constexpr int unnumbered_left_page = 1000, unnumbered_right_page = 1001;
static_assert(unnumbered_left_page > last_numbered_page && unnumbered_left_page % 2 == 0);

}  // namespace yaprak
