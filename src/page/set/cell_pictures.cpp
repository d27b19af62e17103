#include "page/set/cell_pictures.hpp"

#include "page/set/picture_size.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double least_wide = 4, most_wide = 14;  // ems: of a picture whose width nobody says
constexpr double tallest_share = 0.4;             // of an area's height
constexpr Length below = 4_pt;

}  // namespace

ColumnNeed needs_of(const std::vector<FlowPicture>& pictures, const PictureBook& book, Length em) {
    ColumnNeed needs{0_pt, 0_pt};
    for (const FlowPicture& each : pictures) {
        const Picture* picture = book[each.image];
        if (!picture) continue;
        const WantedWidth wanted{each.width, 0};
        const Length most = em * most_wide;
        const Length wide = picture_size(*picture, wanted, {most, most * 4}).width;
        needs.natural = std::max(needs.natural, wide);
        needs.least =
            std::max(needs.least, wanted.is_said() ? wide : std::min(wide, em * least_wide));
    }
    return needs;
}

void add_pictures(const std::vector<FlowPicture>& pictures, Align align, Extent place,
                  const Setting& setting, SetCell& cell) {
    for (const FlowPicture& each : pictures) {
        const Picture* picture = setting.pictures[each.image];
        if (!picture) continue;
        const Size size = picture_size(*picture, {each.width, each.share},
                                       {place.measure, setting.tallest * tallest_share});
        Item item;
        item.at = {place.x + aligned(align, size.width, place.measure), cell.pictures_height};
        item.kind = PlacedPicture{each.image, size};
        item.tag = each.tag;
        if (each.tag == no_tag) item.artifact = Artifact::layout;
        if (each.link >= 0) {
            Item area;
            area.at = item.at;
            area.kind = LinkArea{size, each.link};
            area.tag = each.tag;
            cell.pictures.push_back(std::move(area));
        }
        cell.pictures.push_back(std::move(item));
        cell.pictures_height += size.height + below;
    }
}

}  // namespace yaprak
