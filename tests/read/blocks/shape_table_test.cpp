#include "read/blocks/shape_table.hpp"

#include "read/blocks/picture_width.hpp"
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("spans end where the rows of their part end, and short rows are filled up") {
    CHECK(blocks_of("<table><tr><td rowspan=0>a<td colspan=2 rowspan=9>b<td>c<tr><td>d<tr></table>"
                    "\n") ==
          "  table 4:26 automatic automatic automatic automatic\n"
          "    row 4:26 | rows 2 \"a\" | columns 2 rows 2 \"b\" | \"c\"\n"
          "    row 4:65 | \"d\"\n");
    CHECK(blocks_of("<table><tr><td>a<td>b<td>c<tr><td colspan=-1>d</table>\n")
              .find("| \"d\" |  | \n") != std::string::npos);
}

TEST_CASE("spans over more than a table can have are dropped") {
    Table table;
    table.rows.resize(2000);
    for (TableRow& row : table.rows) row.cells.push_back({.text = {}, .columns = 1000, .rows = 0});
    CHECK(shape_table(table, 200'000));
    CHECK(table.columns.size() == 1);
}

TEST_CASE("a width is a length, a share of the measure or nothing") {
    CHECK(parse_picture_width("96")->width == 72_pt);
    CHECK(parse_picture_width("96px")->width == 72_pt);
    CHECK(parse_picture_width(" 2.5 cm ")->width.mm() == doctest::Approx(25));
    CHECK(parse_picture_width("10em")->width == 120_pt);
    CHECK(parse_picture_width("40%")->share == doctest::Approx(0.4));
    CHECK(parse_picture_width("250%")->share == 1);
    for (const char* text : {"", "auto", "0", "-3", "5 elma", "1e9", "%", "99999999px"})
        CHECK_FALSE(parse_picture_width(text));
}
