// From a piece of a line to the block that it stands in.
#pragma once
#include "model/tags.hpp"

namespace yaprak {

// The paragraph, heading, cell or whatever it is whose text `tag` is a part of; itself, where it is
// no part of a text. no_tag for none.
[[nodiscard]] TagId paragraph_of(const TagTree& tags, TagId tag);

}  // namespace yaprak
