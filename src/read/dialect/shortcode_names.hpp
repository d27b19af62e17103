// What the tags of site generators mean, by their names.
#pragma once
#include "read/dialect/generator_tag.hpp"

namespace yaprak {

enum class ShortcodeKind {
    unknown,
    picture,
    film,     // or another thing that only an address can stand for
    address,  // of a page
    box,      // a callout
    fold,     // a title over what would fold or stand on a tab
    button,   // a link
    frame,    // nothing but what it holds
};

[[nodiscard]] ShortcodeKind shortcode_kind(const GeneratorTag& tag);

}  // namespace yaprak
