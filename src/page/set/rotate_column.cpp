// The column is broken over areas that are as high as the page is wide, as over pages.
#include "page/set/rotate_column.hpp"

#include "page/break/break_pages.hpp"
#include "page/place/place_strips.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// What stood `by` to the right and below goes to the right and upwards.
Point rotated(Point by) {
    return {by.y, -by.x};
}

struct Rotator {
    Item& item;

    void operator()(GlyphRun& run) const { run.upwards = true; }
    void operator()(Path& path) const {
        for (PathStep& step : path.steps) std::visit(*this, step);
    }
    void operator()(PathMove& step) const { step.to = rotated(step.to); }
    void operator()(PathLine& step) const { step.to = rotated(step.to); }
    void operator()(PathCurve& step) const {
        step = {rotated(step.control1), rotated(step.control2), rotated(step.to)};
    }
    void operator()(PathClose&) const {}
    void operator()(LinkArea& area) const { rotate_box(area.size); }
    void operator()(FieldArea& area) const { rotate_box(area.size); }
    void operator()(PlacedPicture& picture) const { rotate_box(picture.size); }
    void operator()(PlacedPage& placed) const { --placed.quarter_turns; }

    // Its top right corner becomes its top left one.
    void rotate_box(Size& size) const {
        item.at.y -= size.width;
        std::swap(size.width, size.height);
    }
};

void rotate(Item& item, Point at, Length measure) {
    item.at = rotated(item.at);
    std::visit(Rotator{item}, item.kind);
    shift(item, {at.x, at.y + measure});
}

Strip rotated_fragment(Column& column, const ColumnFragment& fragment, Length measure,
                       Length left) {
    Strip strip;
    strip.height = measure;
    strip.at = column.strips[fragment.begin].at;
    for (std::size_t i = fragment.begin; i < fragment.end; ++i)
        strip.notes.insert(strip.notes.end(), column.strips[i].notes.begin(),
                           column.strips[i].notes.end());
    place_strips(column, fragment, {}, strip.items);
    for (Item& item : strip.items) rotate(item, {left, 0_pt}, measure);
    return strip;
}

}  // namespace

std::vector<Strip> rotated(Column column, Length measure, Extent extent) {
    std::vector<Strip> strips;
    const AreaHeights areas{{extent.measure}, {extent.measure}};
    for (const ColumnFragment& fragment : break_pages(column, areas))
        strips.push_back(rotated_fragment(column, fragment, measure, extent.x));
    return strips;
}

}  // namespace yaprak
