// Blocks that become more than one, or none, and what their tags say.
#include "style/pages.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

TableCell spanning(const std::string& text, int columns = 1, int rows = 1, bool is_head = false) {
    TableCell made;
    made.text = words(text);
    made.columns = columns;
    made.rows = rows;
    made.is_head = is_head;
    return made;
}

}  // namespace

TEST_CASE("a table's tags say what its cells span and head, its caption and its foot") {
    Table table;
    table.columns.resize(2);
    table.caption = words("Dozlar");
    table.rows = {{{spanning("A", 1, 5, true), spanning("10")}, {}}, {{spanning("20")}, {}}};
    table.foot = {{{spanning("C", 2)}, {}}};
    const Flow flow = resolved(page({block(table)}), plain_layout());
    CHECK(dump(flow.tags).find("table\n    caption\n      content\n    table-body\n"
                               "      table-row\n        header-cell of row rows 2\n"
                               "          content\n        cell\n          content\n"
                               "      table-row\n        cell\n          content\n"
                               "    table-foot\n      table-row\n        cell span 2\n") !=
          std::string::npos);
    CHECK(std::get<TableBlock>(flow.blocks[0].kind).rows.size() == 3);
}

TEST_CASE("a head without a word is no head") {
    Table table;
    table.columns.resize(1);
    table.head = {{{spanning(" ")}, {}}};
    table.rows = {{{spanning("A")}, {}}};
    const Flow flow = resolved(page({block(table)}), plain_layout());
    CHECK(std::get<TableBlock>(flow.blocks[0].kind).head.empty());
}

TEST_CASE("definitions are a list whose labels are the terms") {
    Layout layout = plain_layout();
    layout.styles["term"].keep_with_next = true;
    layout.styles["description"].indent_left = 16_pt;
    DefinitionList list;
    list.items.push_back({{words("EKT")}, {{paragraph("tedavi"), block(Rule{})}}, {}});
    const Flow flow = resolved(page({block(list)}), layout);
    REQUIRE(flow.blocks.size() == 3);
    CHECK(flow.blocks[0].keep_with_next);
    CHECK(flow.blocks[1].indent_left == 16_pt);
    CHECK(flow.blocks[2].indent_left == 16_pt);
    CHECK(dump(flow.tags).find("list of terms\n    list-item\n      label\n        content\n"
                               "      list-body\n        paragraph\n") != std::string::npos);
}

TEST_CASE("what follows a page break begins a page, as what asks for it itself") {
    Layout layout = plain_layout();
    layout.styles["chapter"].break_before = BreakBefore::right;
    Block asked = paragraph("C");
    asked.break_before = BreakBefore::column;
    const Flow flow = resolved(page({paragraph("A"), block(PageBreak{}), paragraph("B"), asked,
                                     paragraph("D", "chapter"), block(PageBreak{})}),
                               layout);
    REQUIRE(flow.blocks.size() == 4);
    CHECK(flow.blocks[0].break_before == BreakBefore::none);
    CHECK(flow.blocks[1].break_before == BreakBefore::page);
    CHECK(flow.blocks[2].break_before == BreakBefore::column);
    CHECK(flow.blocks[3].break_before == BreakBefore::right);
}

TEST_CASE("a paragraph and a heading stand where the author aligns them") {
    Block centred = paragraph("A");
    centred.align = TextAlign::centre;
    Block right = block(Heading{2, words("B")});
    right.align = TextAlign::right;
    const Flow flow = resolved(page({centred, right}), plain_layout());
    CHECK(text_of(flow.blocks[0]).style.align == Align::centre);
    CHECK(text_of(flow.blocks[1]).style.align == Align::right);
}

TEST_CASE("an abbreviation is a span that says what it stands for") {
    Spans spans = words("MEB");
    spans[0].expansion = "Milli Eğitim Bakanlığı";
    const Flow flow = resolved(page({block(Paragraph{spans})}), plain_layout());
    CHECK(dump(flow.tags).find("span expansion \"Milli Eğitim Bakanlığı\"\n") != std::string::npos);
}

TEST_CASE("a list in an item ends at the right edge of the list around it") {
    List inner;
    inner.items = {{{paragraph("b")}, TaskState::none, {}}};
    List outer;
    outer.items = {{{paragraph("a"), block(inner)}, TaskState::none, {}}};
    Layout layout = handout();
    layout.styles["list"].indent_right = 20_mm;
    const Flow flow = resolved(page({block(outer)}), layout);
    const FlowBlock& list = flow.blocks.back();
    CHECK(list.indent_right == 20_mm);
    CHECK(std::get<ListBlock>(list.kind).items[0].body.back().indent_right == 0_pt);
}

TEST_CASE("a paragraph that is stressed throughout is not bold where stress is set upright") {
    const Document document = page({block(Paragraph{words("a", marked(Mark::emphasis))}),
                                    block(Paragraph{words("b", marked(Mark::strong))})});
    const auto style_of = [](const Flow& flow, std::size_t from_end) {
        return text_of(flow.blocks[flow.blocks.size() - from_end]).text.runs[0].style;
    };
    CHECK(style_of(resolved(document, handout()), 2).slant == Slant::italic);
    Layout layout = handout();
    layout.styles["emphasis"].slant = Slant::upright;
    layout.styles["emphasis"].weight = 600;
    const Flow flow = resolved(document, layout);
    CHECK(style_of(flow, 2).weight == 400);
    CHECK(style_of(flow, 1).weight == 600);
}
