#include "sheet/press_marks.hpp"

#include "model/page.hpp"
#include "sheet/label.hpp"
#include "sheet/marks.hpp"
#include "sheet/printer_mark.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length least_distance = 3_mm, cut_length = 5_mm, fold_length = 4_mm, bleed_length = 3_mm;
constexpr Length hair = 0.25_pt, dash = 1.5_pt;
constexpr Length target_radius = 2_mm, target_reach = 3_mm, target_distance = 3.5_mm;
constexpr Length patch = 5_mm, patch_distance = 0.5_mm, from_corner = 8_mm;
constexpr Length clear = 5_mm;  // between a target and a fold
constexpr Length words_size = 6_pt, words_rise = 2_mm;

// On every plate (ISO 32000-1, 8.6.6.4).
const Colour every_ink = Spot{"All", 1, {1, 1, 1, 1}};

// The inks, halves of them, and two at a time: what a press is measured by.
constexpr Cmyk patches[] = {{1, 0, 0, 0},   {0, 1, 0, 0},   {0, 0, 1, 0},   {0, 0, 0, 1},
                            {0.5, 0, 0, 0}, {0, 0.5, 0, 0}, {0, 0, 0.5, 0}, {0, 0, 0, 0.5},
                            {0, 1, 1, 0},   {1, 0, 1, 0},   {1, 1, 0, 0},   {0.5, 0.4, 0.4, 0}};

class PressMarker {
public:
    PressMarker(const PressSheet& sheet, const PressMarks& marks, Page& page)
        : sheet_(sheet),
          marks_(marks),
          page_(page),
          width_(page.trim.width),
          height_(page.trim.height),
          distance_(std::max(page.bleed, least_distance)) {}

    void run() {
        if (marks_.crop) add_corners(0_mm, cut_length, {});
        if (marks_.bleed) add_corners(page_.bleed, bleed_length, {dash, dash});
        if (marks_.fold)
            for (const Length x : sheet_.folds) add_across(x, fold_length, {dash, dash});
        if (marks_.targets) add_targets();
        if (marks_.bar) add_bar();
    }

private:
    void add_line(Point from, Point by, const std::vector<Length>& dashes) {
        add_mark(page_, from, by, {every_ink, hair, dashes});
    }

    void add_across(Length x, Length length, const std::vector<Length>& dashes) {
        add_line({x, -distance_ - length}, {0_pt, length}, dashes);
        add_line({x, height_ + distance_}, {0_pt, length}, dashes);
    }

    void add_down(Length y, Length length, const std::vector<Length>& dashes) {
        add_line({-distance_ - length, y}, {length, 0_pt}, dashes);
        add_line({width_ + distance_, y}, {length, 0_pt}, dashes);
    }

    void add_corners(Length outside, Length length, const std::vector<Length>& dashes) {
        for (const Length x : {-outside, width_ + outside}) add_across(x, length, dashes);
        for (const Length y : {-outside, height_ + outside}) add_down(y, length, dashes);
    }

    // Beside the middle where a fold is there.
    Length middle() const {
        const Length middle = width_ / 2;
        const bool is_taken = std::any_of(sheet_.folds.begin(), sheet_.folds.end(), [&](Length x) {
            return x > middle - clear && x < middle + clear;
        });
        return is_taken ? middle + clear * 2 : middle;
    }

    void add_targets() {
        const Length away = distance_ + target_distance;
        for (const Point at : {Point{middle(), -away}, Point{middle(), height_ + away},
                               Point{-away, height_ / 2}, Point{width_ + away, height_ / 2}}) {
            Path ring = circle(target_radius);
            ring.fill.reset();
            ring.stroke = Stroke{every_ink, hair, {}};
            add_mark(page_, at, std::move(ring));
            add_line({at.x - target_reach, at.y}, {target_reach * 2, 0_pt}, {});
            add_line({at.x, at.y - target_reach}, {0_pt, target_reach * 2}, {});
        }
    }

    bool meets_fold(Length left) const {
        return std::any_of(sheet_.folds.begin(), sheet_.folds.end(),
                           [&](Length x) { return x > left - 1_mm && x < left + patch + 1_mm; });
    }

    // At the foot, as many as there is room for beside the target.
    void add_bar() {
        const Length end = marks_.targets ? middle() - target_reach - 1_mm : width_ - from_corner;
        Length x = from_corner;
        for (const Cmyk& inks : patches) {
            while (meets_fold(x)) x += 1_mm;
            if (x + patch > end) return;
            add_mark(page_, {x, height_ + distance_ + patch_distance},
                     rectangle({patch, patch}, inks));
            x += patch;
        }
    }

    const PressSheet& sheet_;
    const PressMarks& marks_;
    Page& page_;
    Length width_, height_, distance_;
};

}  // namespace

void add_press_marks(const PressSheet& sheet, const PressMarks& marks, Labels* labels, Page& page) {
    if (!marks.any()) return;
    page.slug = slug_beside(page.bleed);
    PressMarker(sheet, marks, page).run();
    if (!marks.slug || !labels || sheet.words.empty()) return;
    const Length above = std::max(page.bleed, least_distance) + words_rise;
    const Length measure = page.trim.width / 2 - from_corner - target_reach - 1_mm;
    Labels::Look look;
    look.size = words_size;
    look.leading = words_size;
    look.colour = Cmyk{0, 0, 0, 1};
    Page words;
    labels->add(sheet.words, {from_corner, -above}, measure, look, words);
    const Length first = words.items.empty() ? 0_pt : words.items.front().at.y;
    for (Item& item : words.items)  // one line: what is longer would stand on the page
        if (item.at.y == first) page.items.push_back(std::move(item));
}

}  // namespace yaprak
