#include "check/rules/folded.hpp"

#include "language/letters/characters.hpp"

namespace yaprak {

std::size_t place_before_fold(std::string_view text, std::string_view folded, std::size_t offset) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < offset && at < text.size(); i += character_at(folded, i).length)
        at += character_at(text, at).length;
    return at;
}

}  // namespace yaprak
