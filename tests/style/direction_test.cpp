// Pages and paragraphs from right to left: which side things stand at.
#include "style/pages.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

TEST_CASE("right to left: what stood at the left stands at the right") {
    Document document = page({paragraph("نص")});
    document.front.lang = "ar";
    Layout layout = plain_layout();
    layout.styles["body"].indent_left = 7_pt;
    const Flow flow = resolved(document, layout);
    CHECK(text_of(flow.blocks[0]).style.right_to_left);
    CHECK(text_of(flow.blocks[0]).style.align == Align::right);
    CHECK(flow.blocks[0].indent_right == 7_pt);
}

TEST_CASE("in a page from left to right, what begins in Arabic stands at the right") {
    List list;
    list.items = {{{paragraph("الأول")}, TaskState::none, {}}};
    const Flow flow = resolved(page({paragraph("نص (20)."), paragraph("Metin نص."), block(list),
                                     block(Quote{{paragraph("نص")}})}));
    CHECK(text_of(flow.blocks[0]).style.right_to_left);
    CHECK(text_of(flow.blocks[0]).style.align == Align::right);
    CHECK_FALSE(text_of(flow.blocks[1]).style.right_to_left);
    CHECK(std::get<ListBlock>(flow.blocks[2].kind).mark_style.right_to_left);
    CHECK(std::get<BoxBlock>(flow.blocks[3].kind).right_to_left);
    CHECK_FALSE(flow.metadata.right_to_left);
}

TEST_CASE("in a page from right to left, foreign paragraphs change sides, foreign names do not") {
    List list;
    list.items = {{{paragraph("Ankara")}, TaskState::none, {}}};
    Table table;
    table.columns.resize(2);
    table.rows = {{{cell("Ankara"), cell("نص")}, {}}};
    Document document =
        page({paragraph("Plain English."), paragraph("TMS نص"), block(list), block(table)});
    document.front.lang = "ar";
    const Flow flow = resolved(document);
    CHECK_FALSE(text_of(flow.blocks[0]).style.right_to_left);
    CHECK(text_of(flow.blocks[0]).style.align == Align::left);
    CHECK(text_of(flow.blocks[1]).style.right_to_left);
    const auto& marks = std::get<ListBlock>(flow.blocks[2].kind);
    CHECK(marks.mark_style.right_to_left);
    CHECK(text_of(marks.items[0].body[0]).style.align == Align::right);
    const auto& cells = std::get<TableBlock>(flow.blocks[3].kind);
    CHECK(cells.right_to_left);
    CHECK(cells.rows[0].cells[0].style.align == Align::right);
    CHECK_FALSE(cells.rows[0].cells[0].style.right_to_left);
    CHECK(flow.metadata.right_to_left);
}
