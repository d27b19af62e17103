// Frames within frames, and items moved as a whole.
#include "page/column/strip.hpp"

namespace yaprak {

namespace {

bool holds(const Column& column, int outer, int inner) {
    for (; inner != none; inner = column.frames[std::size_t(inner)].parent)
        if (inner == outer) return true;
    return false;
}

}  // namespace

int common_frame(const Column& column, int a, int b) {
    while (a != none && !holds(column, a, b)) a = column.frames[std::size_t(a)].parent;
    return a;
}

void shift(Item& item, Point by) {
    item.at = item.at + by;
    if (item.clip) *item.clip = *item.clip + by;
}

std::vector<Item> shown_again(std::vector<Item> items) {
    std::erase_if(items,
                  [](const Item& item) { return std::holds_alternative<LinkArea>(item.kind); });
    for (Item& item : items) {
        item.tag = no_tag;
        if (item.artifact == Artifact::none) item.artifact = Artifact::layout;
    }
    return items;
}

}  // namespace yaprak
