#include "sheet/values_panel.hpp"

#include "model/page.hpp"
#include "sheet/printer_mark.hpp"

namespace yaprak {
namespace {

constexpr Length panel = 75_mm, inset = 5_mm, top = 12_mm, bottom = 12_mm;
constexpr Length heading_size = 10_pt, heading_leading = 16_pt;
constexpr Length size = 7.5_pt, leading = 10_pt, gap = 3_pt;
constexpr std::size_t most_columns = 4;  // of what a row holds; a longer one is cut
const Colour quiet = Grey{0.35};

void add_panel(Page& page) {
    add_mark(page, {page.trim.width, 0_pt}, {0_pt, page.trim.height}, {Grey{0.6}, 0.5_pt, {}});
    page.trim.width += panel;
}

}  // namespace

void add_values(const std::string& heading,
                const std::vector<std::pair<std::string, std::string>>& values, Labels& labels,
                Page& page) {
    const Length measure = panel - inset * 2;
    std::size_t columns = 1;
    Point at{page.trim.width + inset, top};
    add_panel(page);
    at.y = labels.add(heading, at, measure, {heading_size, heading_leading, 700}, page);
    for (const auto& [name, value] : values) {
        if (at.y > page.trim.height - bottom) {
            if (++columns > most_columns) return;
            at = {page.trim.width + inset, top};
            add_panel(page);
        }
        at.y = labels.add(name, at, measure, {size, leading, 400, quiet}, page);
        at.y = labels.add(value.empty() ? "–" : value, at, measure, {size, leading}, page) + gap;
    }
}

}  // namespace yaprak
