// A text in small letters may have other bytes than the text itself (İ, ı), but has the same
// characters in the same order.
#pragma once
#include <cstddef>
#include <string_view>

namespace yaprak {

// Where the character at the byte `offset` of `folded` begins in `text`, of which it is the fold.
[[nodiscard]] std::size_t place_before_fold(std::string_view text, std::string_view folded,
                                            std::size_t offset);

}  // namespace yaprak
