// Bold or italic words in a family without such a face -> what its author is told: nothing would
// set them apart.
#pragma once
#include "base/error.hpp"
#include "model/text_style.hpp"

#include <optional>

namespace yaprak {

class Font;

// `font` is the face nearest to what the run's style asks for. Nothing where it is bold, and
// slants, as asked.
std::optional<Finding> lost_emphasis(const TextRun& run, const Font& font);

}  // namespace yaprak
