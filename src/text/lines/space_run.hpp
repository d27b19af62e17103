// A space that nothing shows, for those who take the text out: it parts words that stand apart.
#pragma once
#include "model/line.hpp"
#include "text/font/font.hpp"

#include <optional>

namespace yaprak {

// The space is set as `before` is, whose font this is. There is none where the font has no space.
std::optional<LineRun> space_like(const LineRun& before, const Font& font);

}  // namespace yaprak
