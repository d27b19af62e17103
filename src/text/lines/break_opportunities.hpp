// Shaped text -> the bytes at which its lines may end.
#pragma once
#include "language/breaks/break_opportunity.hpp"
#include "text/shape/shaped_text.hpp"

#include <string>
#include <vector>

namespace yaprak {

// What the language and the style allow, and the author's soft hyphens; ascending, each once.
std::vector<BreakOpportunity> break_opportunities(const ShapedText& shaped,
                                                  const ParagraphStyle& style);

// The same for code, whose lines end only where they end already.
std::vector<BreakOpportunity> line_ends(const std::string& text);

}  // namespace yaprak
