// A run of glyphs -> the uses of their outlines.
#pragma once
#include "base/matrix.hpp"
#include "model/line.hpp"
#include "svg/definitions.hpp"

#include <string>
#include <vector>

namespace yaprak {

// Adds them with the pen starting at `at`; `matrix` leads from there to where they are added.
// `fill` are the attributes of their colour.
void paint_glyphs(std::string& out, const GlyphRun& run, Point at, const Matrix& matrix,
                  const std::string& fill, SvgDefinitions& definitions);

// The outlines of all glyphs of a run, the pen starting at `at`.
[[nodiscard]] std::vector<PathStep> outlines_of(const GlyphRun& run, Point at,
                                                const FontBook& fonts);

}  // namespace yaprak
