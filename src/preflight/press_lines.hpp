// Findings in a file for a press -> lines for people.
#pragma once
#include "preflight/press_finding.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// "note", "warning", "error".
[[nodiscard]] const char* word_for(Weight weight);

// "out/a-press.pdf, page 2: warning: a line of 0.1 pt (0.25 pt can be held) [press-hairline]"
[[nodiscard]] std::string text_of(std::string_view file, const PressFinding& finding);

// "0 errors, 1 warning, 2 notes"
[[nodiscard]] std::string sum_of(const PressFindings& findings);

}  // namespace yaprak
