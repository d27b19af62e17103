#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("one dash is enough below a table's head, and code stays as it is") {
    for (const char* row : {"|-|-|", "| - | --|", "--|--", "---|-"}) {
        CAPTURE(row);
        CHECK(blocks_of(std::string("a | b\n") + row + "\nx | y\n") ==
              "  table 4:1 automatic automatic\n    head 4:1 | \"a\" | \"b\"\n    row 6:1 | \"x\" "
              "| \"y\"\n");
    }
    CHECK(blocks_of("> a|b\n> -|-:\n> x|y\n").find("table 4:3 automatic right") !=
          std::string::npos);
    CHECK(blocks_of("```\na|b\n-|-\n```\n").find("a|b\\n-|-\\n\"") != std::string::npos);
}

TEST_CASE("an empty cell keeps its place in the row, however it is written") {
    const auto cells = [](const std::string& page, const char* row) {
        const std::string blocks = blocks_of(page);
        const std::size_t begin = blocks.find(" |", blocks.find(row));
        return blocks.substr(begin, blocks.find('\n', begin) - begin);
    };
    const std::string head = "a|b|c\n-|-|-\n";
    CHECK(cells(head + "|1||3|\n", "row") == " | \"1\" |  | \"3\"");
    CHECK(cells(head + "||2|3|\n", "row") == " |  | \"2\" | \"3\"");
    CHECK(cells(head + "||||\n", "row") == " |  |  | ");
    CHECK(cells(head + "|1\\||2|3|\n", "row") == " | \"1|\" | \"2\" | \"3\"");
    CHECK(cells("||b|\n|-|-|\n|1|2|\n", "head") == " |  | \"b\"");
    CHECK(blocks_of("a || b\n\nc || d\n").find("a || b") != std::string::npos);
}
