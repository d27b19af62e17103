#include "page/fit/fit_pages.hpp"

#include "model/imposition.hpp"
#include "page/fit/scale_flow.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::square;

namespace {

constexpr TagId read = 1;  // a leaf: what is not furniture

FlowBlock tagged(const std::string& words) {
    return block(TextBlock{styled(words, read), lines_of_ten(), {}});
}

FlowBlocks paragraphs(int count) {
    FlowBlocks made;
    for (int i = 0; i < count; ++i) made.push_back(tagged("aaaa"));
    return made;
}

// Pages of ten lines of ten characters at 10 on 10 points.
Layout fitting(int pages) {
    Layout made = layout({100_pt, 100_pt});
    made.styles["body"].size = 10_pt;
    made.styles["body"].leading = 10_pt;
    made.fit.pages = pages;
    made.fit.size = {5_pt, 20_pt};
    return made;
}

struct Result {
    std::size_t pages = 0;
    std::string setting;
    Warnings warnings;
};

Result fitted(FlowBlocks blocks, const Layout& layout, Flow flow = {}) {
    flow.blocks = std::move(blocks);
    Result result;
    FittedPages made = fit_pages(flow, layout, fonts(), PictureBook(), result.warnings);
    result.pages = made.pages.pages.size();
    result.setting = made.setting;
    return result;
}

std::string only_warning(const Result& result) {
    return result.warnings.list().size() == 1 ? to_text(result.warnings.list()[0], "warning")
                                              : "not one warning";
}

}  // namespace

TEST_CASE("type is as large as the pages allow, and the report says how large") {
    // Twelve lines need 8.33 points at most; a fifteenth of the way is one.
    const Result one = fitted(paragraphs(12), fitting(1));
    CHECK(one.pages == 1);
    CHECK(one.setting == "8 pt on 8 pt, 96 % full, 1 mm empty");
    CHECK(one.warnings.empty());
    const Result two = fitted(paragraphs(12), fitting(2));
    CHECK(two.pages == 2);
    CHECK(two.setting == "16 pt on 16 pt, 97 % full, 1 mm empty");
    CHECK(two.warnings.empty());
}

TEST_CASE("a layout that fits nothing sets the text as it is") {
    Layout layout = fitting(0);
    const Result result = fitted(paragraphs(12), layout);
    CHECK(result.pages == 2);
    CHECK(result.setting.empty());
}

TEST_CASE("text that is too long is set at its smallest, and the lines that are too many counted") {
    const Result result = fitted(paragraphs(23), fitting(1));
    CHECK(result.pages == 2);
    CHECK(only_warning(result) ==
          "warning: the text is too long for 1 page: 5 lines stand on page 2 (hint: it is set at "
          "its smallest, 5 pt on 5 pt)");
    CHECK(only_warning(fitted(paragraphs(41), fitting(1))) ==
          "warning: the text is too long for 1 page: 23 lines stand on pages 2 to 3 (hint: it is "
          "set at its smallest, 5 pt on 5 pt)");
}

TEST_CASE("a leaflet's pages are its panels, to who is told that its text does not fit") {
    Layout layout = fitting(1);
    layout.sheet->scheme = Scheme::z_fold;
    CHECK(only_warning(fitted(paragraphs(23), layout))
              .starts_with(
                  "warning: the text is too long for 1 panel: 5 lines stand on panel 2 (hint"));
    CHECK(only_warning(fitted(paragraphs(41), layout))
              .starts_with("warning: the text is too long for 1 panel: 23 lines stand on panels 2 "
                           "to 3 (hint"));
    layout.fit.pages = 2;
    CHECK(only_warning(fitted(paragraphs(4), layout))
              .starts_with("warning: the text fills 1 of 2 panels, 42 mm remain empty (hint"));
}

TEST_CASE("text that is too short is set at its largest, and what remains empty is said") {
    const Result result = fitted(paragraphs(4), fitting(2));
    CHECK(result.pages == 1);
    CHECK(only_warning(result) ==
          "warning: the text fills 1 of 2 pages, 42 mm remain empty (hint: it is set at its "
          "largest, 20 pt on 20 pt)");
}

TEST_CASE("leading and spaces give with the type, headings keep their own leading") {
    Layout layout = fitting(1);
    layout.fit.size.reset();
    layout.fit.leading = {1, 2};
    layout.fit.spacing = {0, 1};
    CHECK(fitted(paragraphs(8), layout).setting == "10 pt on 12.7 pt, 99 % full");
    Flow flow;
    flow.blocks = {heading("a"), text("b")};
    flow.blocks[0].space_after = 6_pt;
    auto& title = std::get<TextBlock>(flow.blocks[0].kind);
    title.text.runs[0].style.size = 20_pt;
    title.style.leading = 20_pt;
    auto& body = std::get<TextBlock>(flow.blocks[1].kind);
    body.style.leading = 14_pt;
    scale(flow, {0.5, 1.5, 0.25, 1.4});
    CHECK(title.text.runs[0].style.size == 10_pt);
    CHECK(title.style.leading == 10_pt);
    CHECK(body.text.runs[0].style.size == 5_pt);
    CHECK(body.style.leading.pt() == doctest::Approx(14 * 0.5 * 1.5));
    CHECK(flow.blocks[0].space_after.pt() == doctest::Approx(1.5));
}

TEST_CASE("the header picture takes what the text leaves, within its limits") {
    Layout layout = fitting(1);
    layout.fit.size.reset();
    layout.hero.height = 30_pt;
    layout.fit.image = {10_pt, 50_pt};
    PageMaster& first = layout.masters.front();
    first.hero = true;
    first.areas.front().box = {10_pt, 40_pt, 100_pt, 70_pt};
    Flow flow;
    flow.hero.emplace().height = 30_pt;
    const auto setting = [&](int lines) { return fitted(paragraphs(lines), layout, flow).setting; };
    CHECK(setting(9) == "10 pt on 10 pt, picture 4 mm high, 100 % full");
    CHECK(setting(6) == "10 pt on 10 pt, picture 14 mm high, 100 % full");
    CHECK(setting(2) == "10 pt on 10 pt, picture 18 mm high, 41 % full, 10 mm empty");
}

TEST_CASE("the clinic's card gives way to text that is too long, not to larger type") {
    CardBlock card;
    card.lines = {block(TextBlock{styled("cccc", 2), lines_of_ten(), {}})};
    Flow flow;
    flow.card = block(card);
    const Result with = fitted(paragraphs(8), fitting(1), flow);
    CHECK(with.setting.starts_with("11 pt on 11 pt"));
    CHECK(fitted(paragraphs(8), fitting(1)).setting.starts_with("12 pt on 12 pt"));
    CHECK(fitted(paragraphs(20), fitting(1), flow).setting.starts_with("5 pt"));
}

TEST_CASE("more room never makes the type smaller") {
    double last = 0;
    for (int pages = 1; pages <= 6; ++pages) {
        const Result result = fitted(paragraphs(60), fitting(pages));
        const double size = std::stod(result.setting);
        CHECK(size >= last);
        CHECK(int(result.pages) <= std::max(pages, 3));
        last = size;
    }
    CHECK(last > 9);
}

TEST_CASE("pages end only between blocks where the layout says so") {
    Layout layout = square::layout();
    const FlowBlocks blocks = {text(words('a', 3)), text(words('b', 4))};
    CHECK(set(blocks, layout) == "aaa1/aaa2/aaa3/bbb1/bbb2 | bbb3/bbb4");
    layout.whole_blocks = true;
    CHECK(set(blocks, layout) == "aaa1/aaa2/aaa3 | bbb1/bbb2/bbb3/bbb4");
    CHECK(set({text(words('a', 7))}, layout) == "aaa1/aaa2/aaa3/aaa4/aaa5 | aaa6/aaa7");
}

namespace {

FlowArea area(const char* name, Rect box, FlowBlocks blocks) {
    FlowArea made;
    made.name = name;
    made.box = box;
    made.blocks = std::move(blocks);
    return made;
}

// Three pages, of which the last one holds an area and no text.
void give_back_page(Layout& layout, Flow& flow) {
    PageMaster back = layout.masters.front();
    back.name = "page-3";
    back.page = 3;
    back.areas.clear();
    back.fixed.emplace_back();
    layout.masters.push_back(back);
    layout.fit.size.reset();
    flow.areas.resize(layout.masters.size());
    flow.areas.back().push_back(area("back", {10_pt, 10_pt, 100_pt, 50_pt}, {text("x")}));
}

}  // namespace

TEST_CASE("a page on which nothing stands is warned about, one that is half full is not") {
    Layout layout = fitting(3);
    Flow flow;
    give_back_page(layout, flow);
    CHECK(fitted(paragraphs(15), layout, flow).warnings.empty());
    const Result short_of_a_page = fitted(paragraphs(5), layout, flow);
    CHECK(short_of_a_page.pages == 3);
    CHECK(only_warning(short_of_a_page) ==
          "warning: nothing stands on page 2, 53 mm remain empty (hint: it is set at its largest, "
          "10 pt on 10 pt; with `rest: notes` lines to write on stand there)");
}

TEST_CASE("lines to write on stand below the text and on the pages behind it, their heading once") {
    Layout layout = fitting(2);
    layout.fit.size.reset();
    Flow flow;
    BlankBlock lines;
    lines.step = 10_pt;
    flow.rest = {tagged("notes"), block(lines)};
    const Result below = fitted(paragraphs(3), layout, flow);
    CHECK(below.pages == 2);
    CHECK(below.warnings.empty());
    CHECK(below.setting == "10 pt on 10 pt, 15 % full, 55 mm with lines to write on, 5 mm empty");
    // Two and a half lines are too few.
    CHECK(fitted(paragraphs(14), layout, flow).setting ==
          "10 pt on 10 pt, 70 % full, 16 mm with lines to write on, 5 mm empty");
    CHECK(fitted(paragraphs(15), layout, flow).setting == "10 pt on 10 pt, 75 % full, 17 mm empty");
}

TEST_CASE("behind a page of lines to write on the header fills the page, but not one with parts") {
    Layout layout = fitting(4);
    layout.fit.size.reset();
    BlankBlock lines;
    lines.step = 10_pt;
    Flow flow;
    flow.hero.emplace().height = 30_pt;
    flow.rest = {tagged("notes"), block(lines)};
    flow.blocks = paragraphs(3);
    const auto is_ground = [](const Item& item) { return item.artifact == Artifact::background; };
    const auto filled_by_header = [&] {
        Warnings told;
        std::string out;
        for (const Page& page : fit_pages(flow, layout, fonts(), PictureBook(), told).pages.pages)
            out += std::any_of(page.items.begin(), page.items.end(), is_ground) ? 'x' : '-';
        return out;
    };
    CHECK(filled_by_header() == "--xx");
    flow.areas = {{}, {area("back", {10_pt, 80_pt, 100_pt, 20_pt}, {tagged("a")})}};
    CHECK(filled_by_header() == "----");
}

TEST_CASE("a picture on a cover takes what the words below it leave, and they move with its foot") {
    Layout layout = fitting(2);
    layout.fit.size.reset();
    layout.hero.height = 30_pt;
    layout.fit.image = {10_pt, 90_pt};
    PageMaster& first = layout.masters.front();
    first.hero = true;
    first.text = false;
    first.areas.clear();
    Flow flow;
    flow.hero.emplace().height = 30_pt;
    flow.areas = {{area("cover", {10_pt, 40_pt, 100_pt, 70_pt}, {tagged("a"), tagged("b")})}, {}};
    const Result two_lines = fitted(paragraphs(8), layout, flow);
    CHECK(two_lines.setting.starts_with("10 pt on 10 pt, picture 25 mm high"));
    layout.fit.image = {10_pt, 40_pt};
    CHECK(fitted(paragraphs(8), layout, flow).setting.find("picture 14 mm") != std::string::npos);
    CHECK(two_lines.warnings.empty());
}

TEST_CASE(
    "what stands below the text of the first page stays where it is, however high the picture") {
    Layout layout = fitting(1);
    layout.fit.size.reset();
    layout.hero.height = 10_pt;
    layout.fit.image = {0_pt, 20_pt};
    PageMaster& first = layout.masters.front();
    first.hero = true;
    const Length foot = first.areas.front().box.bottom();
    Flow flow;
    flow.hero.emplace().height = 10_pt;
    flow.areas = {{area("band", {10_pt, foot, 100_pt, 20_pt}, {tagged("a")})}, {}};
    flow.blocks = paragraphs(3);
    Warnings told;
    const FittedPages set = fit_pages(flow, layout, fonts(), PictureBook(), told);
    bool found = false;
    for (const Item& item : set.pages.pages.front().items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && run->text == "a")
            found = item.at.y > foot && item.at.y < foot + 20_pt;
    CHECK(found);
}

TEST_CASE("what is made for the last page stands behind text that is too long") {
    Layout layout = fitting(3);
    Flow flow;
    give_back_page(layout, flow);
    CHECK(only_warning(fitted(paragraphs(28), layout, flow)) ==
          "warning: the text is too long for 3 pages: 8 lines stand on page 3 (hint: it is set at "
          "its smallest, 10 pt on 10 pt)");
    flow.blocks = paragraphs(28);
    Warnings told;
    const FittedPages made = fit_pages(flow, layout, fonts(), PictureBook(), told);
    REQUIRE(made.pages.pages.size() == 4);
    CHECK(made.pages.pages[2].items.size() == 8);
    CHECK(made.pages.pages[3].items.size() == 1);
}

TEST_CASE("the clinic's card goes on to the next page where lines to write on make one") {
    Layout layout = fitting(2);
    layout.fit.size.reset();
    CardBlock card;
    card.lines = {block(TextBlock{styled("cccc", 2), lines_of_ten(), {}})};
    BlankBlock lines;
    lines.step = 10_pt;
    Flow flow;
    flow.card = block(card);
    flow.rest = {tagged("notes"), block(lines)};
    const Result full = fitted(paragraphs(10), layout, flow);
    CHECK(full.setting == "10 pt on 10 pt, 55 % full, 26 mm with lines to write on, 5 mm empty");
    flow.rest.clear();
    CHECK(fitted(paragraphs(10), layout, flow).pages == 1);
}
