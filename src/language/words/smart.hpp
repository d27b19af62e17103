// Typewriter's quotes, dots and dashes become typographic ones: ' " ... -- --- << >> ->
// ’ “ ” … – — « »
#pragma once
#include "language/letters/edit.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

// `verbatim` are the stretches that stay as they are (code, URLs), in order.
Edits smart_punctuation(std::string_view text, const std::vector<ByteRange>& verbatim,
                        std::string_view lang);

}  // namespace yaprak
