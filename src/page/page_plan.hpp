// Which pages there will be: what each one is made by, and the areas of each that text flows into.
#pragma once
#include "model/layout.hpp"
#include "model/page_master.hpp"
#include "page/column/column_fragment.hpp"

#include <functional>
#include <vector>

namespace yaprak {

struct Flow;
struct Layout;

// The table of the breaks has a column for each of them: of longer texts the last page stands
// behind the text, so that the table grows with the text alone.
inline constexpr int most_planned_pages = 24;

class PagePlan {
public:
    // Both must outlive this. `area_height` says how high an area is that text flows into.
    PagePlan(const Layout& layout, const Flow& flow,
             std::function<Length(const Area&)> area_height);

    // Breaks the text over the pages, of which the last one may be a special one, and settles how
    // many there are.
    using Breaker = std::function<std::vector<ColumnFragment>(const AreaHeights&)>;
    std::vector<ColumnFragment> break_text(const Breaker& breaker);

    int pages() const { return pages_; }
    std::size_t master(std::size_t page) const;  // index in Layout::masters; `page` from 0
    bool has_text(std::size_t page) const { return !layout_.masters[master(page)].areas.empty(); }
    // Whether there will be a page that text may flow into behind so many, however short it is.
    bool has_text_after(std::size_t pages) const;

private:
    bool stands_behind_text(const PageMaster& master) const;
    std::vector<Length> heights_of(std::size_t master) const;
    AreaHeights heights(int pages) const;
    int next_with_text(int page, int pages) const;
    std::vector<ColumnFragment> broken(const Breaker& breaker, int pages) const;
    int page_of_text(const std::vector<ColumnFragment>& fragments, int pages) const;
    bool is_filled(std::size_t master) const;
    std::vector<ColumnFragment> with_last(const Breaker& breaker,
                                          std::vector<ColumnFragment> fragments, int used,
                                          const PageMaster& last);

    const Layout& layout_;
    const Flow& flow_;
    std::function<Length(const Area&)> area_height_;
    int least_ = 1;      // pages that there are whatever the text is like
    int asked_for_ = 1;  // ... because what is empty is filled
    int pages_ = 1;
};

}  // namespace yaprak
