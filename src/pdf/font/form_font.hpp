// The font in which a reader's program sets what is typed into a form: a simple TrueType font whose
// codes are those of Windows' Turkish code page, so that any program can type with it (ISO 32000-1,
// 9.6.3 and 12.7.3.3). It is embedded, as PDF/A asks.
#pragma once
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"
#include "text/font/font.hpp"

namespace yaprak {

// Whether a font has what is needed: TrueType outlines and the letters of Turkish.
[[nodiscard]] bool may_be_form_font(const Font& font);

[[nodiscard]] haru::Dict embed_form_font(haru::Document& document, const Deflater& deflate,
                                         const Font& font);

}  // namespace yaprak
