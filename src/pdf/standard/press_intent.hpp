// The printing that a file for a press is made for (ISO 15930-7, 6.2.2).
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

struct PressIntent {
    std::string_view profile;  // of its inks, as ICC wants it; lives until the file is written
    std::string condition;     // "FOGRA39"; empty: not a registered one
    std::string description;   // in words
    bool overprint = true;     // text of all the black ink and no other leaves what lies below
};

}  // namespace yaprak
