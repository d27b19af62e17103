// A font file -> the faces in it, and each of them as a file of its own. Collections (OpenType 1.9,
// "Font collections") hold several faces, variable fonts (fvar) hold one for every weight: the rest
// of the program sees static faces only.
#pragma once
#include "text/font/sfnt.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// What is asked of a variable font. Its width is the usual one, its optical size that of text.
struct Instance {
    int weight = 400;
    bool italic = false;
};

struct ListedFace {
    FaceNames names;  // of an instance: with its weight and slant
    std::uint32_t index = 0;
    std::optional<Instance> instance = {};
};

// A variable font has a face for every hundred of the weights that it covers. No face where the
// file is no font, or too damaged to say its name.
std::vector<ListedFace> list_faces(std::string_view file);

// Where its table directory stands.
std::size_t directory_of(std::string_view file, std::uint32_t index);

// The file of one face. Nothing where the file is too damaged for that.
std::optional<std::string> face_file(std::string file, std::uint32_t index,
                                     const std::optional<Instance>& instance);

}  // namespace yaprak
