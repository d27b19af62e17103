// A word nobody knows -> the hint that names the nearest one that is known.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// `did you mean "hero"?`, or empty when no candidate is near: at most one slip (a letter more,
// less, other, or two swapped; Damerau 1964) for every three letters. The first of equals wins.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& candidates);

}  // namespace yaprak
