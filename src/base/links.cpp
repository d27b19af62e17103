#include "base/links.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;

bool leads_out_of(const fs::path& path, const fs::path& folder) {
    std::error_code problem;
    const fs::path real = fs::canonical(path, problem);
    if (problem) return true;
    const fs::path limit = fs::canonical(folder, problem);
    if (problem) return true;
    return std::mismatch(limit.begin(), limit.end(), real.begin(), real.end()).first != limit.end();
}

}  // namespace yaprak
