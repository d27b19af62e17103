#include "page/set/icon.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double middle_of_capitals = 0.34;  // of the type's size, above the baseline
constexpr double most_of_measure = 0.5;      // that icon and gap take

Length type_of(const TextBlock& text) {
    return text.text.runs.empty() ? 10_pt : text.text.runs.front().style.size;
}

Length taken_by(const FlowIcon& icon, const PictureBook& pictures, Length measure) {
    const Length width = size_of_icon(icon, pictures).width;
    return width <= 0_pt ? 0_pt : std::min(width + icon.gap, measure * most_of_measure);
}

}  // namespace

Size size_of_icon(const FlowIcon& icon, const PictureBook& pictures) {
    const Picture* picture = pictures[icon.image];
    if (!picture || picture->upright_height() <= 0) return {};
    const double ratio = double(picture->upright_width()) / picture->upright_height();
    return {icon.size * ratio, icon.size};
}

Item icon_at(const FlowIcon& icon, const PictureBook& pictures, Point at) {
    Item item;
    item.at = at;
    item.kind = PlacedPicture{icon.image, size_of_icon(icon, pictures)};
    item.artifact = Artifact::layout;
    return item;
}

Extent beside_icon(const FlowIcon& icon, const PictureBook& pictures, const ParagraphStyle& style,
                   Extent whole) {
    const Length taken = taken_by(icon, pictures, whole.measure);
    return {style.right_to_left ? whole.x : whole.x + taken, whole.measure - taken};
}

void add_icon(const FlowIcon& icon, const PictureBook& pictures, const TextBesideIcon& beside,
              Strip& first_line) {
    const Size size = size_of_icon(icon, pictures);
    if (size.width <= 0_pt || !first_line.baseline) return;
    const Length above = type_of(beside.text) * middle_of_capitals + size.height / 2;
    const Length over = std::max(0_pt, above - *first_line.baseline);
    for (Item& item : first_line.items) shift(item, {0_pt, over});
    *first_line.baseline += over;
    first_line.height += over;
    const Length top = *first_line.baseline - above;
    first_line.height = std::max(first_line.height, top + size.height);
    const Extent& text = beside.extent;
    const Length x = beside.text.style.right_to_left ? text.x + text.measure + icon.gap
                                                     : text.x - icon.gap - size.width;
    first_line.items.push_back(icon_at(icon, pictures, {x, top}));
}

}  // namespace yaprak
