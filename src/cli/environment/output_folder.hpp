// The folder that the files of a run are written into.
#pragma once
#include <filesystem>

namespace yaprak {

// Throws Error where `output` is no folder that can be written into, or made.
void refuse_unwritable(const std::filesystem::path& output);

}  // namespace yaprak
