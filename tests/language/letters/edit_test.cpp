#include "language/letters/edit.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

const Edits edits = {{2, 3, "XYZ"}, {5, 8, ""}, {9, 9, "!"}};  // of "0123456789"

}  // namespace

TEST_CASE("edits replace, remove and insert") {
    CHECK(with_edits(edits, "0123456789") == "01XYZ348!9");
    CHECK(with_edits({}, "as it was") == "as it was");
}

TEST_CASE("an offset moves with the text that it stands before") {
    CHECK(moved(edits, 2) == 2);
    CHECK(moved(edits, 3) == 5);
    CHECK(moved(edits, 5) == 7);
    CHECK(moved(edits, 6) == 7);  // inside what was removed
    CHECK(moved(edits, 8) == 7);
    CHECK(moved(edits, 9) == 8);
    CHECK(moved(edits, 10) == 10);
}

TEST_CASE("many offsets move as each of them alone") {
    std::vector<std::size_t> offsets = {0, 2, 3, 4, 5, 6, 8, 9, 10};
    std::vector<std::size_t> alone;
    for (std::size_t offset : offsets) alone.push_back(moved(edits, offset));
    move_all(edits, offsets);
    CHECK(offsets == alone);
}
