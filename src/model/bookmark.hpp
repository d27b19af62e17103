// An entry of a PDF's outline.
#pragma once
#include "base/source.hpp"

#include <string>

namespace yaprak {

struct Bookmark {
    int level = 1;  // from 1, no level skipped
    std::string title;
    SourcePos at = {};
    bool is_listed = true;  // in the list of contents too
};

}  // namespace yaprak
