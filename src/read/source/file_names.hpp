// The name of a file -> what it shares with the same name in another case or form.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// Two names are alike where this is the same: letters of the Latin alphabets in lower case, those
// that are written as a letter and a mark (Unicode's NFD) as one letter, and all of i, ı, I, İ as
// i.
[[nodiscard]] std::u32string folded_name(std::string_view name);

}  // namespace yaprak
