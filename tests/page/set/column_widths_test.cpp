#include "page/set/column_widths.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("room to spare goes to all columns, more of it to the wide ones") {
    const ColumnWidths shared = share_out({{10_pt, 20_pt}, {10_pt, 60_pt}}, 120_pt);
    CHECK(shared.excess == 0_pt);
    CHECK(shared.widths == std::vector<Length>{35_pt, 85_pt});
}

TEST_CASE("too little room is shared out by what each column could use") {
    const ColumnWidths shared = share_out({{20_pt, 20_pt}, {20_pt, 60_pt}, {20_pt, 100_pt}}, 90_pt);
    CHECK(shared.excess == 0_pt);
    CHECK(shared.widths == std::vector<Length>{20_pt, 30_pt, 40_pt});
}

TEST_CASE("less room than the widest words need narrows the widest columns and says by how much") {
    const ColumnWidths shared = share_out({{40_pt, 40_pt}, {80_pt, 90_pt}}, 60_pt);
    CHECK(shared.excess == 60_pt);
    CHECK(shared.widths == std::vector<Length>{30_pt, 30_pt});
}

TEST_CASE("an endless word takes no room from the words beside it") {
    CHECK(share_out({{20_pt, 20_pt}, {9000_pt, 9000_pt}, {10_pt, 40_pt}}, 100_pt).widths ==
          std::vector<Length>{20_pt, 70_pt, 10_pt});
}

TEST_CASE("short cells stay whole unless a long cell beside them takes many lines for it") {
    const ColumnNeed amount{20_pt, 60_pt, 60_pt};
    CHECK(share_out({amount, {20_pt, 80_pt}}, 100_pt).widths == std::vector<Length>{60_pt, 40_pt});
    CHECK(share_out({amount, {20_pt, 180_pt}}, 100_pt).widths == std::vector<Length>{32_pt, 68_pt});
}

TEST_CASE("columns with nothing in them share the measure") {
    CHECK(share_out({{0_pt, 0_pt}, {0_pt, 0_pt}}, 60_pt).widths ==
          std::vector<Length>{30_pt, 30_pt});
}
