// The machine that a run stands on.
#pragma once
#include <cstddef>
#include <filesystem>

namespace yaprak {

// Those that this process may run on.
std::size_t processors();

// Throws Error where `output` is no folder that can be written into, or made.
void refuse_unwritable(const std::filesystem::path& output);

}  // namespace yaprak
