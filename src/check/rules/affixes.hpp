// Whether a word begins or ends with one of several.
#pragma once
#include <algorithm>
#include <iterator>
#include <string_view>

namespace yaprak {

template <typename Words>
[[nodiscard]] bool begins_with_any(std::string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.starts_with(word); });
}

template <typename Words>
[[nodiscard]] bool ends_with_any(std::string_view text, const Words& endings) {
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace yaprak
