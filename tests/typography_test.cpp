// How well real pages are set at a book's measure: the bounds that a typesetter would keep.
#include "batch/typeset/typeset.hpp"
#include "checkout.hpp"
#include "image/book/picture_book.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "page/measure_typography.hpp"
#include "page/paginate.hpp"
#include "read/layout/read_layout.hpp"
#include "read/read_clinic.hpp"
#include "read/read_document.hpp"
#include "style/resolve_styles.hpp"
#include "text/fonts.hpp"
#include "text/lines/break_lines.hpp"
#include "text/shape/shape_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const fs::path root = checkout();

std::vector<fs::path> pages_of_content() {
    std::vector<fs::path> pages;
    for (const auto& entry : fs::directory_iterator(root / "content"))
        if (entry.path().extension() == ".md") pages.push_back(entry.path());
    const fs::path seed = root / "../shared/seed/hizmet-tms.md";
    if (fs::exists(seed)) pages.push_back(seed);
    std::sort(pages.begin(), pages.end());
    return pages;
}

struct Book {
    Document document;
    Layout layout;
    Flow flow;
};

Book book_of(const fs::path& page, Warnings& warnings) {
    const fs::path layout = root / "tests/fixtures/layouts/justified-60.yaml";
    Book book{read_document(page, page.parent_path(), warnings),
              read_layout(layout.string(), {root / "layouts"}, {page.string()}),
              {}};
    book.flow = resolve_styles(book.document, book.layout, Clinic{}, warnings);
    return book;
}

// The last place at which the line is not too wide without closing its spaces.
std::vector<std::uint32_t> first_fit(const Breakpoints& breakpoints, Length measure) {
    std::vector<std::uint32_t> ends;
    std::uint32_t from = 0, best = 0;
    for (std::uint32_t i = 1; i < breakpoints.size(); ++i) {
        const Totals line = line_between(breakpoints[from], breakpoints[i]);
        if (line.width + breakpoints[i].hyphen > measure.pt() && best > from) {
            ends.push_back(best);
            from = best;
            i = best;
            continue;
        }
        best = i;
        if (breakpoints[i].kind != BreakKind::mandatory) continue;
        ends.push_back(i);
        from = i;
    }
    return ends;
}

struct Hyphens {
    int lines = 0, ours = 0, first_fit = 0;

    void count(const TextBlock& block, Length measure) {
        if (block.style.align != Align::justify) return;
        Warnings warnings;
        const ShapedText shaped =
            shape_text(block.text, block.style, project_fonts(), {}, warnings);
        const Breakpoints breakpoints = make_breakpoints(shaped, block.style);
        const auto hyphens = [&](const std::vector<std::uint32_t>& ends) {
            return int(std::count_if(ends.begin(), ends.end(), [&](std::uint32_t end) {
                return breakpoints[end].kind == BreakKind::hyphen;
            }));
        };
        const auto best = break_lines(breakpoints, {measure, block.style.first_line, true, 11_pt});
        lines += int(best.size());
        ours += hyphens(best);
        first_fit += hyphens(::first_fit(breakpoints, measure));
    }

    void count(const FlowBlocks& blocks, Length measure) {
        for (const FlowBlock& block : blocks) {
            if (const auto* text = std::get_if<TextBlock>(&block.kind)) count(*text, measure);
            if (const auto* box = std::get_if<BoxBlock>(&block.kind)) count(box->blocks, measure);
            if (const auto* list = std::get_if<ListBlock>(&block.kind))
                for (const FlowListItem& item : list->items) count(item.body, measure);
        }
    }
};

}  // namespace

TEST_CASE("at sixty characters no space opens beyond 1.7 of the font's, none closes below 0.8") {
    for (const fs::path& page : pages_of_content()) {
        Warnings warnings;
        const Book book = book_of(page, warnings);
        const Pages pages =
            paginate(book.flow, book.layout, project_fonts(),
                     PictureBook(all_images(book.document, Clinic{}), warnings), warnings);
        for (const PageTypography& judged : measure_typography(pages, project_fonts())) {
            INFO(page.filename().string(), ": ", judged.loosest_line, " / ", judged.tightest_line);
            CHECK(judged.loosest <= 1.7);
            CHECK(judged.tightest >= 0.799);
            CHECK(judged.hyphens_in_a_row <= 2);
        }
    }
}

TEST_CASE("whole paragraphs need hardly more hyphens than first fit does") {
    Hyphens hyphens;
    for (const fs::path& page : pages_of_content()) {
        Warnings warnings;
        const Book book = book_of(page, warnings);
        hyphens.count(book.flow.blocks, book.layout.masters.back().areas.front().box.width);
    }
    REQUIRE(hyphens.lines > 200);
    INFO(hyphens.ours, " of ", hyphens.lines, " lines, first fit ", hyphens.first_fit);
    CHECK(hyphens.ours - hyphens.first_fit <= 0.02 * hyphens.lines);
}
