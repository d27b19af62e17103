// A Picture's samples -> a PNG file, for what shows no bare samples.
#pragma once
#include "model/picture.hpp"

#include <optional>
#include <string>

namespace yaprak {

// With 8 bits a component, and its soft mask as opacity; a palette becomes its colours. There is no
// result for a JPEG, a drawing or inks, where samples are missing, or without memory.
[[nodiscard]] std::optional<std::string> encode_png(const Picture& picture);

}  // namespace yaprak
