// A PDF -> where its objects stand, by its cross-reference tables and streams.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

struct CrossReferences {
    std::vector<std::size_t> offsets;  // by number, of objects outside of object streams; 0: none
    bool has_object_streams = false;
};

// Throws Error where they cannot be followed.
[[nodiscard]] CrossReferences read_cross_references(std::string_view pdf);

}  // namespace yaprak
