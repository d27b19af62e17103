// Symbolic links.
#pragma once
#include <filesystem>

namespace yaprak {

// Whether what the path really is, all its links followed, lies outside the folder; true as well
// where it cannot be told.
[[nodiscard]] bool leads_out_of(const std::filesystem::path& path,
                                const std::filesystem::path& folder);

}  // namespace yaprak
