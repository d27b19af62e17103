// The column is broken over areas that are as high as the page is wide, as over pages.
#include "page/set/rotate_column.hpp"

#include "page/break/break_pages.hpp"
#include "page/place/place_strips.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// What stood `by` to the right and below goes to the right and upwards.
Point turned(Point by) {
    return {by.y, -by.x};
}

struct Turner {
    Item& item;

    void operator()(GlyphRun& run) const { run.upwards = true; }
    void operator()(Path& path) const {
        for (PathStep& step : path.steps) std::visit(*this, step);
    }
    void operator()(PathMove& step) const { step.to = turned(step.to); }
    void operator()(PathLine& step) const { step.to = turned(step.to); }
    void operator()(PathCurve& step) const {
        step = {turned(step.control1), turned(step.control2), turned(step.to)};
    }
    void operator()(PathClose&) const {}
    void operator()(LinkArea& area) const { turn_box(area.size); }
    void operator()(PlacedPicture& picture) const { turn_box(picture.size); }
    void operator()(PlacedPage& placed) const { --placed.quarter_turns; }

    // Its top right corner becomes its top left one.
    void turn_box(Size& size) const {
        item.at.y -= size.width;
        std::swap(size.width, size.height);
    }
};

void turn(Item& item, Point at, Length measure) {
    item.at = turned(item.at);
    std::visit(Turner{item}, item.kind);
    shift(item, {at.x, at.y + measure});
}

Strip turned_slice(Column& column, const Slice& slice, Length measure, Length left) {
    Strip strip;
    strip.height = measure;
    strip.at = column.strips[slice.begin].at;
    for (std::size_t i = slice.begin; i < slice.end; ++i)
        strip.notes.insert(strip.notes.end(), column.strips[i].notes.begin(),
                           column.strips[i].notes.end());
    place_strips(column, slice, {}, strip.items);
    for (Item& item : strip.items) turn(item, {left, 0_pt}, measure);
    return strip;
}

}  // namespace

std::vector<Strip> turned(Column column, Length measure, Extent extent) {
    std::vector<Strip> strips;
    const AreaHeights areas{{extent.measure}, {extent.measure}};
    for (const Slice& slice : break_pages(column, areas))
        strips.push_back(turned_slice(column, slice, measure, extent.x));
    return strips;
}

}  // namespace yaprak
