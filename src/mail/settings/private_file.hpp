// A file that holds a secret -> its bytes, where nobody else can read it.
#pragma once
#include "base/code.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace yaprak {

struct PrivateFile {
    Code code;           // of its errors
    const char* called;  // "the password's file"
    std::size_t longest;
    bool may_be_of_group;  // where it is root's: a group that may read it is root's choice
};

// Only its owner, who is us or root, may read it. Throws Error where others can, or where it is
// longer.
std::string read_private_file(const std::filesystem::path& file, const PrivateFile& kind);

}  // namespace yaprak
