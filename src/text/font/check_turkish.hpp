// Does a face print Turkish? Shapes a few letters and looks at what comes out, because names and
// declared languages don't tell: faces that declare Turkish lose the dot of the i all the same.
#pragma once

struct hb_font_t;

namespace yaprak {

// What the trials found: facts of this very face, never of its name.
struct TurkishSupport {
    bool letters = false;          // ç ğ ı İ ö ş ü and their capitals are there
    bool joins_f_i = false;        // f and i must be shaped apart: no liga, clig, calt there
    bool dotless = false;          // ... and even then i loses its dot
    bool changes_cedilla = false;  // locl turns ş into something else: no locl
};

TurkishSupport check_turkish(hb_font_t* font);

}  // namespace yaprak
