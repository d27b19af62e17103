// A paragraph's text -> its glyphs: prepared, itemised, shaped.
#pragma once
#include "text/shape/shaped_text.hpp"

#include <string>
#include <vector>

namespace yaprak {

class ShapeCache;

// `fallback` are the families that are asked for characters that the style's own font lacks; those
// that no font has are warned about. The same with and without `shapes`.
ShapedText shape_text(const StyledText& text, const ParagraphStyle& style, const FontBook& fonts,
                      const std::vector<std::string>& fallback, Warnings& warnings,
                      ShapeCache* shapes = nullptr);

}  // namespace yaprak
