#include "page/set/tick_box.hpp"

#include "page/column/drawn.hpp"

namespace yaprak {

namespace {

constexpr Length outline = 0.75_pt;
constexpr double tick_width = 0.13;  // of the box

}  // namespace

std::vector<Item> tick_box(ItemBox box, Length size, const Colour& colour, const Colour& ground) {
    std::vector<Item> items;
    if (box == ItemBox::none) return items;
    Path square = rectangle({size, size}, ground);
    square.stroke = Stroke{colour, outline, {}};
    items.push_back(drawn({}, std::move(square)));
    if (box == ItemBox::empty) return items;
    Path tick;
    tick.steps = {PathMove{{size * 0.2, size * 0.52}}, PathLine{{size * 0.42, size * 0.76}},
                  PathLine{{size * 0.82, size * 0.22}}};
    tick.stroke = Stroke{colour, size * tick_width, {}};
    items.push_back(drawn({}, std::move(tick)));
    return items;
}

}  // namespace yaprak
