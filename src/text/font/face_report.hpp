// A face that was found -> what somebody wants to know of it before a layout names its family.
#pragma once
#include "text/font/font_book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct FaceReport {
    std::string_view format;   // "TrueType", "CFF", or "variable" of a variable font
    std::string problem = {};  // why no text can be set in it; empty where it can
    std::vector<std::string_view> languages = {};  // see languages_of()
};

// Opens the face and tries it. Throws nothing for what is wrong with it: that is the problem.
FaceReport report_face(const FontBook::Face& face);

}  // namespace yaprak
