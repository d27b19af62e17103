// A character that no font has -> what a message calls it: by its script, as readers know it.
#pragma once
#include <string>

namespace yaprak {

// "character of Chinese"; "sign" for what belongs to no script.
[[nodiscard]] std::string kind_of(char32_t character);

// "characters of Chinese": the s stands behind the first word.
[[nodiscard]] std::string plural_of(std::string kind);

}  // namespace yaprak
