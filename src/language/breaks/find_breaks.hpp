// Where a paragraph's text may be broken into lines: UAX #14 by ICU, the Turkish additions and
// glue, and the divisions of words (TDK, "Hece Yapısı ve Satır Sonunda Kelimelerin Bölünmesi").
#pragma once
#include "language/breaks/break_opportunity.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct HyphenPatterns;

// A stretch of the text in one language; it begins where the one before it ends.
struct LanguageRun {
    std::size_t end = 0;
    std::string lang;  // BCP 47
    bool hyphenate = true;
    const HyphenPatterns* patterns = nullptr;       // of `lang`, where it has some
    std::size_t least_before = 2, least_after = 2;  // letters beside a hyphen
};

// The opportunities stand in order of offset, each offset once. There is none at 0 and none at the
// end of the text.
std::vector<BreakOpportunity> find_breaks(std::string_view text,
                                          const std::vector<LanguageRun>& runs);

}  // namespace yaprak
