#include "model/text_places.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a byte's place is counted in characters from the mark before it") {
    const SourcePos begin{"a.md", 3, 5};
    const PlaceMarks marks = {{4, 4, 1}, {9, 4, 20}};
    const auto place = [&](std::size_t offset) {
        return to_text(place_in("çok az sözcük", begin, marks, offset));
    };
    CHECK(place(0) == "a.md:3:5");
    CHECK(place(3) == "a.md:3:7");
    CHECK(place(4) == "a.md:4:1");
    CHECK(place(8) == "a.md:4:5");
    CHECK(place(11) == "a.md:4:21");
    CHECK(place(999) == "a.md:4:25");
}

TEST_CASE("what has no place gets none") {
    CHECK(to_text(place_in("abc", {"a.md", 0, 0}, {{1, 2, 3}}, 2)) == "a.md");
    CHECK(to_text(place_in("abc", {"a.md", 2, 0}, {}, 2)) == "a.md:2");
}
