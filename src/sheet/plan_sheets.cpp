#include "sheet/plan_sheets.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t pages_of_folded_sheet = 4;

// The other way round, from the right.
void mirror(Side& side, Length width) {
    for (Placement& place : side.cells) {
        place.cell.x = width - place.cell.right();
        place.creep = -place.creep;
    }
    for (Length& fold : side.folds) fold = width - fold;
}

class Planner {
public:
    Planner(const Imposition& imposition, const std::vector<Size>& pages)
        : imposition_(imposition), paper_(imposition.paper), pages_(pages) {}

    std::vector<Side> run() {
        switch (imposition_.scheme) {
            case Scheme::none:
                break;
            case Scheme::letter_fold:
            case Scheme::z_fold:
            case Scheme::gate_fold:
            case Scheme::half_fold:
                fold();
                break;
            case Scheme::booklet:
                stitch();
                break;
            case Scheme::copies:
                cut_leaves([](std::size_t sheet, std::size_t) { return sheet; }, 1);
                break;
            case Scheme::cut_stack:
                stack();
                break;
            case Scheme::n_up:
                fill_cells();
                break;
        }
        drop_empty_end();
        return std::move(sides_);
    }

private:
    std::size_t cells() const { return std::size_t(imposition_.across * imposition_.down); }
    Size page_size() const { return pages_.empty() ? Size{} : pages_.front(); }
    int page_at(std::size_t index) const { return index < pages_.size() ? int(index) : -1; }

    void add_side(bool is_back) {
        sides_.push_back({});
        sides_.back().is_back = is_back;
    }

    void drop_empty_end() {
        const auto is_empty = [](const Placement& place) { return place.page < 0; };
        while (!sides_.empty() &&
               std::all_of(sides_.back().cells.begin(), sides_.back().cells.end(), is_empty))
            sides_.pop_back();
    }

    // ---- folds ----

    void fold() {
        const FoldPlan& plan = fold_plan(imposition_.scheme);
        const auto order = filled_up(pages_.size(), plan.pages(), imposition_.back_cover);
        const std::vector<Length>& inside = imposition_.panels;
        const std::vector<Length> outside(inside.rbegin(), inside.rend());
        for (std::size_t first = 0; first < order.size(); first += plan.pages()) {
            add_panels(outside, plan.outside, &order[first], false);
            add_panels(inside, plan.inside, &order[first], true);
        }
    }

    void add_panels(const std::vector<Length>& widths, const std::vector<int>& numbers,
                    const int* order, bool is_back) {
        add_side(is_back);
        Length x;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (i > 0) sides_.back().folds.push_back(x);
            sides_.back().cells.push_back(
                {order[numbers[i] - 1], {x, 0_pt, widths[i], paper_.height}});
            x += widths[i];
        }
    }

    // ---- booklets ----

    // Sheet i, from the outside: N-2i and 1+2i on its front, 2+2i and N-1-2i on its back.
    void stitch() {
        const auto order = filled_up(pages_.size(), pages_of_folded_sheet, imposition_.back_cover);
        const std::size_t last = order.size() - 1;
        for (std::size_t i = 0; i * pages_of_folded_sheet < order.size(); ++i) {
            const Length creep = imposition_.thickness * double(i);
            add_spread(order[last - 2 * i], order[2 * i], creep, false);
            add_spread(order[2 * i + 1], order[last - 1 - 2 * i], creep, true);
        }
    }

    // Paper inside others sticks out at the fore edge, where it is cut off: its pages move to the
    // spine.
    void add_spread(int left, int right, Length creep, bool is_back) {
        add_side(is_back);
        const Length spine = paper_.width / 2, y = (paper_.height - page_size().height) / 2;
        const auto [width, height] = page_size();
        sides_.back().folds.push_back(spine);
        sides_.back().cells.push_back({left, {spine - width, y, width, height}, 1, creep});
        sides_.back().cells.push_back({right, {spine, y, width, height}, 1, -creep});
    }

    // ---- cells ----

    // The cells stand in rows from the left; the block of all stands in the middle of the sheet.
    Rect cell(std::size_t index, Size size) const {
        const auto across = std::size_t(imposition_.across);
        const Length left = (paper_.width - size.width * imposition_.across) / 2;
        const Length top = (paper_.height - size.height * imposition_.down) / 2;
        const std::size_t row = index / across;
        return {left + size.width * double(index % across), top + size.height * double(row),
                size.width, size.height};
    }

    // `leaf_at` says which leaf stands in which cell of a sheet.
    template <class LeafAt>
    void cut_leaves(LeafAt leaf_at, std::size_t leaves_of_sheet) {
        const std::size_t leaves = (pages_.size() + 1) / 2;
        const std::size_t sheets = (leaves + leaves_of_sheet - 1) / leaves_of_sheet;
        for (std::size_t sheet = 0; sheet < sheets; ++sheet)
            for (const std::size_t reverse : {0u, 1u}) {
                add_side(reverse == 1);
                for (std::size_t i = 0; i < cells(); ++i)
                    sides_.back().cells.push_back(
                        {page_at(leaf_at(sheet, i) * 2 + reverse), cell(i, page_size())});
                if (reverse == 1) mirror(sides_.back(), paper_.width);
            }
    }

    // The piles of the cells on each other are the leaves in order.
    void stack() {
        const std::size_t leaves = (pages_.size() + 1) / 2;
        const std::size_t sheets = (leaves + cells() - 1) / cells();
        cut_leaves([sheets](std::size_t sheet, std::size_t i) { return i * sheets + sheet; },
                   cells());
    }

    // To be read as they are, side after side.
    void fill_cells() {
        const Size room{paper_.width / imposition_.across, paper_.height / imposition_.down};
        for (std::size_t first = 0; first < pages_.size(); first += cells()) {
            add_side(sides_.size() % 2 == 1);
            for (std::size_t i = 0; i < cells(); ++i)
                sides_.back().cells.push_back(
                    {page_at(first + i), cell(i, room), scale_in(room, first + i)});
        }
    }

    double scale_in(Size room, std::size_t page) const {
        if (page >= pages_.size()) return 1;
        return std::min({1.0, room.width / pages_[page].width, room.height / pages_[page].height});
    }

    const Imposition& imposition_;
    const Size paper_;
    const std::vector<Size>& pages_;
    std::vector<Side> sides_;
};

}  // namespace

std::vector<int> filled_up(std::size_t pages, std::size_t per_sheet, bool back_cover) {
    const std::size_t places = (pages + per_sheet - 1) / per_sheet * per_sheet;
    std::vector<int> order(places, -1);
    for (std::size_t i = 0; i < pages; ++i) order[i] = int(i);
    if (back_cover && pages > 1) std::swap(order[pages - 1], order[places - 1]);
    return order;
}

std::vector<Side> plan_sheets(const Imposition& imposition, const std::vector<Size>& pages,
                              bool right_to_left) {
    std::vector<Side> sides = Planner(imposition, pages).run();
    if (right_to_left)
        for (Side& side : sides) mirror(side, imposition.paper.width);
    return sides;
}

}  // namespace yaprak
