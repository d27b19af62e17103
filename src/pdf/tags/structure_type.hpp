// What an element of the tag tree is called in the file (ISO 32000-1, 14.8.4).
#pragma once
#include "model/tags.hpp"

namespace yaprak {

const char* structure_type(const TagNode& node);

}  // namespace yaprak
