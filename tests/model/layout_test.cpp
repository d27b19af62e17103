#include "model/layout.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a long text goes on with the pages that neither a number nor another name is for") {
    Layout layout;
    for (const char* name : {"first", "following", "page-3", "last", "right"}) {
        layout.masters.emplace_back();
        layout.masters.back().name = name;
    }
    layout.masters[2].page = 3;
    CHECK(layout.left_master() == 1);
    CHECK(layout.right_master() == 4);
}
