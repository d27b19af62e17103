// The value of a property -> its place in a style. One that makes no sense is passed over: what is
// inherited stays.
#pragma once
#include "image/svg/style.hpp"

#include <string_view>

namespace yaprak::svg {

// The style of an element that stands within `outer`, in a viewport.
struct StyleChange {
    Style& style;
    const Style& outer;
    const Viewport& viewport;
};

// Only the size of the font and the shorthand: what lengths in "em" are of.
void apply_font(Name name, std::string_view value, const StyleChange& change);

// Everything else. The size of the font must be known.
void apply(Name name, std::string_view value, const StyleChange& change);

}  // namespace yaprak::svg
