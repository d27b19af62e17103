// Words that stay with the number before them: of time, and of measure where they are no sign.
#pragma once
#include <string_view>

namespace yaprak {

// "dakikadır" behind "45–50", "years" behind "18". `word` without its punctuation.
[[nodiscard]] bool is_counted_word(std::string_view word, std::string_view lang);

}  // namespace yaprak
