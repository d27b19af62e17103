#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

using namespace yaprak;
using namespace yaprak::square;

TEST_CASE("the code of a character that no font has is drawn in a box; one blank stands for it") {
    Warnings warnings;
    const Pages pages = paginated({text("a \U00012000")}, layout({90_pt, 50_pt}), warnings);
    const std::vector<Item>& items = pages.pages.front().items;
    REQUIRE(items.size() == 4);
    const Path& frame = std::get<Path>(items[1].kind);
    CHECK((frame.stroke && !frame.fill));
    CHECK(std::get<Path>(items[2].kind).steps.size() > 20);
    CHECK(items[2].artifact == Artifact::layout);
    const GlyphRun& run = std::get<GlyphRun>(items[3].kind);
    REQUIRE(run.glyphs.size() == 1);
    CHECK(run.text == "\U00012000");
    CHECK(run.glyph_scale * 6.2 == doctest::Approx(run.width().pt()));
}

TEST_CASE("an empty document is one empty page") {
    CHECK(set({}) == "");
    Warnings warnings;
    CHECK(paginated({}, layout(), warnings).pages.size() == 1);
}

TEST_CASE("the first baseline stands an ascent below the area's top, the others a leading apart") {
    Warnings warnings;
    const Pages pages = paginated({text("aaaa bbbb")}, layout(), warnings);
    CHECK(dump(pages, fonts().names()) ==
          "page 1  trim 24.69x24.69 mm\n"
          "  text 10.00,18.00  Square 400 10  \"aaaa \"\n"
          "  text 10.00,28.00  Square 400 10  \"bbbb\"\n");
}

TEST_CASE("a paragraph's last line is not left alone at a page's head") {
    CHECK(set({text(words('a', 6))}) == "aaa1/aaa2/aaa3/aaa4 | aaa5/aaa6");
}

TEST_CASE("a paragraph's first line is not left alone at a page's foot") {
    CHECK(set({text(words('a', 4)), text(words('b', 4))}) ==
          "aaa1/aaa2/aaa3/aaa4 | bbb1/bbb2/bbb3/bbb4");
}

TEST_CASE("a paragraph of three lines is not broken, a paragraph of four in the middle only") {
    CHECK(set({text(words('a', 3)), text(words('b', 3))}) == "aaa1/aaa2/aaa3 | bbb1/bbb2/bbb3");
    CHECK(set({text(words('a', 3)), text(words('b', 4))}) ==
          "aaa1/aaa2/aaa3/bbb1/bbb2 | bbb3/bbb4");
}

TEST_CASE("no page and no column ends in half a word where a line more or less helps") {
    std::mt19937 random(7);
    int hyphens = 0;
    for (int round = 0; round < 40; ++round) {
        FlowBlocks blocks;
        for (int paragraph = 0; paragraph < 4; ++paragraph) {
            std::string made;
            for (int i = 0; i < 40; ++i) {
                made += i > 0 ? " " : "";
                for (std::size_t left = 1 + random() % 5; left > 0; --left)
                    made += std::array{"ka", "ler", "iyi", "bul", "o"}[random() % 5];
            }
            blocks.push_back(text(made));
            TextBlock& block = std::get<TextBlock>(blocks.back().kind);
            block.text.runs[0].style.hyphenate = block.style.hyphenate = true;
        }
        Warnings warnings;
        const Layout columns = layout({150_pt, 120_pt}, 1 + round % 3);
        for (const Page& page : paginated(std::move(blocks), columns, warnings).pages) {
            std::map<long, std::pair<Length, std::string>> last;  // of each column
            for (const Item& item : page.items)
                if (const auto* run = std::get_if<GlyphRun>(&item.kind)) {
                    hyphens += run->text.ends_with("\u00ad");
                    last[long((item.at.x - 10_pt) / 150_pt)] = {item.at.y, run->text};
                }
            for (const auto& [column, line] : last) CHECK(!line.second.ends_with("\u00ad"));
        }
    }
    CHECK(hyphens > 100);
}

TEST_CASE("a heading stays with two lines of what follows it") {
    CHECK(set({text(words('a', 3)), heading("H"), text(words('b', 4))}) ==
          "aaa1/aaa2/aaa3 | H/bbb1/bbb2/bbb3/bbb4");
    CHECK(set({text(words('a', 2)), heading("H"), text(words('b', 4))}) ==
          "aaa1/aaa2/H/bbb1/bbb2 | bbb3/bbb4");
}

TEST_CASE("a chain of headings stays together") {
    CHECK(set({text(words('a', 2)), heading("H"), heading("J"), text(words('b', 4))}) ==
          "aaa1/aaa2 | H/J/bbb1/bbb2 | bbb3/bbb4");
}

TEST_CASE("a list is not split after its first item nor before a last line of it") {
    CHECK(set({text(words('a', 4)), list(3)}) == "aaa1/aaa2/aaa3/aaa4 | -i1/-i2/-i3");
    FlowBlock two_lines = list(4);
    std::get<ListBlock>(two_lines.kind).items[3].body = {text("i4 i4")};
    CHECK(set({text("aaaaa"), two_lines}, layout({40_pt, 50_pt})) == "aaaa/a/-i1/-i2/-i3 | -i4/i4");
    CHECK(set({text(words('a', 3)), list(4)}) == "aaa1/aaa2/aaa3/-i1/-i2 | -i3/-i4");
}

TEST_CASE("a list in columns is balanced on each page") {
    CHECK(set({list(5, 2)}, layout({118_pt, 50_pt}), 68_pt) == "-i1/-i2/-i3/-i4/-i5");
    CHECK(set({text("aaaaaaaa"), list(14, 2)}, layout({118_pt, 50_pt}), 68_pt) ==
          "aaaaaaaa/-i1/-i2/-i3/-i4/-i5/-i6/-i7/-i8 | -i9/-i10/-i11/-i12/-i13/-i14");
}

TEST_CASE("a table's head comes again on each page") {
    CHECK(set({table(7)}) == "hahb/1a1b/2a2b/3a3b/4a4b | hahb/5a5b/6a6b/7a7b");
}

TEST_CASE("a row taller than a page is broken between its lines and nothing is lost") {
    FlowBlock tall = table(1);
    std::get<TableBlock>(tall.kind).rows[0].cells[1].text = styled("q q q q q q");
    std::get<TableBlock>(tall.kind).too_wide = TooWide::narrow;
    CHECK(set({tall}) == "hahb/1aq/q/q/q | hahb/q/q");
}

TEST_CASE("a picture that is not there leaves its words") {
    FigureBlock figure;
    figure.alt = "alt";
    CHECK(set({text("aaaa"), block(figure)}) == "aaaa/alt");
}

TEST_CASE("text runs down one column, then down the next") {
    CHECK(set({text(words('a', 12))}, layout({50_pt, 50_pt}, 2)) ==
          "aaa1/aaa2/aaa3/aaa4/aaa5/aaa6/aaa7/aaa8/aaa9/aa10 | aa11/aa12");
}

TEST_CASE("a box's padding stands around its text on every page") {
    BoxBlock box;
    box.fill = Grey{0.9};
    box.padding_y = 5_pt;
    box.blocks = {text(words('a', 6))};
    CHECK(set({block(box)}) == "aaa1/aaa2/aaa3/aaa4 | aaa5/aaa6");
}

TEST_CASE("the outline names the page and the height of each heading") {
    Warnings warnings;
    const Pages pages =
        paginated({heading("H"), text(words('a', 6)), heading("J"), text("b")}, layout(), warnings);
    REQUIRE(pages.outline.size() == 2);
    CHECK(pages.outline[0].page == 0);
    CHECK(pages.outline[0].y == 10_pt);
    CHECK(pages.outline[1].page == 1);
    CHECK(pages.outline[1].bookmark.title == "J");
}

TEST_CASE("a link's areas: one for neighbouring runs of a line") {
    FlowBlock linked = text("ab cd");
    StyledText& words = std::get<TextBlock>(linked.kind).text;
    words.runs = {words.runs[0], words.runs[0], words.runs[0]};
    words.runs[0].end = 1;
    words.runs[1].end = 4;
    words.runs[1].link = words.runs[2].link = 3;
    words.runs[1].style.weight = 700;
    Warnings warnings;
    const Pages pages = paginated({linked}, layout(), warnings);
    int areas = 0;
    for (const Item& item : pages.pages[0].items)
        if (const auto* area = std::get_if<LinkArea>(&item.kind)) {
            ++areas;
            CHECK(area->link == 3);
            CHECK(item.at == Point{20_pt, 10_pt});
            CHECK(area->size == Size{40_pt, 10_pt});
        }
    CHECK(areas == 1);
}

TEST_CASE("the card closes the last page if there is room, else it is left out") {
    Flow flow;
    CardBlock card;
    card.lines = {text("card")};
    flow.card = block(card);
    flow.card->space_before = 5_pt;
    for (const auto& [lines, expected] :
         {std::pair(3, "aaa1/aaa2/aaa3/card"), std::pair(5, "aaa1/aaa2/aaa3/aaa4/aaa5")}) {
        flow.blocks = {text(words('a', lines))};
        Warnings warnings;
        const Pages pages = paginate(flow, layout(), fonts(), PictureBook(), warnings);
        CHECK(pages.pages.size() == 1);
        CHECK(text_of(pages.pages[0]) == std::string(expected));
        CHECK(warnings.empty());
    }
}

TEST_CASE("boxes nested too deep are set one after the other") {
    FlowBlock inner = text("deep");
    for (int i = 0; i < 60; ++i) {
        BoxBlock box;
        box.blocks = {std::move(inner)};
        inner = block(std::move(box));
    }
    CHECK(set({std::move(inner)}) == "deep");
}

namespace {

struct RandomFlow {
    std::mt19937 random;
    std::string text_sum;

    int roll(int sides) { return int(random() % unsigned(sides)); }

    FlowBlock some_text() {
        const std::string made = words(char('a' + roll(26)), 1 + roll(9));
        text_sum += made;
        FlowBlock set = roll(5) == 0 ? heading(made) : text(made);
        set.space_before = Length::from_pt(roll(12));
        set.space_after = Length::from_pt(roll(12));
        return set;
    }
    FlowBlock some_list() {
        ListBlock made;
        made.columns = 1 + roll(2);
        made.mark_style = lines_of_ten();
        for (int i = 1 + roll(9); i > 0; --i) {
            text_sum += "-";
            made.items.push_back({styled("-"), {some_text()}, {}});
        }
        return block(made);
    }
    FlowBlock some_box(int depth) {
        BoxBlock made;
        made.padding_y = Length::from_pt(roll(9));
        made.fill = Grey{0.9};
        made.blocks = blocks(1 + roll(3), depth + 1);
        return block(made);
    }
    FlowBlock some_table() {
        TableBlock made;
        for (int row = roll(6); row >= 0; --row) {
            FlowRow& cells = made.rows.emplace_back();
            for (int cell = 0; cell < 2; ++cell) {
                const std::string word = words('t', 1 + roll(4));
                text_sum += word;
                cells.cells.push_back({styled(word), lines_of_ten(), no_tag});
            }
        }
        return block(made);
    }
    FlowBlock some_figure() {
        FigureBlock made;
        made.missing = words('f', 1 + roll(3));
        text_sum += made.missing;
        made.may_move = true;
        if (roll(2)) made.caption = std::get<TextBlock>(some_text().kind);
        return block(made);
    }
    FlowBlocks blocks(int count, int depth = 0) {
        FlowBlocks made;
        for (; count > 0; --count) switch (depth < 3 ? roll(7) : 0) {
                case 6:
                    made.push_back(some_figure());
                    break;
                case 1:
                    made.push_back(some_list());
                    break;
                case 2:
                    made.push_back(some_box(depth));
                    break;
                case 3:
                    made.push_back(some_table());
                    break;
                default:
                    made.push_back(some_text());
            }
        return made;
    }
};

std::string sorted_letters(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    std::sort(text.begin(), text.end());
    return text;
}

}  // namespace

TEST_CASE("whatever the blocks, the pages hold all of their text and nothing else") {
    for (unsigned seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        RandomFlow flow{std::mt19937(seed), {}};
        FlowBlocks blocks = flow.blocks(12);
        const Length width = Length::from_pt(80 + flow.roll(200));
        const Length height = Length::from_pt(30 + flow.roll(300));
        Warnings warnings;
        std::string set;
        const Pages pages =
            paginated(std::move(blocks), layout({width, height}, 1 + flow.roll(3)), warnings);
        for (const Page& page : pages.pages)
            for (const Item& item : page.items)
                if (const auto* run = std::get_if<GlyphRun>(&item.kind)) set += run->text;
        CHECK(sorted_letters(set) == sorted_letters(flow.text_sum));
    }
}

TEST_CASE("boxes to tick stay with the words above them") {
    FlowBlock ticks = list(3);
    for (FlowListItem& item : std::get<ListBlock>(ticks.kind).items) item.box = ItemBox::empty;
    const std::string pages = set({text(words('x', 4)), text("a"), ticks}, layout({50_pt, 60_pt}));
    CHECK(pages.find("xxx4 | a") != std::string::npos);
}

TEST_CASE("a header across two pages shows each its half, the second one as decoration") {
    Warnings warnings;
    Flow flow;
    flow.hero.emplace().height = 20_pt;
    flow.hero->across = 2;
    flow.blocks = {text(words('a', 8))};
    Layout doors = layout();
    doors.masters.front().hero = true;
    const Pages pages = paginate(flow, doors, fonts(), PictureBook(), warnings);
    REQUIRE(pages.pages.size() == 2);
    for (const Page& page : pages.pages) {
        const Item& ground = page.items.front();
        REQUIRE(ground.clip);
        CHECK(ground.clip->x == 0_pt);
        CHECK(ground.clip->width == page.trim.width);
        CHECK(ground.tag == no_tag);
    }
    CHECK(pages.pages[0].items.front().at.x == 0_pt);
    CHECK(pages.pages[1].items.front().at.x == -pages.pages[0].trim.width);
}

TEST_CASE("a bold line that ends in a colon stays with what follows") {
    FlowBlock bold = text("aaaa:");
    for (TextRun& run : std::get<TextBlock>(bold.kind).text.runs) run.style.weight = 600;
    CHECK(set({text(words('x', 4)), bold, text(words('y', 3))}) ==
          "xxx1/xxx2/xxx3/xxx4 | aaaa:/yyy1/yyy2/yyy3");
    CHECK(set({text(words('x', 3)), text("aaaa:"), table(2)}) ==
          "xxx1/xxx2/xxx3 | aaaa:/hahb/1a1b/2a2b");
}

TEST_CASE(
    "a table of eight rows stays whole where that leaves no large hole, a longer one goes on") {
    const auto tall = [] { return layout({50_pt, 160_pt}); };
    const auto rows = [&](int lines, int of_table) {
        const std::string all = set({text(words('x', lines)), table(of_table)}, tall());
        return all.substr(all.find('|') + 2);
    };
    CHECK(rows(13, 4) == "hahb/1a1b/2a2b/3a3b/4a4b");
    CHECK(rows(10, 8) == "hahb/6a6b/7a7b/8a8b");
    CHECK(set({text(words('x', 2)), table(3)}) == "xxx1/xxx2 | hahb/1a1b/2a2b/3a3b");
    CHECK(set({text("x"), table(9)}, layout({50_pt, 70_pt})) ==
          "x/hahb/1a1b/2a2b/3a3b/4a4b/5a5b | hahb/6a6b/7a7b/8a8b/9a9b");
}
