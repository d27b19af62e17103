// The last page is known when the text is broken, and how the text is broken depends on the last
// page: it is broken for as many pages as it takes, then for one more, until it fits.
#include "page/page_plan.hpp"

#include "model/flow.hpp"
#include "model/layout.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr int most_tries = 3;

}  // namespace

PagePlan::PagePlan(const Layout& layout, const Flow& flow,
                   std::function<Length(const Area&)> area_height)
    : layout_(layout), flow_(flow), area_height_(std::move(area_height)) {
    for (std::size_t i = 0; i < layout.masters.size(); ++i)
        if (is_filled(i)) least_ = std::max(least_, layout.masters[i].page);
    if (!flow.rest.empty()) asked_for_ = layout.fit.pages;
}

std::size_t PagePlan::master(std::size_t page) const {
    return layout_.master_of(int(page) + 1, pages_);
}

bool PagePlan::has_text_after(std::size_t pages) const {
    for (std::size_t page = pages; page < std::size_t(asked_for_); ++page)
        if (has_text(page)) return true;
    return false;
}

bool PagePlan::is_filled(std::size_t master) const {
    return master < flow_.areas.size() && !flow_.areas[master].empty();
}

// What a layout that is fitted to its pages has for its last one, where the text is far too long.
bool PagePlan::stands_behind_text(const PageMaster& master) const {
    return layout_.fit.pages > 0 && master.page > std::max(layout_.fit.pages, most_planned_pages);
}

std::vector<Length> PagePlan::heights_of(std::size_t master) const {
    std::vector<Length> heights;
    for (const Area& area : layout_.masters[master].areas) heights.push_back(area_height_(area));
    return heights;
}

// Facing pages of unequal height are both filled as the lower one.
AreaHeights PagePlan::heights(int pages) const {
    AreaHeights planned;
    int count = pages;
    for (const PageMaster& master : layout_.masters)
        if (!stands_behind_text(master)) count = std::max(count, master.page);
    for (int page = 1; page <= std::max(count, 1); ++page)
        planned.push_back(heights_of(layout_.master_of(page, pages)));
    std::erase_if(planned, [](const auto& heights) { return heights.empty(); });
    std::vector<Length> left = heights_of(layout_.left_master());
    const std::vector<Length> right = heights_of(layout_.right_master());
    if (left.empty()) left = right;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        left[i] = std::min(left[i], right[i]);
    if (planned.empty()) planned.push_back(left);
    planned.push_back(std::move(left));
    return planned;
}

// The next of so many pages, counted from 1, that text flows into.
int PagePlan::next_with_text(int page, int pages) const {
    do {
        ++page;
    } while (layout_.masters[layout_.master_of(page, pages)].areas.empty());
    return page;
}

// The text on so many pages. Where a page is to be a right one and would be a left one, an empty
// page stands before it.
std::vector<ColumnFragment> PagePlan::broken(const Breaker& breaker, int pages) const {
    std::vector<ColumnFragment> placed;
    int page = 0;
    for (ColumnFragment& fragment : breaker(heights(pages))) {
        if (fragment.begins_page) page = next_with_text(page, pages);
        if (fragment.begins_right_page && page % 2 == 0) {
            ColumnFragment empty;
            empty.begins_page = true;
            empty.notes_begin = empty.notes_end = fragment.notes_begin;
            placed.push_back(empty);
            page = next_with_text(page, pages);
        }
        placed.push_back(std::move(fragment));
    }
    return placed;
}

// The page on which the text ends.
int PagePlan::page_of_text(const std::vector<ColumnFragment>& fragments, int pages) const {
    auto left = std::count_if(fragments.begin(), fragments.end(),
                              [](const ColumnFragment& fragment) { return fragment.begins_page; });
    int page = 0;
    for (; left > 0; --left) page = next_with_text(page, pages);
    return std::max(page, 1);
}

std::vector<ColumnFragment> PagePlan::break_text(const Breaker& breaker) {
    pages_ = 0;
    std::vector<ColumnFragment> fragments = broken(breaker, 0);
    const int used = page_of_text(fragments, 0);
    const auto last = std::find_if(layout_.masters.begin(), layout_.masters.end(),
                                   [](const PageMaster& m) { return m.name == "last"; });
    const bool wanted = last != layout_.masters.end() &&
                        (used > 1 || is_filled(std::size_t(last - layout_.masters.begin())));
    if (wanted) return with_last(breaker, std::move(fragments), used, *last);
    pages_ = std::max({used, least_, asked_for_});
    return fragments;
}

std::vector<ColumnFragment> PagePlan::with_last(const Breaker& breaker,
                                                std::vector<ColumnFragment> fragments, int used,
                                                const PageMaster& last) {
    pages_ = std::max({used, least_ > 1 ? least_ + 1 : 2, asked_for_});
    const int most = last.areas.empty() ? 0 : std::min(pages_ + most_tries, most_planned_pages);
    for (; pages_ <= most; ++pages_) {
        std::vector<ColumnFragment> tried = broken(breaker, pages_);
        if (page_of_text(tried, pages_) <= pages_) return tried;
    }
    pages_ = std::max({used + 1, least_ > 1 ? least_ + 1 : 2, asked_for_});
    return fragments;
}

}  // namespace yaprak
