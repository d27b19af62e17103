// A paragraph's text as it will be shaped: spaces as the paragraph wants them, no characters that
// only machines see.
#pragma once
#include "model/text_style.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct PreparedText {
    std::string text;
    std::vector<std::size_t> run_ends;      // for each run of the StyledText, in `text`
    std::vector<std::size_t> soft_hyphens;  // where U+00AD stood or a hint does: a word
                                            // may be divided there
};

// Outside of code, runs of spaces and tabs become one space and vanish at the beginning and end of
// the paragraph and around '\n'. In code every space counts and tabs go to the next multiple of 4
// columns. Control characters are dropped, other line separators become '\n'.
PreparedText prepare_text(const StyledText& text, bool preserve_spaces);

}  // namespace yaprak
