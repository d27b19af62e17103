// What all documents of a run share.
#pragma once
#include "model/clinic.hpp"
#include "text/font_book.hpp"

#include <filesystem>
#include <vector>

namespace yaprak {

struct Context {
    Clinic clinic;
    FontBook fonts;
    std::vector<std::filesystem::path> layout_folders;
};

}  // namespace yaprak
