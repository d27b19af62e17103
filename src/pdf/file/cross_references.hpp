// A PDF -> where its objects stand, by its cross-reference tables and streams.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

struct CrossReferences {
    std::vector<std::size_t> offsets;  // by number, of objects outside of object streams; 0: none
    std::vector<std::size_t> object_streams;  // their numbers, each once
    bool is_locked = false;                   // object streams can be read with the password only
};

// Throws Error where they cannot be followed.
[[nodiscard]] CrossReferences read_cross_references(std::string_view pdf);

}  // namespace yaprak
