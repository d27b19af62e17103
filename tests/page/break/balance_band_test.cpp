#include "page/break/balance_band.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Column lines(std::size_t count) {
    Column column;
    for (std::size_t i = 0; i < count; ++i) {
        column.strips.emplace_back();
        column.strips.back().height = 10_pt;
    }
    return column;
}

std::vector<std::size_t> ends(const Column& column, int columns, double room = 1000) {
    return balance_band(ColumnMetrics(column), {0, column.strips.size()}, {columns, room}).ends;
}

}  // namespace

TEST_CASE("columns of a band are as even as their lines allow, the first one the longest") {
    CHECK(ends(lines(8), 2) == std::vector<std::size_t>{4, 8});
    CHECK(ends(lines(10), 3) == std::vector<std::size_t>{4, 8, 10});
    CHECK(balance_band(ColumnMetrics(lines(10)), {0, 10}, {4, 1000}).height == 30);
}

TEST_CASE("a column of a band does not end where it is ugly") {
    Column column = lines(8);
    column.strips[3].penalty = 10'000;
    CHECK(ends(column, 2) == std::vector<std::size_t>{5, 8});
    column.strips[4].penalty = 10'000;
    CHECK(ends(column, 2, 100) == std::vector<std::size_t>{3, 8});
}

TEST_CASE("a band does not fit where its columns are taller than the room") {
    CHECK(balance_band(ColumnMetrics(lines(8)), {0, 8}, {2, 40}).fits);
    CHECK_FALSE(balance_band(ColumnMetrics(lines(9)), {0, 9}, {2, 40}).fits);
}

TEST_CASE("a single strip stands in the first column") {
    CHECK(ends(lines(1), 2) == std::vector<std::size_t>{1});
}
