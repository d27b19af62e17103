// Pages made by hand in the font Square, whose characters are as wide as they are high: its small
// letters too.
#include "check/setting/check_setting.hpp"

#include "check/checked.hpp"
#include "check/setting/set_text.hpp"
#include "model/imposition.hpp"
#include "page/square_flow.hpp"
#include "text/font/font.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// A paragraph of equal lines.
struct Sheet {
    Pages pages;
    Imposition fold;
    double y = 100;
    bool is_shipped = false;  // the layout is the program's own
    bool is_authors = true;   // what follows stands in the page, not in the layout
    TagId parent = root_tag;  // of what follows

    Sheet() { pages.pages.resize(1); }

    Sheet& ground(Colour colour) {
        Item item;
        item.kind = rectangle({500_pt, 500_pt}, colour);
        pages.pages[0].items.push_back(std::move(item));
        return *this;
    }

    Sheet& picture() {
        Item item;
        item.kind = PlacedPicture{0, {500_pt, 500_pt}};
        pages.pages[0].items.push_back(std::move(item));
        return *this;
    }

    Sheet& lines(int count, double size, double leading, std::size_t letters = 60,
                 Colour colour = Grey{0}) {
        const TagId paragraph = pages.tags.add(parent, Role::paragraph);
        for (int i = 0; i < count; ++i) {
            GlyphRun run;
            run.font = square::fonts().find("Square", 400, Slant::upright);
            run.size = Length::from_pt(size);
            run.colour = colour;
            run.text = std::string(letters, 'a');
            Item item;
            item.at = {10_pt, Length::from_pt(y)};
            item.tag = pages.tags.add(paragraph, Role::content);
            if (is_authors) pages.tags[item.tag].at = {"a.md", 1, 1};
            item.kind = std::move(run);
            pages.pages[0].items.push_back(std::move(item));
            y += leading;
        }
        return *this;
    }
};

std::string set(const Sheet& sheet, std::string_view print = "normal", bool is_justified = false,
                const std::string& page = "Su için.\n") {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", page);
    Clinic clinic;
    clinic.values["check.print"] = print;
    Warnings warnings;
    const CheckLists lists;
    const SetHandout set{sheet.pages, square::fonts(), &sheet.fold, is_justified, sheet.is_shipped};
    std::string out;
    for (const CheckFinding& one :
         check_handout(document, clinic, {.lists = lists, .set = &set}, warnings).findings)
        for (const CheckRule& rule : setting_rules())
            if (one.rule == &rule)
                out +=
                    (out.empty() ? "" : " ") + std::string(rule.name) + ":" + to_text(one.severity);
    return out;
}

}  // namespace

TEST_CASE("type of eleven points on thirteen in lines of sixty is well set") {
    CHECK(set(Sheet().lines(5, 11, 14)) == "");
}

TEST_CASE("small type is warned about, very small type is an error") {
    CHECK(set(Sheet().lines(5, 10, 13)) == "type-small:warning");
    CHECK(set(Sheet().lines(5, 8.5, 12)) == "type-small:error x-height-small:warning");
    CHECK(set(Sheet().lines(5, 12, 16), "large").find("type-small:error") == 0);
    CHECK(set(Sheet().lines(5, 16, 20), "large") == "");
}

namespace {

// What a layout sets below a page: the clinic's name, address and telephone.
Sheet& with_imprint(Sheet& sheet) {
    sheet.is_authors = false;
    sheet.lines(4, 9.5, 12);
    sheet.is_authors = true;
    return sheet;
}

Sheet list_of_steps(double size) {
    Sheet sheet;
    const TagId list = sheet.pages.tags.add(root_tag, Role::list);
    for (int i = 0; i < 6; ++i) {
        sheet.parent = sheet.pages.tags.add(list, Role::list_body);
        sheet.lines(1, size, 14, 40);
    }
    sheet.parent = root_tag;
    return sheet;
}

}  // namespace

TEST_CASE("the clinic's imprint is no text of the handout, however little text there is") {
    Sheet little;
    little.lines(1, 11.5, 14, 20);
    CHECK(set(with_imprint(little)) == "");
    Sheet none;
    CHECK(set(with_imprint(none)) == "");
}

TEST_CASE("where there is hardly a paragraph, the items of lists are the text") {
    Sheet good = list_of_steps(11.5), small = list_of_steps(10);
    CHECK(set(with_imprint(good)) == "");
    CHECK(set(with_imprint(small)) == "type-small:warning");
    CHECK(set(list_of_steps(10).lines(5, 11.5, 14)) == "");
}

TEST_CASE("a few words below eight points are warned about, a note's number is not") {
    CHECK(set(Sheet().lines(5, 11, 14).lines(1, 7, 10)) == "type-tiny:warning");
    CHECK(set(Sheet().lines(5, 11, 14).lines(1, 7, 10, 2)) == "");
}

TEST_CASE("lines that stand close are warned about, and for dyslexia sooner") {
    CHECK(set(Sheet().lines(5, 12, 13)) == "leading-tight:warning");
    CHECK(set(Sheet().lines(5, 12, 16)) == "");
    CHECK(set(Sheet().lines(5, 12, 16), "dyslexia") == "leading-tight:warning");
}

TEST_CASE("long lines get a hint, very long ones a warning") {
    CHECK(set(Sheet().lines(5, 11, 14, 95)) == "line-long:hint");
    CHECK(set(Sheet().lines(5, 11, 14, 110)) == "line-long:warning");
    CHECK(set(Sheet().lines(5, 16, 20, 80), "large") == "line-long:hint");
    CHECK(set(Sheet().lines(5, 11, 14, 20)) == "line-short:hint");
}

TEST_CASE("pale text is warned about on its own ground") {
    CHECK(set(Sheet().lines(5, 11, 14, 60, Grey{0.5})) == "contrast-low:warning");
    CHECK(set(Sheet().lines(5, 11, 14, 60, Grey{0.8})) == "contrast-low:error");
    CHECK(set(Sheet().ground(Grey{0.1}).lines(5, 11, 14, 60, Grey{1})) == "");
    CHECK(set(Sheet().ground(Grey{0.1}).lines(5, 11, 14)) == "contrast-low:error");
    CHECK(set(Sheet().lines(5, 20, 26, 40, Grey{0.5})) == "");
}

TEST_CASE("text on a picture is warned about, on a ground that lies over the picture it is not") {
    CHECK(set(Sheet().picture().lines(5, 11, 14)) == "text-on-picture:warning");
    CHECK(set(Sheet().picture().ground(Grey{1}).lines(5, 11, 14)) == "");
}

TEST_CASE("text to both edges is warned about in large print only") {
    CHECK(set(Sheet().lines(5, 16, 24), "large", true) == "text-justified:warning");
    CHECK(set(Sheet().lines(5, 16, 24), "normal", true) == "");
}

TEST_CASE("what a layout of the program chose is a hint, what is too small for anybody an error") {
    Sheet small, tiny, large;
    small.is_shipped = tiny.is_shipped = large.is_shipped = true;
    CHECK(set(small.lines(5, 10.5, 14)) == "type-small:hint");
    CHECK(set(tiny.lines(5, 8.5, 12)).find("type-small:error") == 0);
    CHECK(set(large.lines(5, 15, 19), "large").find("type-small:warning") == 0);
    Sheet imprint;
    imprint.is_shipped = true;
    imprint.lines(5, 11, 14);
    imprint.is_authors = false;
    CHECK(set(imprint.lines(1, 7.5, 10)) == "type-tiny:hint");
}

TEST_CASE("the program's own colours are not told to be one in grey") {
    Sheet own;
    own.is_shipped = true;
    const Colour red = Rgb{0.75, 0, 0}, green = Rgb{0, 0.42, 0};
    CHECK(set(own.lines(5, 11, 14, 60, red).lines(5, 11, 14, 60, green)) == "");
}

TEST_CASE("two colours that are one in grey get a hint") {
    const Colour red = Rgb{0.75, 0, 0}, green = Rgb{0, 0.42, 0}, dark = Rgb{0, 0.1, 0};
    CHECK(set(Sheet().lines(5, 11, 14, 60, red).lines(5, 11, 14, 60, green)) == "grey-alike:hint");
    CHECK(set(Sheet().lines(5, 11, 14, 60, red).lines(5, 11, 14, 60, dark)) == "");
}

TEST_CASE("four words in capitals, a line of italics and an underline get hints") {
    const Sheet good = Sheet().lines(5, 11, 14);
    CHECK(set(good, "normal", false, "LÜTFEN BU KÂĞIDI SAKLAYIN.\n") == "capitals-run:hint");
    CHECK(set(good, "normal", false, "EKT, TMS, BDT uygulanır; ACİL durumda arayın.\n") == "");
    const std::string text = "bu cümle eğik harflerle bir satırdan çok daha uzun sürer gider durur";
    CHECK(set(good, "normal", false, "*" + text + "*\n") == "italics-long:hint");
    CHECK(set(good, "normal", false, "*hemen* arayın.\n") == "");
    CHECK(set(good, "normal", false, "<u>Hemen</u> arayın.\n") == "underlined:hint");
    CHECK(set(good, "normal", false, "[Hemen](https://a.example) arayın.\n") == "");
}

namespace {

// `count` pages of 100 mm, each with a word whose letters are 5 pt wide, `left` from its left edge.
Sheet panels(std::size_t count, Scheme scheme, Length left, Length width = 100_mm) {
    Sheet sheet;
    sheet.fold.scheme = scheme;
    sheet.pages.pages.resize(count);
    const TagId paragraph = sheet.pages.tags.add(root_tag, Role::paragraph);
    for (Page& page : sheet.pages.pages) {
        page.trim = {width, 210_mm};
        GlyphRun run;
        run.font = square::fonts().find("Square", 400, Slant::upright);
        run.size = 9_pt;
        run.text = "Su için";
        run.glyphs.resize(7);
        for (Glyph& glyph : run.glyphs) glyph.advance = 5_pt;
        Item item;
        item.at = {left, 100_pt};
        item.tag = sheet.pages.tags.add(paragraph, Role::content);
        sheet.pages.tags[item.tag].at = {"a.md", 1, 1};
        item.kind = std::move(run);
        page.items.push_back(std::move(item));
    }
    return sheet;
}

std::size_t near_folds(const Sheet& sheet) {
    const std::string found = set(sheet);
    std::size_t count = 0;
    for (std::size_t at = found.find("fold-near"); at != found.npos;
         at = found.find("fold-near", at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a page number near a fold, which has no tag, is warned about too") {
    Sheet sheet = panels(4, Scheme::half_fold, 4_mm);
    for (Page& page : sheet.pages.pages) page.items[0].tag = no_tag;
    CHECK(near_folds(sheet) == 2);
}

TEST_CASE("text nearer than five millimetres to a fold is warned about, once a panel") {
    // Left edges of the six panels: only the outer ones of each side have no fold there.
    CHECK(near_folds(panels(6, Scheme::letter_fold, 4_mm)) == 4);
    CHECK(near_folds(panels(6, Scheme::letter_fold, 6_mm)) == 0);
    CHECK(near_folds(panels(4, Scheme::half_fold, 4_mm)) == 2);
    CHECK(near_folds(panels(4, Scheme::half_fold, 100_mm - 35_pt - 4_mm)) == 2);
    CHECK(near_folds(panels(6, Scheme::none, 4_mm)) == 0);
}

TEST_CASE("the pages of a booklet are folded at their inner edges") {
    CHECK(near_folds(panels(8, Scheme::booklet, 4_mm)) == 4);
    CHECK(near_folds(panels(8, Scheme::booklet, 100_mm - 35_pt - 4_mm)) == 4);
    CHECK(near_folds(panels(5, Scheme::booklet, 4_mm)) == 2);  // the fifth is the back cover
    CHECK(near_folds(panels(1, Scheme::booklet, 4_mm)) == 0);
}

TEST_CASE("panels and cards may have type of nine points, whole pages may not") {
    CHECK(set(panels(6, Scheme::letter_fold, 20_mm)) == "");
    CHECK(set(panels(1, Scheme::none, 20_mm)) == "");
    CHECK(set(panels(1, Scheme::none, 20_mm, 210_mm)).find("type-small:warning") == 0);
}
