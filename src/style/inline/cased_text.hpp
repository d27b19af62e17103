// A text in capitals or small letters, and where its places lie then.
#pragma once
#include "model/type.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// In the case of `transform`, by the rules of a language. Placeholders that are still in the text,
// {{page}}, keep their names.
[[nodiscard]] std::string cased(std::string_view text, Transform transform, std::string_view lang);

// Offsets of a text, in rising order, in its cased form: each character is one there, but ß may be
// SS.
void move_to_cased(std::string_view plain, std::string_view cased,
                   std::vector<std::size_t>& offsets);

}  // namespace yaprak
