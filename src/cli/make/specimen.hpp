// Fonts -> a PDF of each family that shows what it can do: its letters, figures, weights and sizes,
// set by yaprak as every page is.
#pragma once
#include "cli/environment/environment.hpp"
#include "text/font/font_book.hpp"

#include <iosfwd>
#include <string>

namespace yaprak {

// Writes specimen-FAMILY.pdf into `folder` for every family of `fonts` with faces that can be used,
// and tells of each. Returns the exit code. Throws Error where a file cannot be written.
int make_specimens(FontBook fonts, const std::string& folder, const Environment& environment,
                   std::ostream& out);

}  // namespace yaprak
