// What is drawn on a page and never read -> items that are artifacts.
#pragma once
#include "model/page.hpp"

#include <utility>

namespace yaprak {

inline Item drawn(Point at, Path path, Artifact artifact = Artifact::layout) {
    Item item;
    item.at = at;
    item.kind = std::move(path);
    item.artifact = artifact;
    return item;
}

// The ground of this box, behind all that stands in it.
inline Item ground_of(Rect box, const Colour& colour) {
    return drawn({box.x, box.y}, rectangle({box.width, box.height}, colour), Artifact::background);
}

}  // namespace yaprak
