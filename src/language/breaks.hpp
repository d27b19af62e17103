// Where a paragraph's text may be broken into lines: UAX #14 by ICU, the Turkish additions and
// glue, and the divisions of words (TDK, "Hece Yapısı ve Satır Sonunda Kelimelerin Bölünmesi").
#pragma once
#include "language/edit.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class BreakKind : std::uint8_t {
    space,      // after spaces, which vanish at the line's end
    plain,      // inside a word, nothing is printed: after a hyphen, a slash, an apostrophe
    hyphen,     // inside a word, a hyphen is printed
    mandatory,  // after '\n'
};

struct BreakPoint {
    std::size_t offset = 0;  // byte at which the next line would begin
    BreakKind kind = BreakKind::space;
    bool operator==(const BreakPoint&) const = default;
};

// A stretch of the text in one language; it begins where the one before it ends.
struct LanguageRun {
    std::size_t end = 0;
    std::string lang;  // BCP 47
    bool hyphenate = true;
};

// In order of offset, each offset once; none at 0 and none at the end of the text.
std::vector<BreakPoint> find_breaks(std::string_view text, const std::vector<LanguageRun>& runs);

// The divisions of one word, offsets within it: a hyphen is printed or (after an apostrophe) not.
std::vector<BreakPoint> divide_word(std::string_view word, std::string_view lang);

}  // namespace yaprak
