// Where the cheapest way leads through, read from its end.
#include "page/break/break_pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::vector<Strip> strips(std::size_t count) {
    Strip line;
    line.height = 10_pt;
    return std::vector<Strip>(count, line);
}

}  // namespace

TEST_CASE("each column of a balanced page has the notes of its own text at its foot") {
    Column text;
    text.strips = strips(8);
    NoteColumn notes;
    notes.column.strips = strips(2);
    notes.begins = {0, 1, 2};
    notes.ends = {0, 0, 1, 1, 1, 1, 1, 2, 2};
    const auto fragments = break_pages(text, {{60_pt, 60_pt}, {60_pt, 60_pt}}, notes);
    REQUIRE(fragments.size() == 2);
    CHECK(fragments[0].end == 4);
    CHECK(fragments[0].notes_begin == 0);
    CHECK(fragments[0].notes_end == 1);
    CHECK(fragments[1].notes_begin == 1);
    CHECK(fragments[1].notes_end == 2);
}

TEST_CASE("the rest of the notes stands on pages of its own, in areas without text") {
    Column text;
    text.strips = strips(1);
    NoteColumn notes;
    notes.column.strips = strips(9);
    notes.begins = {0, 9};
    notes.ends = {0, 9};
    const auto fragments = break_pages(text, {{40_pt}, {40_pt}}, notes);
    REQUIRE(fragments.size() == 3);
    CHECK(fragments[0].notes_end == 3);
    CHECK(fragments[1].begin == fragments[1].end);
    CHECK(fragments[1].begins_page);
    CHECK(fragments[2].notes_begin == fragments[1].notes_end);
    CHECK(fragments[2].notes_end == 9);
}
