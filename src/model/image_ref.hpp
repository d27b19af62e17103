// A picture that a page or the clinic names.
#pragma once
#include "base/source.hpp"

#include <filesystem>
#include <string>

namespace yaprak {

struct ImageRef {
    std::string written;         // the author's word for it
    std::filesystem::path file;  // where it was found; empty when it was not (a warning was given)
    SourcePos at;
};

}  // namespace yaprak
