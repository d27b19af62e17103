#include "page/column/balance.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Balance balanced(std::vector<Piece> pieces, int columns) {
    return balance(pieces.data(), pieces.size(), columns);
}

}  // namespace

TEST_CASE("equal pieces are shared out equally, the first column taking the odd one") {
    const Balance set = balanced({{10, 0}, {10, 0}, {10, 0}, {10, 0}, {10, 0}}, 2);
    CHECK(set.height == 30);
    CHECK(set.begins == std::vector<std::size_t>{0, 3});
}

TEST_CASE("the space at a column's foot does not count") {
    const Balance set = balanced({{10, 4}, {10, 4}, {10, 4}, {10, 4}}, 2);
    CHECK(set.height == 24);
    CHECK(set.begins == std::vector<std::size_t>{0, 2});
}

TEST_CASE("a tall piece gets a column of its own") {
    const Balance set = balanced({{50, 0}, {10, 0}, {10, 0}, {10, 0}}, 2);
    CHECK(set.height == 50);
    CHECK(set.begins == std::vector<std::size_t>{0, 1});
}

TEST_CASE("fewer pieces than columns leave columns empty") {
    const Balance set = balanced({{10, 0}, {20, 0}}, 4);
    CHECK(set.height == 20);
    CHECK(set.begins.size() == 2);
}

TEST_CASE("nothing has no height") {
    CHECK(balanced({}, 3).height == 0);
}
