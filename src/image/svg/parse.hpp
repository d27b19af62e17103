// The bytes of an SVG file -> its elements. Expat reads the XML; nothing outside of the file is
// opened, no entity is expanded.
#pragma once
#include "base/error.hpp"
#include "image/svg/tree.hpp"

#include <string_view>

namespace yaprak::svg {

// `file` is what places are said in. A file that breaks off or is damaged gives what stands before
// the damage, with a warning. Throws Error without a place where there are more elements, or deeper
// ones, than a drawing may have.
[[nodiscard]] Tree parse(std::string_view bytes, const FileName& file, Warnings& warnings);

}  // namespace yaprak::svg
