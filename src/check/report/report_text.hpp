// What was found in a page, for people to read on a terminal and for programs.
#pragma once
#include "check/check_handout.hpp"

#include <string>

namespace yaprak {

// Every finding with place, why, how to mend it and whose rule it is, in Turkish for a Turkish
// page; the five longest sentences, words of six syllables or more, a line that sums up the page.
[[nodiscard]] std::string to_text(const HandoutReport& report);

// The last line of it: "uyku.md: 1 hata, 2 öneri; ateşman 72.4, ...".
[[nodiscard]] std::string summary_of(const HandoutReport& report);

// The same as JSON Lines: an object for each finding, then one for the page.
[[nodiscard]] std::string to_json(const HandoutReport& report);

}  // namespace yaprak
