// Pages made by hand in the font Square, whose characters, spaces too, are as wide as they are
// high.
#include "page/measure_typography.hpp"

#include "page/square_flow.hpp"
#include "text/font/font.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

struct Sheet {
    Pages pages;
    TagId paragraph = no_tag;

    Sheet() { pages.pages.resize(2); }

    void begin_paragraph() {
        paragraph = pages.tags.add(pages.tags.add(root_tag, Role::paragraph), Role::content);
    }

    // A line in 10 point whose spaces are `space` wide.
    void line(const std::string& text, double y, double space = 10, std::size_t page = 0,
              double x = 0) {
        GlyphRun run;
        run.font = square::fonts().find("Square", 400, Slant::upright);
        run.size = 10_pt;
        run.text = text;
        for (std::uint32_t i = 0; i < text.size();) {
            const std::uint32_t end = text[i] == '\xC2' ? i + 2 : i + 1;
            Glyph glyph;
            glyph.id = square::fonts()[run.font].glyph(text[i] == ' ' ? U' ' : U'a');
            glyph.advance = text[i] == ' ' ? Length::from_pt(space) : 10_pt;
            glyph.text_begin = i;
            glyph.text_end = end;
            run.glyphs.push_back(glyph);
            i = end;
        }
        Item item;
        item.at = {Length::from_pt(x), Length::from_pt(y)};
        item.kind = run;
        item.tag = paragraph;
        pages.pages[page].items.push_back(item);
    }

    PageTypography judged(std::size_t page = 0) const {
        return measure_typography(pages, square::fonts())[page];
    }
};

}  // namespace

TEST_CASE("the widest and the narrowest space are told with their lines") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aa bb ", 10);
    sheet.line("cc dd", 20, 14);
    sheet.line("ee ff", 30, 8.5);
    const PageTypography page = sheet.judged();
    CHECK(page.loosest == doctest::Approx(1.4));
    CHECK(page.loosest_line == "cc dd");
    CHECK(page.tightest == doctest::Approx(0.85));
    CHECK(page.tightest_line == "ee ff");
    CHECK(page.lines == 3);
    CHECK(to_text({page}) ==
          "  page 1: 3 lines of 6 characters, 0 hyphens, 0 rivers, 0 widows, 0 orphans\n"
          "    tightest line, spaces 0.85 of the font's: ee ff\n"
          "    loosest line, spaces 1.4 of the font's: cc dd\n");
}

TEST_CASE("letter spacing is no stretched space") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aaa bbb", 10, 12);
    auto& run = std::get<GlyphRun>(sheet.pages.pages[0].items[0].kind);
    for (Glyph& glyph : run.glyphs)
        if (run.text[glyph.text_begin] != ' ') glyph.advance = 12_pt;
    CHECK(sheet.judged().loosest == doctest::Approx(1));
}

TEST_CASE("a space that its style widens is no stretched space") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aa bb", 10, 14);
    std::get<GlyphRun>(sheet.pages.pages[0].items[0].kind).word_space = 4_pt;
    CHECK(sheet.judged().loosest == doctest::Approx(1));
}

TEST_CASE("hyphens are counted, and how many stand one below the other") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aa b\u00AD", 10);
    sheet.line("bb c\u00AD", 20);
    sheet.line("cc dd", 30);
    sheet.line("ee f\u00AD", 40);
    sheet.line("ff", 50);
    CHECK(sheet.judged().hyphens == 3);
    CHECK(sheet.judged().hyphens_in_a_row == 2);
}

TEST_CASE("white that runs down through four lines is a river, through three it is none") {
    Sheet sheet;
    sheet.begin_paragraph();
    for (const double y : {10, 20, 30}) sheet.line("aaa bbb", y);
    CHECK(sheet.judged().rivers == 0);
    sheet.line("aaa bbb", 40, 10, 0, 4);
    CHECK(sheet.judged().rivers == 1);
    sheet.line("aaa bbb", 50, 10, 0, 8);
    CHECK(sheet.judged().rivers == 1);
    sheet.begin_paragraph();
    for (const double y : {60, 70, 80}) sheet.line("aaa bbb", y, 10, 0, 6 * (y - 60) / 10);
    sheet.line("aaa bbb", 90, 10, 0, 20);
    CHECK(sheet.judged().rivers == 1);
}

TEST_CASE("a last line alone above a page is a widow, a first one alone below it an orphan") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aa", 10);
    sheet.line("bb", 20);
    sheet.line("cc", 10, 10, 1);
    CHECK(sheet.judged(0).orphans == 0);
    CHECK(sheet.judged(1).widows == 1);

    Sheet other;
    other.begin_paragraph();
    other.line("aa", 90);
    other.line("bb", 10, 10, 1);
    other.line("cc", 20, 10, 1);
    CHECK(other.judged(0).orphans == 1);
    CHECK(other.judged(1).widows == 0);
}

TEST_CASE("a column's head is as good a place for a widow as a page's") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aa", 80);
    sheet.line("bb", 90);
    sheet.line("cc", 10, 10, 0, 60);
    CHECK(sheet.judged().widows == 1);
    CHECK(sheet.judged().orphans == 0);
}

TEST_CASE("furniture and the marks of lists are not judged") {
    Sheet sheet;
    sheet.line("head", 5, 30);
    sheet.paragraph =
        sheet.pages.tags.add(sheet.pages.tags.add(root_tag, Role::label), Role::content);
    sheet.line("1 .", 10, 30);
    CHECK(sheet.judged().lines == 0);
    CHECK(sheet.judged().loosest == 1);
}

TEST_CASE("the shortest last line is told, a longer one of an item as well, of a heading none") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aaaaaaaaaa", 10);
    sheet.line("a", 20);
    CHECK(sheet.judged().last_line == doctest::Approx(0.1));
    CHECK(sheet.judged().last_line_text == "a");
    CHECK(to_text({sheet.judged()}).ends_with("    last line of 10 % of the measure: a\n"));
    Sheet item;
    item.paragraph =
        item.pages.tags.add(item.pages.tags.add(root_tag, Role::list_body), Role::paragraph);
    item.line("aaaaaaaaaaaa", 10);
    item.line("aa", 20);
    CHECK(item.judged().last_line_text == "aa");
    Sheet heading;
    heading.paragraph =
        heading.pages.tags.add(heading.pages.tags.add(root_tag, Role::heading), Role::content);
    heading.line("aaaaaaaaaa", 10);
    heading.line("a", 20);
    CHECK(heading.judged().last_line_text.empty());
}

TEST_CASE("an address that goes on in the next line is told, a word that ends in a dot is none") {
    Sheet sheet;
    sheet.begin_paragraph();
    sheet.line("aa bilgi@", 10);
    sheet.line("klinik.example ve daha", 20);
    sheet.line("sonra.", 30);
    sheet.line("Yine", 40);
    CHECK(sheet.judged().parted_addresses == std::vector<std::string>{"bilgi@ | klinik.example"});
}

TEST_CASE("lines of more than 75 characters are told with what is set in them") {
    Sheet sheet;
    sheet.begin_paragraph();
    for (const double y : {10, 20, 30, 40}) sheet.line(std::string(80, 'a'), y);
    CHECK(sheet.judged().longest_lines == "text");
    CHECK(to_text({sheet.judged()}).find("    text of 80 characters a line, more than 75\n") !=
          std::string::npos);
}

namespace {

FlowBlock tagged(TagTree& tags, Role role, FlowBlock block) {
    const TagId tag = tags.add(tags.add(root_tag, role), Role::content);
    for (TextRun& run : std::get<TextBlock>(block.kind).text.runs) run.tag = tag;
    return block;
}

}  // namespace

TEST_CASE("a foot above lines that had room is told by how many of them") {
    Flow flow;
    flow.blocks.push_back(tagged(flow.tags, Role::paragraph, square::text(square::words('x', 12))));
    Layout layout = square::layout();
    Warnings warnings;
    const Pages pages = paginate(flow, layout, square::fonts(), PictureBook(), warnings);
    const auto free_lines = [&](double more) {
        Layout higher = layout;
        for (PageMaster& master : higher.masters)
            master.areas.front().box.height = Length::from_pt(50 + more);
        return measure_typography(pages, square::fonts(), &higher).front().free_lines;
    };
    CHECK(free_lines(0) == 0);
    CHECK(free_lines(12) == 0);
    CHECK(free_lines(32) == 3);
}
