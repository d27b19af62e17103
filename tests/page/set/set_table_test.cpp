// Tables in Square 10/10: every character is 10 points wide and high, the page's text begins 10
// points from its edges.
#include "base/number.hpp"
#include "cpu_time.hpp"
#include "page/page_cache.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace yaprak;
using namespace yaprak::square;

namespace {

using Texts = std::vector<std::string>;

FlowRow row(const Texts& texts) {
    FlowRow made;
    for (const std::string& text : texts)
        made.cells.push_back({styled(text), lines_of_ten(), no_tag});
    return made;
}

TableBlock grid(const Texts& head, const std::vector<Texts>& rows) {
    TableBlock made;
    made.whole_measure = true;
    made.head.push_back(row(head));
    for (const Texts& texts : rows) made.rows.push_back(row(texts));
    return made;
}

// One column of numbers.
TableBlock numbers(const Texts& texts, Align align) {
    TableBlock made;
    made.whole_measure = true;
    for (const std::string& text : texts) {
        made.rows.push_back(row({text}));
        made.rows.back().cells[0].decimal = true;
        made.rows.back().cells[0].style.align = align;
    }
    return made;
}

TableBlock continued(TableBlock table) {
    table.continued = std::make_shared<const TextBlock>(TextBlock{styled("+"), lines_of_ten(), {}});
    return table;
}

Pages pages_of(const TableBlock& table, Size area, Warnings& warnings) {
    return paginated({block(table)}, layout(area), warnings);
}

std::vector<GlyphRun> runs_of(const Pages& pages) {
    std::vector<GlyphRun> runs;
    for (const Page& page : pages.pages)
        for (const Item& item : page.items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind)) runs.push_back(*run);
    return runs;
}

// "1,5 at 60": where each text of the first page stands in its column.
std::string places(const TableBlock& table, Length measure) {
    Warnings warnings;
    std::string out;
    const Pages pages = pages_of(table, {measure, 100_pt}, warnings);
    for (const Item& item : pages.pages[0].items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            out += (out.empty() ? "" : ", ") + run->text + " at " +
                   std::to_string(int((item.at.x - 10_pt).pt() + 0.5));
    return out;
}

std::string set_in(const TableBlock& table, Size area) {
    return set({block(table)}, layout(area), area.width);
}

}  // namespace

TEST_CASE("numbers stand on their decimal signs, the widest at the right or at the left") {
    CHECK(places(numbers({"1,5", "12", "3,25"}, Align::right), 100_pt) ==
          "1,5 at 60, 12 at 50, 3,25 at 60");
    CHECK(places(numbers({"1,5", "12", "3,25"}, Align::left), 100_pt) ==
          "1,5 at 10, 12 at 0, 3,25 at 10");
    CHECK(places(numbers({"1,5", "12", "3,25"}, Align::centre), 100_pt) ==
          "1,5 at 35, 12 at 25, 3,25 at 35");
}

TEST_CASE("the point of a group is no decimal sign, units and dashes hang behind it") {
    CHECK(places(numbers({"1.000,5", "7 TL", "-"}, Align::left), 120_pt) ==
          "1.000,5 at 0, 7 TL at 40, - at 40");
}

TEST_CASE("a number too long for its column is broken where it must be") {
    CHECK(set_in(numbers({"123456,5"}, Align::right), {50_pt, 50_pt}) == "12345/6,5");
}

TEST_CASE("a word over each part of a table but the first says that it goes on") {
    const TableBlock marked = continued(std::get<TableBlock>(table(9).kind));
    CHECK(set({block(marked)}) ==
          "hahb/1a1b/2a2b/3a3b/4a4b | +/hahb/5a5b/6a6b/7a7b | +/hahb/8a8b/9a9b");
    CHECK(set({block(continued(std::get<TableBlock>(table(4).kind)))}) ==
          "hahb/1a1b/2a2b/3a3b/4a4b");
}

TEST_CASE("the mark and the repeated head are no part of what is read") {
    TableBlock marked = continued(std::get<TableBlock>(table(9).kind));
    marked.head[0].cells[0].text.runs[0].tag = 5;
    Warnings warnings;
    int read = 0, shown = 0;
    const Pages pages = pages_of(marked, {50_pt, 50_pt}, warnings);
    for (const Page& page : pages.pages)
        for (const Item& item : page.items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind)) {
                if (run->text == "ha") (item.tag == 5 ? read : shown) += 1;
                if (run->text == "+") CHECK(item.artifact == Artifact::layout);
            }
    CHECK(read == 1);
    CHECK(shown == 2);
}

TEST_CASE("a cell longer than a page goes on under the head, padding around each part of it") {
    TableBlock tall = continued(grid({"a", "b"}, {{"c", "q q q q q"}}));
    tall.cell_padding_y = 5_pt;
    tall.too_wide = TooWide::narrow;
    CHECK(set_in(tall, {20_pt, 60_pt}) == "ab/cq/q/q | +/ab/q/q");
}

TEST_CASE("a table that is too wide is set smaller, as little as will do") {
    Warnings warnings;
    const auto table = grid({"aaaaa", "bbbbbb"}, {{"c", "d"}});
    TableBlock may = table, may_not = table;
    may.least_size = 0.85;
    for (const GlyphRun& run : runs_of(pages_of(may, {100_pt, 50_pt}, warnings)))
        CHECK(run.size == 9_pt);
    CHECK(warnings.list().empty());
    for (const GlyphRun& run : runs_of(pages_of(may_not, {100_pt, 50_pt}, warnings)))
        CHECK(run.size == 10_pt);
    CHECK(warnings.list().size() == 1);
}

TEST_CASE("before that its columns come nearer to each other") {
    TableBlock table = grid({"aaaa", "bbbb"}, {{"c", "d"}});
    table.cell_padding_x = 6_pt;
    CHECK(places(table, 100_pt) == "aaaa at 4, bbbb at 54, c at 4, d at 54");
}

TEST_CASE(
    "a table whose sentences would stand a word to the line becomes lists, and nobody is told") {
    TableBlock table = grid({"h", "n"}, {{"a", "bb bb bb bb bb"}, {"c", "d"}});
    CHECK(set_in(table, {50_pt, 200_pt}) == "ha/nbb/bb/bb/bb/bb/hc/nd");
    CHECK(set_in(table, {150_pt, 200_pt}) == "hn/abb bb bb/bb bb/cd");
    table.too_wide = TooWide::narrow;
    CHECK(set_in(table, {50_pt, 200_pt}) == "hn/abb/bb/bb/bb/bb/cd");
    Warnings warnings;
    pages_of(table, {50_pt, 200_pt}, warnings);
    CHECK(warnings.list().empty());
}

TEST_CASE("too wide at its least size, each row becomes a list under its first cell") {
    const auto table = grid({"h1", "h2", "h3"}, {{"aaaaaa", "bbbbbb", "cccccc"}, {"d", "", "e"}});
    Warnings warnings;
    pages_of(table, {100_pt, 90_pt}, warnings);
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "table is 28.2 mm wider than its column");
    CHECK(set_in(table, {100_pt, 90_pt}) == "h1aaaaaa/h2bbbbbb/h3cccccc/h1d/h2/h3e");
}

TEST_CASE("a list that goes on on another page has its title and the mark there") {
    const auto table = grid({"h1", "h2", "h3", "h4", "h5"},
                            {{"aaaaaa", "b b b b b b", "cccccc", "d", "e e e e e"}});
    CHECK(set_in(continued(table), {100_pt, 50_pt}) ==
          "h1aaaaaa/h2b b b b/b b/h3cccccc/h4d | +/h1aaaaaa/h5e e e/e e");
}

TEST_CASE("a list's heads are read once") {
    TableBlock table = grid({"h1", "h2", "h3"}, {{"aaaaaa", "bbbbbb", "cccccc"}, {"d", "e", "f"}});
    for (FlowCell& cell : table.head[0].cells) cell.text.runs[0].tag = 5;
    Warnings warnings;
    int read = 0;
    const Pages pages = pages_of(table, {100_pt, 90_pt}, warnings);
    for (const Item& item : pages.pages[0].items) read += item.tag == 5;
    CHECK(read == 3);
}

TEST_CASE("from right to left a list has its heads at the right") {
    TableBlock table = grid({"h1", "h2", "h3"}, {{"aaaaaa", "bbbbbb", "cccccc"}});
    table.right_to_left = true;
    CHECK(places(table, 100_pt).starts_with("h1 at 80, aaaaaa at 20"));
}

TEST_CASE("where the layout wants a table all the same, its longest words are broken") {
    TableBlock table = grid({"h1", "h2", "h3"}, {{"aaaaaa", "b", "cccccc"}});
    table.too_wide = TooWide::narrow;
    CHECK(set_in(table, {100_pt, 90_pt}) == "h1h2h3/aaaabcccc/aacc");
}

namespace {

TableBlock wide_table(int rows) {
    TableBlock made = grid({"h1", "h2", "h3"}, {});
    for (int i = 1; i <= rows; ++i)
        made.rows.push_back(row({"aaaa" + std::to_string(i), "bbbbb", "ccccc"}));
    made.too_wide = TooWide::turn;
    return made;
}

}  // namespace

TEST_CASE("where the layout wants it, a table that is too wide lies on its side") {
    Warnings warnings;
    const Pages pages = pages_of(wide_table(1), {100_pt, 200_pt}, warnings);
    REQUIRE(pages.pages.size() == 1);
    std::string places;
    for (const Item& item : pages.pages[0].items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind)) {
            CHECK(run->upwards);
            places += run->text + " " + number((item.at.x - 10_pt).pt(), 0) + "," +
                      number((item.at.y - 10_pt).pt(), 0) + "; ";
        }
    CHECK(places == "h1 8,150; h2 8,100; h3 8,50; aaaa1 18,150; bbbbb 18,100; ccccc 18,50; ");
    REQUIRE(warnings.list().size() == 1);
    CHECK(to_text(warnings.list()[0], "warning") ==
          "warning: table is 17.6 mm wider than its column "
          "(hint: use fewer columns or shorter words; it was turned)");
}

TEST_CASE("a turned table goes on over pages with its head, and keeps the size of its type") {
    TableBlock table = wide_table(20);
    table.least_size = 0.5;
    table.cell_padding_x = 20_pt;
    Warnings warnings;
    const Pages pages = pages_of(table, {100_pt, 300_pt}, warnings);
    REQUIRE(pages.pages.size() == 3);
    std::multiset<std::string> texts;
    for (const GlyphRun& run : runs_of(pages)) {
        CHECK(run.size == 10_pt);
        texts.insert(run.text);
    }
    CHECK(texts.count("h1") == 3);
    for (int i = 1; i <= 20; ++i) CHECK(texts.count("aaaa" + std::to_string(i)) == 1);
}

TEST_CASE("a table that is turned is set with the words that were shaped for it before") {
    Flow flow;
    flow.blocks = {block(wide_table(1))};
    Warnings warnings;
    PageCache cache;
    paginate(flow, layout({100_pt, 200_pt}), fonts(), PictureBook(), warnings, &cache);
    CHECK(cache.text.paragraphs.size() == 6);  // those that were asked for twice
}

TEST_CASE("a table too wide for a page on its side, and one in a box, is not turned") {
    CHECK(set_in(wide_table(1), {100_pt, 120_pt}) == "h1aaaa1/h2bbbbb/h3ccccc");
    BoxBlock box;
    box.blocks = {block(wide_table(1))};
    CHECK(set({block(box)}, layout({100_pt, 200_pt}), 100_pt) == "h1aaaa1/h2bbbbb/h3ccccc");
}

TEST_CASE("one endless word makes neither small type nor lists, and leaves the others whole") {
    Warnings warnings;
    const TableBlock table = grid({"head", "b"}, {{"word", std::string(10'000, 'x')}});
    const Pages pages = pages_of(table, {200_pt, 100_pt}, warnings);
    std::size_t letters = 0;
    std::multiset<std::string> texts;
    for (const GlyphRun& run : runs_of(pages)) {
        CHECK(run.size == 10_pt);
        letters += std::size_t(std::count(run.text.begin(), run.text.end(), 'x'));
        texts.insert(run.text);
    }
    CHECK(letters == 10'000);
    CHECK(texts.count("word") == 1);
    CHECK(texts.count("head") == pages.pages.size());
}

TEST_CASE("two hundred columns lose no cell, whichever way is asked for") {
    Texts head, cells;
    for (int i = 0; i < 200; ++i) {
        head.push_back("h" + std::to_string(i));
        cells.push_back("c" + std::to_string(i));
    }
    for (const TooWide way : {TooWide::records, TooWide::narrow, TooWide::turn}) {
        TableBlock table = grid(head, {cells, cells});
        table.too_wide = way;
        Warnings warnings;
        std::multiset<std::string> texts;
        for (const GlyphRun& run : runs_of(pages_of(table, {100_pt, 100_pt}, warnings)))
            texts.insert(run.text);
        CHECK(texts.count(cells[0]) > 2);  // the list's title, on each of its pages
        for (std::size_t i = 1; i < cells.size(); ++i) CHECK(texts.count(cells[i]) == 2);
    }
}

TEST_CASE("a table of nothing, and one of nothing but a head, is set") {
    Warnings warnings;
    CHECK(pages_of({}, {50_pt, 50_pt}, warnings).pages.size() == 1);
    CHECK(set_in(grid({"aaaaaaa", "b"}, {}), {50_pt, 50_pt}) == "aaaab/aaa");
    CHECK(set_in(grid({"", ""}, {{"", ""}, {"", "x"}}), {50_pt, 50_pt}) == "x");
}

TEST_CASE("an empty cell makes its row no higher") {
    const auto height = [](const std::string& cell) {
        Warnings warnings;
        const Pages pages = pages_of(grid({"a", "b"}, {{"x", cell}}), {50_pt, 50_pt}, warnings);
        return pages.pages[0].items.back().at.y;  // the rule
    };
    CHECK(height("") == height("y"));
}

TEST_CASE("ten times the rows take ten times the time") {
    const auto seconds = [](int rows) {
        Warnings warnings;
        return test::cpu_seconds([&] {
            pages_of(continued(std::get<TableBlock>(table(rows).kind)), {50_pt, 500_pt}, warnings);
        });
    };
    seconds(100);
    CHECK(seconds(10'000) < 40 * seconds(1'000));
}

TEST_CASE("a table is as wide as its words ask for, unless it is to fill its column") {
    TableBlock table = grid({"aa", "bb"}, {{"cc", "dd"}});
    const auto second_column = [&] {
        Warnings warnings;
        const Pages pages = pages_of(table, {400_pt, 50_pt}, warnings);
        for (const Item& item : pages.pages.front().items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && run->text == "dd")
                return item.at.x;
        return 0_pt;
    };
    const Length filled = second_column();
    table.whole_measure = false;
    CHECK(second_column().pt() < filled.pt() - 100);
}
