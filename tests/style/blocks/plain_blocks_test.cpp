#include "style/blocks/plain_blocks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

TableCell cell(const std::string& text, int columns = 1, int rows = 1) {
    TableCell made;
    if (!text.empty()) made.text = {{text, {}, -1, {}, {}}};
    made.columns = columns;
    made.rows = rows;
    return made;
}

std::string text_of(const std::vector<TableRow>& rows) {
    std::string out;
    for (const TableRow& row : rows) {
        for (const TableCell& one : row.cells) out += plain_text(one.text) + "|";
        out += "\n";
    }
    return out;
}

Document page(Block block) {
    Document document;
    document.blocks.push_back(std::move(block));
    return document;
}

}  // namespace

TEST_CASE("a cell that spans rows or columns is read in each of them, in a head once") {
    Table table;
    table.columns.resize(3);
    table.head = {{{cell("Doz", 2), cell("Not", 1)}, {}}};
    table.rows = {{{cell("A", 1, 2), cell("10 mg"), cell("aç")}, {}},
                  {{cell("Hekime sorun", 2)}, {}},
                  {{cell("B")}, {}}};
    table.foot = {{{cell("C", 3)}, {}}};
    Warnings warnings;
    const Document plain = with_plain_blocks(page({{}, {}, table}), warnings);
    const auto& made = std::get<Table>(plain.blocks.at(0).kind);
    CHECK(text_of(made.head) == "Doz||Not|\n");
    CHECK(text_of(made.rows) == "A|10 mg|aç|\nA|Hekime sorun|Hekime sorun|\nB|||\nC|C|C|\n");
    CHECK(made.foot.empty());
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "a cell that spans several is repeated in each of them");
}

TEST_CASE("definitions are items that begin with their term") {
    DefinitionList list;
    list.items.push_back(
        {{{{"EKT", {}, -1, {}, {}}}}, {{{{}, {}, Paragraph{{{"tedavi", {}, -1, {}, {}}}}}}}, {}});
    Warnings warnings;
    const Document plain = with_plain_blocks(page({{}, {}, list}), warnings);
    const auto& made = std::get<List>(plain.blocks.at(0).kind);
    REQUIRE(made.items.size() == 1);
    REQUIRE(made.items[0].blocks.size() == 2);
    CHECK(std::get<Paragraph>(made.items[0].blocks[0].kind).text[0].marks.has(Mark::strong));
    CHECK(warnings.list().empty());
}

TEST_CASE("pictures side by side, captions and page breaks are said in another way") {
    FigureRow row;
    row.figures.resize(2);
    row.caption = {{"Şekil", {}, -1, {}, {}}};
    Warnings warnings;
    const Document plain = with_plain_blocks(page({{}, {}, row}), warnings);
    REQUIRE(plain.blocks.size() == 2);
    CHECK(std::get<Figure>(plain.blocks[0].kind).caption.empty());
    CHECK(plain_text(std::get<Figure>(plain.blocks[1].kind).caption) == "Şekil");
    CHECK(with_plain_blocks(page({{}, {}, PageBreak{}}), warnings).blocks.empty());
    CHECK(warnings.list().at(0).problem == "the page break is left out");
    CHECK_FALSE(has_rich_blocks(page({{}, {}, Paragraph{}})));
    CHECK(has_rich_blocks(page({{}, {}, Quote{{{{}, {}, PageBreak{}}}}})));
}
