// The declarations of an element's style attribute that mean something in print.
#pragma once
#include "model/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct InlineStyle {
    bool is_hidden = false;
    std::optional<TextAlign> align;
    BreakBefore before = BreakBefore::none, after = BreakBefore::none;
    std::vector<Mark> marks;
    PictureWidth width;
    std::string list_type;  // as in CSS: "lower-alpha"
};

// Never fails: what is not known is passed over.
[[nodiscard]] InlineStyle read_inline_style(std::string_view style);

// "left", "center", ...; nothing for others.
[[nodiscard]] std::optional<TextAlign> text_align_of(std::string_view word);

}  // namespace yaprak
