// A run of glyphs -> the operators that show it, the pen standing at its start.
#pragma once
#include "model/line.hpp"
#include "pdf/font/embed_font.hpp"

#include <string>

namespace yaprak {

// The pen is corrected by whole thousandths of the size wherever the run's places differ from
// where the font's own widths lead; what is rounded away is made good by the next correction.
void append_glyphs(std::string& out, const GlyphRun& run, EmbeddedFont& font);

// Gives the glyphs of a run their codes. It is called with all that a document shows before the
// first run is written (EmbeddedFont::settle()).
void collect_glyphs(const GlyphRun& run, EmbeddedFont& font);

}  // namespace yaprak
