// Breaks that the author asks for, in Square 10/10: an area holds five lines.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::square;

namespace {

FlowBlock asked(const std::string& words, BreakBefore where) {
    FlowBlock made = text(words);
    made.break_before = where;
    return made;
}

std::size_t pages_of(FlowBlocks blocks, int columns = 1) {
    Warnings warnings;
    return paginated(std::move(blocks), layout({50_pt, 50_pt}, columns), warnings).pages.size();
}

}  // namespace

TEST_CASE("a block that asks for it begins a page, wherever the one before it ends") {
    CHECK(set({text("a"), asked("b", BreakBefore::page), text("c")}) == "a | b/c");
    CHECK(set({asked("a", BreakBefore::page), text("b")}) == "a/b");
    CHECK(set({text(words('a', 7)), asked("b", BreakBefore::page)}) ==
          "aaa1/aaa2/aaa3/aaa4/aaa5 | aaa6/aaa7 | b");
}

TEST_CASE("a heading before a break stays where it is, and keeps its page") {
    CHECK(set({text("a"), heading("h"), asked("b", BreakBefore::page)}) == "a/h | b");
}

TEST_CASE("a right page has an odd number, with an empty page before it where it must") {
    CHECK(pages_of({text("a"), asked("b", BreakBefore::right)}) == 3);
    CHECK(pages_of({text("a"), asked("b", BreakBefore::page), asked("c", BreakBefore::right)}) ==
          3);
    CHECK(pages_of({asked("a", BreakBefore::right)}) == 1);
}

TEST_CASE("a column ends where the next one is asked for, and a page with all its columns") {
    CHECK(pages_of({text("a"), asked("b", BreakBefore::column)}, 2) == 1);
    CHECK(pages_of({text("a"), asked("b", BreakBefore::page)}, 2) == 2);
    CHECK(set({text("a"), asked("b", BreakBefore::column)}, layout({50_pt, 50_pt}, 2)) == "a/b");
    CHECK(set({text("a"), asked("b", BreakBefore::page)}, layout({50_pt, 50_pt}, 2)) == "a | b");
}

TEST_CASE("a break within a quote is one as well") {
    BoxBlock quote;
    quote.blocks = {text("a"), asked("b", BreakBefore::page)};
    CHECK(set({block(quote)}) == "a | b");
}
