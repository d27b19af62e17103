// Pages on sheets: where they stand, what of them is cut off, what is told.
#include "sheet/impose.hpp"

#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "sheet/marks.hpp"
#include "sheet/proof.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

Imposition folder(Size paper) {
    Imposition sheet;
    sheet.scheme = Scheme::half_fold;
    sheet.paper = paper;
    sheet.panels = usual_panels(sheet.scheme, paper.width, 0_mm);
    return sheet;
}

// Each with a bar over its whole width, bleed included, at a height of its own.
Pages barred(std::size_t count, Size size, Length bleed = 0_pt) {
    Pages pages;
    for (std::size_t i = 0; i < count; ++i) {
        Page page;
        page.trim = size;
        page.bleed = bleed;
        page.label = std::to_string(i + 1);
        page.items.push_back(item_at({-bleed, 1_pt * double(i)},
                                     rectangle({size.width + bleed * 2, 1_pt}, Grey{0})));
        pages.pages.push_back(page);
    }
    return pages;
}

std::string warned(const Warnings& warnings) {
    std::string out;
    for (const Finding& finding : warnings.list()) out += to_text(finding, "warning") + "\n";
    return out;
}

Pages imposed(const Pages& pages, const Imposition& sheet) {
    Warnings warnings;
    return impose(pages, sheet, {"page.md"}, warnings);
}

}  // namespace

TEST_CASE("a folder's pages stand on its sheet as they are dumped") {
    const Pages sheets = imposed(barred(4, {20_pt, 10_pt}), folder({40_pt, 10_pt}));
    CHECK(dump(sheets, {}) ==
          "page 1  trim 14.11x3.53 mm\n"
          "  page 0.00,0.00  4  scale 1  turns 0  clip 0.00,0.00 20.00x10.00\n"
          "  page 20.00,0.00  1  scale 1  turns 0  clip 20.00,0.00 20.00x10.00\n"
          "page 2  trim 14.11x3.53 mm\n"
          "  page 0.00,0.00  2  scale 1  turns 0  clip 0.00,0.00 20.00x10.00\n"
          "  page 20.00,0.00  3  scale 1  turns 0  clip 20.00,0.00 20.00x10.00\n");
    CHECK(sheets.duplex == Duplex::short_edge);
    CHECK(imposed(barred(4, {5_pt, 20_pt}), folder({10_pt, 20_pt})).duplex == Duplex::long_edge);
}

TEST_CASE("the sheets are painted as they are folded") {
    const Pages sheets = imposed(barred(4, {5_pt, 5_pt}), folder({10_pt, 5_pt}));
    const std::string pdf = write_pdf(sheets, fonts(), {});
    const auto front = pixels(pdf, 1), back = pixels(pdf, 2);
    if (!front || !back) return;
    CHECK(*front == ".....#####\n..........\n..........\n#####.....\n..........\n");
    CHECK(*back == "..........\n#####.....\n.....#####\n..........\n..........\n");
}

TEST_CASE("sheets tell the printer their size, both sides and the edge, and are no tagged PDF") {
    Pages pages = barred(4, {200_pt, 100_pt});
    pages.metadata.title = "Örnek";
    const std::string pdf = write_pdf(imposed(pages, folder({400_pt, 100_pt})), fonts(), {});
    CHECK(pdf.find("/Duplex /DuplexFlipShortEdge") != std::string::npos);
    CHECK(pdf.find("/PrintScaling /None") != std::string::npos);
    CHECK(pdf.find("StructTreeRoot") == std::string::npos);
    CHECK(pdf.find("<pdfaid:conformance>U<") != std::string::npos);
    CHECK(write_pdf(pages, fonts(), {}).find("/Duplex") == std::string::npos);
}

TEST_CASE("a page's bleed is seen at the sheet's edges, not on the page beside it") {
    const Pages sheets = imposed(barred(4, {20_pt, 10_pt}, 3_pt), folder({40_pt, 10_pt}));
    const Item& left = sheets.pages[0].items[0];
    CHECK(sheets.pages[0].bleed == 3_pt);
    CHECK(*left.clip == Rect{-3_pt, -3_pt, 23_pt, 16_pt});
    CHECK(*sheets.pages[0].items[1].clip == Rect{20_pt, -3_pt, 23_pt, 16_pt});
}

TEST_CASE("backs are moved to meet their fronts") {
    Imposition sheet = folder({40_pt, 10_pt});
    sheet.duplex_offset = {2_pt, -1_pt};
    const Pages sheets = imposed(barred(4, {20_pt, 10_pt}), sheet);
    CHECK(sheets.pages[0].items[0].at == Point{0_pt, 0_pt});
    CHECK(sheets.pages[1].items[0].at == Point{2_pt, -1_pt});
    CHECK(sheets.pages[1].items[0].clip->x == 2_pt);
}

TEST_CASE("a page that is narrower than its panel stands in the middle of it") {
    Pages pages = barred(1, {16_pt, 10_pt});
    CHECK(imposed(pages, folder({40_pt, 10_pt})).pages[0].items[0].at == Point{22_pt, 0_pt});
}

TEST_CASE("marks stand around the sheet, beyond its bleed") {
    Imposition sheet = folder({200_mm, 100_mm});
    sheet.marks = true;
    const Pages sheets = imposed(barred(4, {100_mm, 100_mm}, 2_mm), sheet);
    const Page& front = sheets.pages[0];
    CHECK((front.bleed + front.slug).mm() == doctest::Approx(10));
    std::size_t marks = 0;
    for (const Item& item : front.items) {
        const auto* path = std::get_if<Path>(&item.kind);
        if (!path) continue;
        ++marks;
        CHECK(item.artifact == Artifact::printer_mark);
        const Rect box = *bounds(*path) + item.at;
        const bool outside =
            box.right() < -2.9_mm || box.bottom() < -2.9_mm || box.x > 202.9_mm || box.y > 102.9_mm;
        CHECK(outside);
    }
    CHECK(marks == 4 + 4 + 2);  // two cuts down, two across, one fold; at both ends
}

TEST_CASE("a proof shows folds and the numbers of pages") {
    const Imposition sheet = folder({200_mm, 100_mm});
    Pages pages = barred(3, {100_mm, 100_mm});
    pages.metadata.lang = "tr";
    Pages sheets = imposed(pages, sheet);
    Warnings warnings;
    Labels labels(fonts(), "Source Sans 3", "tr", warnings);
    add_proof(pages, sheet, labels, sheets);
    std::string texts;
    for (const Page& page : sheets.pages)
        for (const Item& item : page.items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind)) {
                texts += run->text + " ";
                const Length end = item.at.x + run->width();
                CHECK((end < 100_mm || item.at.x > 100_mm));  // off the fold
            }
    CHECK(texts == "3 1 ÖN 2 ARKA ");
    CHECK(warnings.empty());
}

TEST_CASE("a text too long for its fold goes on on a second sheet, and its author is told") {
    Pages pages = barred(6, {20_pt, 10_pt});
    GlyphRun word = glyphs(sans(), 8_pt, "a");
    Item item = item_at({0_pt, 8_pt}, word);
    item.tag = 1;
    pages.pages[4].items.push_back(item);
    Warnings warnings;
    const Pages sheets = impose(pages, folder({40_pt, 10_pt}), {"page.md"}, warnings);
    CHECK(sheets.pages.size() == 3);
    CHECK(warned(warnings) ==
          "page.md: warning: the text is 2 pages (1 line) too long for the 4 pages of the leaflet "
          "(hint: it goes on on a second sheet: shorten it, or set it smaller)\n");
}

TEST_CASE("a page that is printed as it is stays as it is") {
    const Pages pages = barred(3, {20_pt, 10_pt});
    CHECK(dump(imposed(pages, {}), {}) == dump(pages, {}));
}
