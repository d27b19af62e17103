// Where pages come to stand on sheets, proven by folding, stitching and cutting them.
#include "sheet/plan_sheets.hpp"

#include "base/number.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace yaprak;

namespace {

constexpr Size a4{297_mm, 210_mm}, a5{148_mm, 210_mm};

Imposition sheet_of(Scheme scheme, Length flap = 3_mm) {
    Imposition sheet;
    sheet.scheme = scheme;
    sheet.paper = a4;
    if (is_fold(scheme)) sheet.panels = usual_panels(scheme, sheet.paper.width, flap);
    return sheet;
}

std::vector<Side> folded(Scheme scheme, Length flap = 3_mm, std::size_t pages = 0) {
    const Imposition sheet = sheet_of(scheme, flap);
    std::vector<Size> sizes = page_sizes(sheet);
    if (pages > 0) sizes.resize(pages, a5);
    return plan_sheets(sheet, sizes, false);
}

// "16 1 | 2 15": the pages of each side from the left, counted from 1; a dot for an empty one.
std::string shown(const std::vector<Side>& sides) {
    std::string out;
    for (const Side& side : sides) {
        if (!out.empty()) out += " |";
        for (const Placement& place : side.cells)
            out +=
                (out.empty() ? "" : " ") + (place.page < 0 ? "." : std::to_string(place.page + 1));
    }
    return out;
}

std::string planned(const Imposition& sheet, std::size_t pages, bool right_to_left = false) {
    return shown(plan_sheets(sheet, std::vector<Size>(pages, a5), right_to_left));
}

// ---- a sheet of paper, to be folded ----

// A panel of the paper with the pages that are printed on it; it lies over [left, right].
struct Panel {
    int inside = 0, outside = 0;
    Length left, right;
    bool inside_up = true;
};

// From what is printed on both sides: what is behind a page is found by its place on the paper.
std::vector<Panel> paper_of(const std::vector<Side>& sides) {
    const Side &outside = sides.at(0), &inside = sides.at(1);
    std::vector<Panel> panels;
    for (const Placement& place : inside.cells)
        for (const Placement& behind : outside.cells) {
            const Length left = a4.width - behind.cell.right();
            if (std::abs((left - place.cell.x).mm()) > 0.01) continue;
            CHECK(behind.cell.width.mm() == doctest::Approx(place.cell.width.mm()));
            panels.push_back({place.page + 1, behind.page + 1, place.cell.x, place.cell.right()});
        }
    return panels;
}

// About its fold with the panel beside it.
void turn(Panel& panel, Length fold) {
    const Length left = fold * 2 - panel.right;
    panel.right = fold * 2 - panel.left;
    panel.left = left;
    panel.inside_up = !panel.inside_up;
}

int page_up(const Panel& panel) {
    return panel.inside_up ? panel.inside : panel.outside;
}
int page_down(const Panel& panel) {
    return panel.inside_up ? panel.outside : panel.inside;
}

}  // namespace

TEST_CASE("a letter fold, folded: the flap has room, the cover is on top, its spine at the left") {
    std::vector<Panel> paper = paper_of(folded(Scheme::letter_fold));
    REQUIRE(paper.size() == 3);
    Panel &cover = paper[0], &middle = paper[1], &flap = paper[2];
    CHECK(std::string("2 3 4") == number(page_up(cover), 0) + " " + number(page_up(middle), 0) +
                                      " " + number(page_up(flap), 0));
    turn(flap, flap.left);
    CHECK((flap.left - middle.left).mm() == doctest::Approx(3));
    // Opened once: the inside's first page beside the flap.
    CHECK(page_up(cover) == 2);
    CHECK(page_up(flap) == 5);
    turn(cover, cover.right);
    CHECK(page_up(cover) == 1);
    CHECK(page_down(middle) == 6);
    CHECK(cover.left.mm() == doctest::Approx(middle.left.mm()));
    CHECK(cover.right.mm() == doctest::Approx(middle.right.mm()));
}

TEST_CASE("a Z fold, folded to and fro: the last page is at the back, all panels on each other") {
    std::vector<Panel> paper = paper_of(folded(Scheme::z_fold));
    REQUIRE(paper.size() == 3);
    Panel &cover = paper[0], &middle = paper[1], &end = paper[2];
    turn(end, end.left);  // below the middle
    CHECK(page_down(end) == 6);
    CHECK(page_up(cover) == 2);
    CHECK(page_up(middle) == 3);
    turn(cover, cover.right);
    CHECK(page_up(cover) == 1);
    for (const Panel& panel : paper) CHECK(panel.left.mm() == doctest::Approx(99));
}

TEST_CASE("a gate fold, closed: two doors with a gap between them over a panel") {
    std::vector<Panel> paper = paper_of(folded(Scheme::gate_fold, 1.5_mm));
    REQUIRE(paper.size() == 3);
    Panel &left = paper[0], &middle = paper[1], &right = paper[2];
    CHECK(page_up(left) == 3);
    CHECK(page_up(middle) == 4);
    CHECK(page_up(right) == 5);
    turn(left, left.right);
    turn(right, right.left);
    CHECK(page_up(left) == 1);
    CHECK(page_up(right) == 2);
    CHECK(page_down(middle) == 6);
    CHECK((right.left - left.right).mm() == doctest::Approx(3));
    CHECK(left.left.mm() == doctest::Approx(middle.left.mm()));
    CHECK(right.right.mm() == doctest::Approx(middle.right.mm()));
}

TEST_CASE("a sheet folded in two opens as a booklet of four pages") {
    std::vector<Panel> paper = paper_of(folded(Scheme::half_fold));
    REQUIRE(paper.size() == 2);
    CHECK(page_up(paper[0]) == 2);
    CHECK(page_up(paper[1]) == 3);
    turn(paper[0], paper[0].right);
    CHECK(page_up(paper[0]) == 1);
    CHECK(page_down(paper[1]) == 4);
    CHECK(paper[0].left.mm() == doctest::Approx(paper[1].left.mm()));
}

TEST_CASE("panels are as wide as the sheet together, and what is folded in is 2 to 3 mm less") {
    for (const Scheme scheme :
         {Scheme::letter_fold, Scheme::z_fold, Scheme::gate_fold, Scheme::half_fold})
        for (const Side& side : folded(scheme)) {
            Length sum;
            for (const Placement& place : side.cells) sum += place.cell.width;
            CHECK(sum.mm() == doctest::Approx(297));
            CHECK(side.folds.size() == side.cells.size() - 1);
        }
    const auto letter = folded(Scheme::letter_fold)[1].cells;
    const double less = (letter[1].cell.width - letter[2].cell.width).mm();
    CHECK(less >= 2);
    CHECK(less <= 3.001);
}

TEST_CASE(
    "where text is short, empty panels stand before the back, where it is long a second sheet") {
    CHECK(shown(folded(Scheme::letter_fold, 3_mm, 4)) == ". 4 1 | 2 3 .");
    CHECK(shown(folded(Scheme::letter_fold, 3_mm, 1)) == ". . 1");
    CHECK(shown(folded(Scheme::letter_fold, 3_mm, 2)) == ". 2 1");
    CHECK(shown(folded(Scheme::letter_fold, 3_mm, 8)) == "5 6 1 | 2 3 4 | . 8 7");
    Imposition plain = sheet_of(Scheme::half_fold);
    plain.back_cover = false;
    CHECK(planned(plain, 3) == ". 1 | 2 3");
}

TEST_CASE("a booklet of sixteen pages is stitched as every binder knows it") {
    CHECK(planned(sheet_of(Scheme::booklet), 16) ==
          "16 1 | 2 15 | 14 3 | 4 13 | 12 5 | 6 11 | 10 7 | 8 9");
    CHECK(planned(sheet_of(Scheme::booklet), 5) == "5 1 | 2 . | . 3 | 4 .");
    CHECK(planned(sheet_of(Scheme::booklet), 1) == ". 1");
    Imposition plain = sheet_of(Scheme::booklet);
    plain.back_cover = false;
    CHECK(planned(plain, 5) == ". 1 | 2 . | . 3 | 4 5");
}

TEST_CASE("from right to left a booklet and a fold are mirrored") {
    const std::vector<Side> sides =
        plan_sheets(sheet_of(Scheme::booklet), std::vector<Size>(4, a5), true);
    CHECK(sides[0].cells[1].page == 0);
    CHECK(sides[0].cells[1].cell.x.mm() == doctest::Approx(0.5));
    const Imposition letter = sheet_of(Scheme::letter_fold);
    const std::vector<Side> fold = plan_sheets(letter, page_sizes(letter), true);
    CHECK(fold[0].cells[2].page == 0);
    CHECK(fold[0].cells[2].cell.x.mm() == doctest::Approx(0));
    CHECK(fold[0].folds[0].mm() == doctest::Approx(200));
}

TEST_CASE("booklets of 1 to 64 pages: stitched and leafed through, every page comes in its turn") {
    for (std::size_t pages = 1; pages <= 64; ++pages) {
        const auto sides =
            plan_sheets(sheet_of(Scheme::booklet), std::vector<Size>(pages, a5), false);
        const std::size_t sheets = (pages + 3) / 4;
        CHECK(sides.size() >= sheets * 2 - 1);
        // Leaf after leaf from the front: the right halves of all sheets, then the left ones
        // backwards; each leaf has a front and a back.
        std::vector<int> read;
        const auto page = [&](std::size_t side, std::size_t half) {
            return side < sides.size() ? sides[side].cells[half].page : -1;
        };
        for (std::size_t i = 0; i < sheets; ++i)
            for (const int p : {page(2 * i, 1), page(2 * i + 1, 0)}) read.push_back(p);
        for (std::size_t i = sheets; i-- > 0;)
            for (const int p : {page(2 * i + 1, 1), page(2 * i, 0)}) read.push_back(p);
        CHECK(read == filled_up(pages, 4, true));
        if (pages > 1) CHECK(read.back() == int(pages) - 1);
        std::erase(read, -1);
        std::vector<int> all(pages);
        for (std::size_t i = 0; i < pages; ++i) all[i] = int(i);
        CHECK(read == all);
    }
}

TEST_CASE("sheets further in move to the spine: 0.1 mm of paper make 0.3 mm in 16 pages") {
    Imposition sheet = sheet_of(Scheme::booklet);
    sheet.thickness = 0.1_mm;
    const std::map<std::size_t, double> most = {{4, 0}, {8, 0.1}, {16, 0.3}, {32, 0.7}, {64, 1.5}};
    for (const auto& [pages, creep] : most) {
        const auto sides = plan_sheets(sheet, std::vector<Size>(pages, a5), false);
        CHECK(sides.front().cells[0].creep.mm() == doctest::Approx(0));
        CHECK(sides.back().cells[0].creep.mm() == doctest::Approx(creep));
        CHECK(sides.back().cells[1].creep.mm() == doctest::Approx(-creep));
    }
}

TEST_CASE("copies, cut apart, have their backs behind their fronts") {
    Imposition sheet = sheet_of(Scheme::copies);
    sheet.across = 3;
    const std::vector<Size> pages(3, Size{99_mm, 210_mm});
    const auto sides = plan_sheets(sheet, pages, false);
    CHECK(shown(sides) == "1 1 1 | 2 2 2 | 3 3 3");
    CHECK(sides[1].is_back);
    CHECK(sides[1].cells[0].cell.x.mm() == doctest::Approx(198));
}

TEST_CASE("a stack, cut and piled up from the left, is in order") {
    Imposition sheet = sheet_of(Scheme::cut_stack);
    sheet.down = 2;
    for (std::size_t pages = 1; pages <= 40; ++pages) {
        const auto sides =
            plan_sheets(sheet, std::vector<Size>(pages, Size{148_mm, 105_mm}), false);
        std::vector<int> read;
        for (std::size_t cell = 0; cell < 4; ++cell)
            for (const Side& side : sides) read.push_back(side.cells[cell].page);
        for (std::size_t i = 0; i + 1 < sides.size(); i += 2)
            for (std::size_t cell = 0; cell < 4; ++cell)
                CHECK(sides[i + 1].cells[cell].cell.x.mm() ==
                      doctest::Approx((a4.width - sides[i].cells[cell].cell.right()).mm()));
        std::erase(read, -1);
        CHECK(read.size() == pages);
        CHECK(std::is_sorted(read.begin(), read.end()));
    }
}

TEST_CASE("pages in cells are made smaller where they must be, and never larger") {
    const std::vector<Size> pages(3, Size{210_mm, 297_mm});
    const auto sides = plan_sheets(sheet_of(Scheme::n_up), pages, false);
    CHECK(shown(sides) == "1 2 | 3 .");
    CHECK(sides[0].cells[0].scale == doctest::Approx(210.0 / 297));
    CHECK(plan_sheets(sheet_of(Scheme::n_up), {{50_mm, 50_mm}}, false)[0].cells[0].scale == 1);
}
