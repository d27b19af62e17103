// What the colours of the file are meant in (ISO 32000-1, 14.11.5): sRGB, with its profile.
#pragma once
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"

namespace yaprak {

void add_output_intent(haru::Document& document, const Deflater& deflate);

}  // namespace yaprak
