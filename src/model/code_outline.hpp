// The dark modules of a two-dimensional code (QR, Data Matrix) -> their outlines, in which
// neighbours are one, so that no seam shows between them.
#pragma once
#include "model/path.hpp"

#include <functional>
#include <vector>

namespace yaprak {

struct CodeModules {
    int across = 0, down = 0;
    std::function<bool(int x, int y)> is_dark;  // from the top left
};

// How many modules a thing stands from the left and from the top.
struct ModulePlace {
    int x = 0, y = 0;
    auto operator<=>(const ModulePlace&) const = default;
};

// `begin` is where the code begins, behind its quiet zone.
std::vector<PathStep> outline_of(const CodeModules& code, Length module, ModulePlace begin);

}  // namespace yaprak
