#include "page/break/fit_notes.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// Notes of so many lines, ten points high, that one strip of text refers to.
NoteColumn notes_of(const std::vector<std::size_t>& lines) {
    NoteColumn notes;
    for (const std::size_t count : lines) {
        notes.begins.push_back(notes.column.strips.size());
        Strip line;
        line.height = 10_pt;
        notes.column.strips.insert(notes.column.strips.end(), count, line);
    }
    notes.begins.push_back(notes.column.strips.size());
    notes.ends = {0, notes.column.strips.size()};
    return notes;
}

}  // namespace

TEST_CASE("a note begins where it is referred to, even if one line of it stands alone there") {
    const NoteFit fit = NoteFitter(notes_of({3})).fit(0, 0, 1, 15, 0);
    CHECK(fit.possible);
    CHECK(fit.end == 1);
}

TEST_CASE("a note goes on overleaf with two lines rather than with one") {
    const NoteFit fit = NoteFitter(notes_of({4})).fit(0, 0, 1, 35, 0);
    CHECK(fit.possible);
    CHECK(fit.end == 2);
}

TEST_CASE(
    "the last note has its first line where it is referred to, or the area does not end here") {
    const NoteFitter notes(notes_of({2, 2}));
    CHECK(notes.fit(0, 0, 1, 35, 0).end == 3);
    CHECK_FALSE(notes.fit(0, 0, 1, 25, 0).possible);
}

TEST_CASE("notes stay whole by what the text can shrink") {
    const NoteFit fit = NoteFitter(notes_of({3})).fit(0, 0, 1, 25, 5);
    CHECK(fit.end == 3);
    CHECK(fit.penalty == 0);
}
