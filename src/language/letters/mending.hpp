// What one character becomes when a text is cleaned, whatever stands around it.
#pragma once
#include <string_view>

namespace yaprak {

struct Mended {
    std::u32string_view text;  // in its place; empty: it goes
    bool report = false;       // the author should know
};

enum class Script { turkish, latin, right_to_left };

// False where the character stays as it is; `out` is not touched then.
bool mend(char32_t c, Script script, Mended& out);

// A letter that ISO 8859-9 wrote and ISO 8859-1 read: ý þ ð Ý Þ Ð stand for ı ş ğ İ Ş Ğ; 0 for
// others.
char32_t misread_letter(char32_t c);

// ´ ` ‘ ʼ ′ where an apostrophe is meant, if letters stand on both sides.
bool is_stray_apostrophe(char32_t c);

}  // namespace yaprak
