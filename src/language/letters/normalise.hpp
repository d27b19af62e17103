// What no author means: decomposed letters, i with a second dot, ligature characters, Romanian
// letters and a stray accent in Turkish text, soft hyphens.
#pragma once
#include "language/letters/edit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct Normalised {
    Edits edits;
    std::vector<std::size_t>
        repaired;  // offsets (old text) of letters that were mended, for a warning
    std::vector<std::size_t> hints;  // offsets (new text) where a soft hyphen allowed a division
};

Normalised normalise(std::string_view text, std::string_view lang);

}  // namespace yaprak
