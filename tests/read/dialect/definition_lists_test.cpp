#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

TEST_CASE("a line with a colon and a blank says what the term above means") {
    CHECK(blocks_of("EKT\n: Elektro *tedavi*\n\nSonuç\n") ==
          "  definitions 4:1\n"
          "    term 4:1 \"EKT\"\n"
          "    description\n"
          "      paragraph 5:3 \"Elektro \" {emphasis}\"tedavi\"\n"
          "  paragraph 7:1 \"Sonuç\"\n");
}

TEST_CASE("what is indented below a meaning belongs to it") {
    CHECK(blocks_of("EKT\n\n:   Uzun\n    anlam\n\n    ikinci\n\n    - madde\n") ==
          "  definitions 4:1\n"
          "    term 4:1 \"EKT\"\n"
          "    description\n"
          "      paragraph 6:5 \"Uzun anlam\"\n"
          "      paragraph 9:5 \"ikinci\"\n"
          "      list 11:7 tight -\n"
          "        item 11:7\n"
          "          paragraph 11:7 \"madde\"\n");
}

TEST_CASE("several terms share a meaning, and a term has several") {
    const std::string list = blocks_of("a\nb\n: bir\n: iki\n\nc\n: üç\n");
    CHECK(list.find("    term 4:1 \"a\"\n") != std::string::npos);
    CHECK(list.find(" \"b\"\n    description\n") != std::string::npos);
    CHECK(list.find("    description\n      paragraph 6:3 \"bir\"\n"
                    "    description\n      paragraph 7:3 \"iki\"\n"
                    "    term 9:1 \"c\"\n"
                    "    description\n      paragraph 10:3 \"üç\"\n") != std::string::npos);
    CHECK(list.find("definitions", list.find("definitions") + 1) == std::string::npos);
}

TEST_CASE("definitions stand in quotes and in items") {
    CHECK(blocks_of("> a\n> : bir\n>\n>   iki\n\nson\n") ==
          "  quote 4:3\n"
          "    definitions 4:3\n"
          "      term 4:3 \"a\"\n"
          "      description\n"
          "        paragraph 5:5 \"bir\"\n"
          "        paragraph 7:5 \"iki\"\n"
          "  paragraph 9:1 \"son\"\n");
    const std::string list = blocks_of("- madde\n\n  a\n  : bir\n- öbür\n");
    CHECK(list.find("    item 8:3\n") != std::string::npos);
    CHECK(list.find("        term 6:3 \"a\"\n") != std::string::npos);
}

TEST_CASE("a meaning ends with its paragraph, before an attribute list, an item or a heading") {
    CHECK(blocks_of("a\n: bir\nsürer\n").find("paragraph 5:3 \"bir sürer\"") != std::string::npos);
    for (const char* next : {"{: .x}\n", "- madde\n", "# Başlık\n"})
        CHECK(blocks_of("a\n: bir\n" + std::string(next)).find("paragraph 5:3 \"bir\"\n") !=
              std::string::npos);
}

TEST_CASE("a colon elsewhere is a colon") {
    for (const char* body :
         {"- madde\n: bir\n", "| a | b |\n|---|---|\n| 1 | 2 |\n\n: başlık\n",
          "a | b\n--- | ---\n1 | 2\n\n: başlık\n", ": baş\n", "```\na\n: b\n```\n", "a\n\n\n: b\n",
          "a\n:b\n", "a : b\nc: d\n", "Başlık\n===\n: b\n"}) {
        CAPTURE(body);
        CHECK(blocks_of(body).find("definitions") == std::string::npos);
    }
}
