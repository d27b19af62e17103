// The YAML between the two lines of "---" -> FrontMatter, and where the body begins.
#pragma once
#include "read/blocks/reading.hpp"

#include <string_view>

namespace yaprak {

struct SplitPage {
    std::string_view front;  // empty where there is none
    std::string_view body;
    int body_line = 1;
    bool has_front = false;
};

// Throws Error when the front matter is not closed, at its first line.
[[nodiscard]] SplitPage split_front_matter(std::string_view text, const FileName& file);

// Fills the document's front matter; what it says of dates and publishing that cannot be understood
// is a warning. Throws Error for broken YAML and refused images.
void read_front_matter(std::string_view yaml, const FileName& file, Reading& reading);

}  // namespace yaprak
