// Numbers in a sentence that tells to take something, and no word for what is counted: ranges,
// "Günde 2-3 alın.", "Take 1-2 at night.", and what is misread with any unit, "10000 alın".
#pragma once
#include "check/rules/handout.hpp"

namespace yaprak {

void check_dose_ranges(const Handout& handout, FindingSink& sink);

// "2-3", "5–10", "2 - 3", "5 ila 10", "1/2-1": the bytes behind a range that begins at `at`; 0
// where none does.
[[nodiscard]] std::size_t end_of_range(std::string_view text, std::size_t at);

// Behind a dash, or a word that says "to" or "or", which begins at `at`; 0 where none does.
[[nodiscard]] std::size_t end_of_range_sign(std::string_view text, std::size_t at);

}  // namespace yaprak
