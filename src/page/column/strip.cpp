// Frames within frames, and items moved as a whole.
#include "page/column/strip.hpp"

namespace yaprak {

namespace {

bool holds(const Column& column, FrameIndex outer, FrameIndex inner) {
    for (; inner; inner = column.frames[*inner].parent)
        if (inner == outer) return true;
    return false;
}

}  // namespace

FrameIndex common_frame(const Column& column, FrameIndex a, FrameIndex b) {
    while (a && !holds(column, a, b)) a = column.frames[*a].parent;
    return a;
}

void shift(Item& item, Point by) {
    item.at = item.at + by;
    if (item.clip) *item.clip = *item.clip + by;
}

std::vector<Item> shown_again(std::vector<Item> items) {
    std::erase_if(items, [](const Item& item) {
        return std::holds_alternative<LinkArea>(item.kind) ||
               std::holds_alternative<FieldArea>(item.kind);
    });
    for (Item& item : items) {
        item.tag = no_tag;
        if (item.artifact == Artifact::none) item.artifact = Artifact::layout;
    }
    return items;
}

}  // namespace yaprak
