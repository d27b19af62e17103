// A space that nothing shows, for those who take the text out: it parts words that stand apart.
#pragma once
#include "model/line.hpp"
#include "text/font/font.hpp"

#include <optional>

namespace yaprak {

// In the type of `before`, whose font this is; nothing where it has no space.
std::optional<LineRun> space_like(const LineRun& before, const Font& font);

}  // namespace yaprak
