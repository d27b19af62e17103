// Marks stand 3 mm or the bleed away from the sheet, so that no cut shows one; 5 mm long, a
// quarter of a point thick: what presses are used to.
#include "sheet/marks.hpp"

#include "model/page.hpp"
#include "sheet/printer_mark.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length least_distance = 3_mm, cut_length = 5_mm, fold_length = 4_mm, beyond = 2_mm;
constexpr Length hair = 0.25_pt, dash = 1.5_pt;
constexpr Length touching = 0.05_mm;

Length distance_beside(Length bleed) {
    return std::max(bleed, least_distance);
}

class Marker {
public:
    Marker(const Side& side, Page& sheet)
        : side_(side), sheet_(sheet), distance_(distance_beside(sheet.bleed)) {}

    void run() {
        const Cuts cuts = cuts_of(side_);
        for (const Length x : cuts.down) add_vertical(x, cut_length, {});
        for (const Length y : cuts.across) add_horizontal(y);
        for (const Length x : side_.folds) add_vertical(x, fold_length, {dash, dash});
    }

private:
    void add(Point from, Point by, const std::vector<Length>& dashes) {
        add_mark(sheet_, from, by, {Grey{0}, hair, dashes});
    }

    void add_vertical(Length x, Length length, const std::vector<Length>& dashes) {
        add({x, -distance_ - length}, {0_pt, length}, dashes);
        add({x, sheet_.trim.height + distance_}, {0_pt, length}, dashes);
    }

    void add_horizontal(Length y) {
        add({-distance_ - cut_length, y}, {cut_length, 0_pt}, {});
        add({sheet_.trim.width + distance_, y}, {cut_length, 0_pt}, {});
    }

    const Side& side_;
    Page& sheet_;
    Length distance_;
};

void sort_once(std::vector<Length>& places) {
    std::sort(places.begin(), places.end());
    const auto end = std::unique(places.begin(), places.end(),
                                 [](Length a, Length b) { return b - a < touching; });
    places.erase(end, places.end());
}

}  // namespace

Length slug_beside(Length bleed) {
    return distance_beside(bleed) + cut_length + beyond - bleed;
}

Cuts cuts_of(const Side& side) {
    Cuts cuts;
    for (const Placement& place : side.cells) {
        for (const Length x : {place.cell.x, place.cell.right()}) cuts.down.push_back(x);
        for (const Length y : {place.cell.y, place.cell.bottom()}) cuts.across.push_back(y);
    }
    sort_once(cuts.down);
    sort_once(cuts.across);
    std::erase_if(cuts.down, [&](Length x) {
        return std::any_of(side.folds.begin(), side.folds.end(),
                           [x](Length fold) { return x - fold < touching && fold - x < touching; });
    });
    return cuts;
}

void add_marks(const Side& side, Page& sheet) {
    Marker(side, sheet).run();
}

}  // namespace yaprak
