// Marks of lists, and when a list sets itself in columns.
#include "style/look/list_look.hpp"

#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

List list_of(int count, const std::string& text, bool ordered = true) {
    List list;
    list.ordered = ordered;
    for (int i = 0; i < count; ++i) list.items.push_back({{paragraph(text)}, TaskState::none, {}});
    return list;
}

}  // namespace

TEST_CASE("marks are numbers from the start, bullets by depth, or boxes to tick") {
    ListLayout layout;
    layout.bullets = {"•", "–"};
    List list = list_of(3, "x");
    list.start = 9;
    CHECK(list_mark(list, 1, 0, layout) == "10.");
    CHECK(list_mark(list, 1, 0, layout, "ar") == "١٠.");
    list.delimiter = ')';
    CHECK(list_mark(list, 0, 0, layout) == "9)");
    list.start = 2147483647;
    CHECK(list_mark(list, 2, 0, layout) == "2147483649)");
    list.ordered = false;
    CHECK(list_mark(list, 0, 0, layout) == "•");
    CHECK(list_mark(list, 0, 5, layout) == "–");
    list.items[0].task = TaskState::done;
    list.items[1].task = TaskState::open;
    CHECK(list_mark(list, 0, 0, layout) == "☑");
    CHECK(list_mark(list, 1, 0, layout) == "☐");
}

TEST_CASE("many short items stand in columns, few or long or rich ones in one") {
    const ListLayout layout;
    const auto columns = [&](const List& list) {
        return list_columns(list, layout, 162_mm, 8_mm, 10.5_pt);
    };
    CHECK(columns(list_of(8, "Uyku bozuklukları")) == 2);
    CHECK(columns(list_of(7, "Uyku bozuklukları")) == 1);
    CHECK(columns(list_of(9, std::string(90, 'x'))) == 1);
    List rich = list_of(9, "x");
    rich.items[3].blocks.push_back(paragraph("y"));
    CHECK(columns(rich) == 1);
}
