// What the colours of the file are meant in (ISO 32000-1, 14.11.5), with its profile: sRGB, or the
// inks of a printing.
#pragma once
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/standard/press_intent.hpp"

namespace yaprak {

void add_output_intent(haru::Document& document, const Deflater& deflate);

// For PDF/X and for PDF/A, with one profile for both.
void add_output_intents(haru::Document& document, const Deflater& deflate,
                        const PressIntent& press);

}  // namespace yaprak
