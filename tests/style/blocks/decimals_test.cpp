#include "style/blocks/decimals.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

// A column of these cells, one letter each: 'd' set on its decimal sign, '.' not.
std::string marked(const std::vector<std::string>& cells,
                   ColumnAlign align = ColumnAlign::automatic) {
    std::vector<FlowRow> rows;
    for (const std::string& text : cells) {
        FlowCell cell;
        cell.text.text = text;
        cell.text.runs.push_back({text.size(), {}, no_tag, -1, {}});
        rows.push_back({{cell}, {}});
    }
    mark_decimals({align}, rows);
    std::string out;
    for (const FlowRow& row : rows) out += row.cells[0].decimal ? 'd' : '.';
    return out;
}

}  // namespace

TEST_CASE("numbers stand on their decimal signs when one of them has a fraction") {
    CHECK(marked({"12,5", "3", "%4"}) == "ddd");
    CHECK(marked({"12", "3", "4"}) == "...");
    CHECK(marked({"2019", "2020", "2021"}) == "...");
}

TEST_CASE("a column without colons holds nothing but numbers, or is left alone") {
    CHECK(marked({"12,5", "yok"}) == "..");
    CHECK(marked({"12,5", "12.03.2025"}) == "..");
    CHECK(marked({"12,5", "", "–"}) == "ddd");
}

TEST_CASE("at the right and in the middle words may stand among the numbers, at the left none is") {
    CHECK(marked({"12,5", "yok", "3"}, ColumnAlign::right) == "d.d");
    CHECK(marked({"12,5", "yok", "3"}, ColumnAlign::centre) == "d.d");
    CHECK(marked({"12,5", "3"}, ColumnAlign::left) == "..");
    CHECK(marked({"1,5-2,5", "3"}, ColumnAlign::right) == "..");
}
