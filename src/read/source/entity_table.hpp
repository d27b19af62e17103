// HTML's names for characters.
#pragma once
#include <array>
#include <string_view>

namespace yaprak {

struct NamedCharacter {
    std::string_view name;  // without & and ;
    char32_t value;
};

extern const std::array<NamedCharacter, 508> named_characters;  // sorted by name, bytewise

}  // namespace yaprak
