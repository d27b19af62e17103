// Where a text leads: out of the page, or to a place on it.
#pragma once
#include "base/source.hpp"

#include <string>

namespace yaprak {

struct Link {
    std::string url;  // as written, percent-encoding untouched
    std::string title;
    SourcePos at;
    int target = -1;  // the place on the page it leads to, given in style/; -1: the url leads out
};

}  // namespace yaprak
