// Finished pages -> what is known of their type: the body's face, size, leading and measure, and
// what each run stands on.
#pragma once
#include "base/colour.hpp"
#include "model/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// A run of read text with its ground: a colour, or none where it stands on a picture.
struct GroundedRun {
    const GlyphRun* run = nullptr;
    TagId tag = no_tag;
    int page = 0;  // from 1
    std::optional<Colour> ground;
};

struct SetText {
    FontIndex font = 0;     // of most letters
    Length size;            // likewise
    double leading = 0;     // of the size, the usual one; 0: no paragraph has two lines
    double characters = 0;  // in a line, on average, without the paragraphs' last ones; 0: none
    std::vector<GroundedRun> runs;
};

[[nodiscard]] SetText set_text_of(const Pages& pages);

}  // namespace yaprak
