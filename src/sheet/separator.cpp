#include "sheet/separator.hpp"

#include "model/bind_pages.hpp"
#include "sheet/printer_mark.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length bar = 8_mm;  // where pages begin; printers leave the outer millimetres white
// Of the page: its sides, and the words' own size to its width.
constexpr double margin_share = 0.1, top_share = 0.3;
constexpr double title_share = 0.075, line_share = 0.03, leading = 1.35;

}  // namespace

Page separator_page(const Separator& separator, const Page& like, Labels& labels) {
    Page page = empty_page_like(like);
    const Length width = page.trim.width, margin = width * margin_share;
    const Length edge = std::min(bar, margin / 2);
    add_mark(page, {width - edge, 0_pt}, rectangle({edge, page.trim.height}, Grey{0}));
    const Length measure = width - margin * 2;
    const Length title = width * title_share, line = width * line_share;
    Length y = labels.add(separator.title, {margin, page.trim.height * top_share}, measure,
                          {title, title * leading, 700}, page);
    for (const std::string& text : separator.lines)
        y = labels.add(text, {margin, y}, measure, {line, line * leading}, page);
    return page;
}

}  // namespace yaprak
