// Text of any origin -> text that commands neither a terminal nor the order in which it is read.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

// Whether visible() shows the character by its code: the control characters C0, DEL and C1
// (ECMA-48), the ends of lines and paragraphs (U+2028, U+2029), the marks and overrides of
// direction (UAX #9, 2: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), and the byte
// order mark.
[[nodiscard]] bool is_shown_by_code(char32_t c);

enum class LineEnds { shown, kept };

// "\n", "\t" and "\r" for these three, "\x1b" for another control character of ASCII, "\u202e" for
// one beyond it, "\xff" for a byte that is not UTF-8. All else stays as it is, so that what was
// shown once is not changed again. Where line ends are kept, so are tabs.
[[nodiscard]] std::string visible(std::string_view text, LineEnds ends = LineEnds::shown);

// At most `most` characters: where there are more, "…" stands for those in the middle, at a third
// from the end.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t most);

}  // namespace yaprak
