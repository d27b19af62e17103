#include "sheet/printer_mark.hpp"

#include "model/page.hpp"

#include <utility>

namespace yaprak {

void add_mark(Page& page, Point at, Path path) {
    Item item;
    item.at = at;
    item.kind = std::move(path);
    item.artifact = Artifact::printer_mark;
    page.items.push_back(std::move(item));
}

void add_mark(Page& page, Point from, Point by, const Stroke& stroke) {
    Path path;
    path.steps = {PathMove{}, PathLine{by}};
    path.stroke = stroke;
    add_mark(page, from, std::move(path));
}

}  // namespace yaprak
