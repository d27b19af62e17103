// Cells that span, in Square 10/10: an area is 100 points wide and holds five lines.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::square;

namespace {

FlowCell cell(const std::string& text, int columns = 1, int rows = 1) {
    FlowCell made{styled(text), lines_of_ten(), no_tag};
    made.columns = columns;
    made.rows = rows;
    return made;
}

std::string set_in(const TableBlock& table, Size area) {
    return set({block(table)}, layout(area), area.width);
}

}  // namespace

TEST_CASE("a cell that spans columns has the width of all of them") {
    TableBlock table;
    table.rows = {{{cell("a"), cell("b")}, {}}, {{cell("cccc dddd", 2)}, {}}};
    CHECK(set_in(table, {100_pt, 50_pt}) == "ab/cccc dddd");
}

TEST_CASE("a cell that spans rows makes the last of them higher, and all of them stay together") {
    TableBlock table;
    table.rows = {{{cell("x"), cell("y")}, {}},
                  {{cell("aaaaa bbbbb ccccc", 1, 2), cell("d")}, {}},
                  {{cell("eeeee")}, {}},
                  {{cell("f"), cell("g")}, {}}};
    table.too_wide = TooWide::narrow;
    CHECK(set_in(table, {100_pt, 50_pt}) == "xy/aaaaa d/bbbbb eeeee/ccccc/fg");
    CHECK(set_in(table, {100_pt, 35_pt}) == "xy | aaaaa d/bbbbb eeeee/ccccc | fg");
}

TEST_CASE("rows that are taller together than a page are set apart, nothing is lost") {
    TableBlock table;
    table.rows = {{{cell("aaaaa bbbbb ccccc ddddd", 1, 2), cell("e")}, {}}, {{cell("f")}, {}}};
    CHECK(set_in(table, {100_pt, 30_pt}).find("ddddd") != std::string::npos);
    CHECK(set_in(table, {100_pt, 30_pt}).find('f') != std::string::npos);
}
