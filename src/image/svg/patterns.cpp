// Patterns (SVG 2, 14.3) -> a cell and what is painted in it.
#include "image/svg/composer.hpp"
#include "image/svg/transform.hpp"
#include "image/svg/view_box.hpp"

#include <algorithm>

namespace yaprak::svg {
namespace {

Length pt(double units) {
    return Length::from_pt(units);
}

}  // namespace

std::optional<Paint> Composer::pattern_paint(Index server, double opacity, const Scene& scene,
                                             const BoxOf& box_of) {
    const std::vector<Index> chain = template_chain(server);
    const auto has_content = [&](Index i) {
        for (Index child = tree_[i].first_child; child != none; child = tree_[child].next)
            if (tree_[child].tag != Tag::text_node) return true;
        return false;
    };
    const auto owner = std::find_if(chain.begin(), chain.end(), has_content);
    if (owner == chain.end()) return std::nullopt;
    const auto value = [&](Name name) { return chain_value(chain, name); };
    const bool is_of_box = value(Name::pattern_units) != "userSpaceOnUse";
    const bool content_of_box = value(Name::pattern_content_units) == "objectBoundingBox";
    std::optional<Rect> box;
    if (is_of_box || content_of_box) {
        box = box_of();
        if (!box || !(box->width > 0_pt) || !(box->height > 0_pt)) return std::nullopt;
    }
    const Measure measure{is_of_box ? Viewport{1, 1} : scene.viewport};
    const auto at = [&](Name name, Axis axis) {
        return pt(read_length(value(name), measure, axis).value_or(0));
    };
    Tiling tiling;
    tiling.cell = {at(Name::x, Axis::across), at(Name::y, Axis::down),
                   at(Name::width, Axis::across), at(Name::height, Axis::down)};
    if (is_of_box)
        tiling.cell = {box->x + tiling.cell.x * box->width.pt(),
                       box->y + tiling.cell.y * box->height.pt(),
                       tiling.cell.width * box->width.pt(), tiling.cell.height * box->height.pt()};
    if (!(tiling.cell.width > 0_pt) || !(tiling.cell.height > 0_pt)) return std::nullopt;
    tiling.matrix = scene.matrix.after(read_transform(value(Name::pattern_transform), measure));
    if (!tiling.matrix.inverse()) return std::nullopt;
    // The content begins at the cell's corner.
    tiling.content = Matrix::moved(tiling.cell.x.pt(), tiling.cell.y.pt());
    if (const auto view = read_view_box(value(Name::view_box)))
        tiling.content =
            tiling.content.after(fitted(*view, {tiling.cell.width.pt(), tiling.cell.height.pt()},
                                        value(Name::preserve_aspect_ratio)));
    else if (content_of_box)
        tiling.content = tiling.content.after(Matrix::scaled(box->width.pt(), box->height.pt()));
    tiling.list = content_of(*owner, scene, false, scene.in_luminance);
    if (!tiling.list || tiling.list->items.empty()) return std::nullopt;
    return Paint{std::make_shared<const Tiling>(std::move(tiling)), opacity};
}

}  // namespace yaprak::svg
