#include "model/layout.hpp"

#include "model/imposition.hpp"
#include "model/inserting_layout.hpp"
#include "model/list_layout.hpp"
#include "model/numbered_pages.hpp"
#include "model/press_layout.hpp"
#include "model/table_layout.hpp"

#include <algorithm>

namespace yaprak {

Layout::Layout() = default;
Layout::Layout(const Layout&) = default;
Layout::Layout(Layout&&) noexcept = default;
Layout& Layout::operator=(const Layout&) = default;
Layout& Layout::operator=(Layout&&) noexcept = default;
Layout::~Layout() = default;

std::size_t Layout::master_of(int page, int pages) const {
    const auto named = [&](auto is) {
        const auto found = std::find_if(masters.begin(), masters.end(), is);
        return found == masters.end() ? 0 : std::size_t(found - masters.begin());
    };
    const auto called = [&](const char* kind) {
        return named([&](const PageMaster& master) { return master.name == kind; });
    };
    if (page == 1) return 0;
    const std::size_t own = named([&](const PageMaster& master) { return master.page == page; });
    if (own > 0) return own;
    const std::size_t last = page == pages ? called("last") : 0;
    if (last > 0) return last;
    const std::size_t side = called(page % 2 == 0 ? "left" : "right");
    return side > 0 ? side : std::min<std::size_t>(1, masters.size() - 1);
}

std::size_t Layout::left_master() const {
    return master_of(unnumbered_left_page, 0);
}

std::size_t Layout::right_master() const {
    return master_of(unnumbered_right_page, 0);
}

}  // namespace yaprak
