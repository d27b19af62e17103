// Shaped text -> the bytes at which its lines may end.
#pragma once
#include "language/breaks.hpp"
#include "text/shaped_text.hpp"

#include <string>
#include <vector>

namespace yaprak {

// What the language allows, and the author's soft hyphens; ascending, each once.
std::vector<BreakPoint> break_points(const ShapedText& shaped, bool hyphenate);

// Of code: only where lines end already.
std::vector<BreakPoint> line_ends(const std::string& text);

}  // namespace yaprak
