// Does a face print Turkish? Shapes a few letters and looks at what comes out, because names and
// declared languages don't tell: faces that declare Turkish lose the dot of the i all the same.
#pragma once
#include "text/font.hpp"

namespace yaprak {

Font::Turkish judge_turkish(const Font& font);

}  // namespace yaprak
