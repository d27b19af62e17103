#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a comment with two dashes inside is hidden in every block") {
    CHECK(blocks_of("Metin <!-- sor -- acil --> devam.\n") == "  paragraph 4:1 \"Metin devam.\"\n");
    CHECK(blocks_of("- madde <!-- gizli -- x -->\n").find("gizli") == std::string::npos);
    CHECK(blocks_of("## Baş <!-- gizli -- y -->\n") == "  heading 2 4:4 \"Baş\"\n");
    CHECK(blocks_of("|a|b|\n|-|-|\n|1 <!-- gizli -- -->|2|\n").find("gizli") == std::string::npos);
    CHECK(blocks_of("a <!-- gizli\n\ngizli -- x --> b\n") == "  paragraph 4:1 \"a b\"\n");
    CHECK(blocks_of("- a <!-- x\n\ngizli -->\n\nb\n").find("gizli") == std::string::npos);
    CHECK(blocks_of("a <!--> b <!---> c\n") == "  paragraph 4:1 \"a b c\"\n");
}

TEST_CASE("a comment still parts two lists, and in code nothing is hidden") {
    const std::string lists = blocks_of("- a\n\n<!-- -->\n\n- b\n");
    CHECK(lists.find("list", lists.find("list") + 1) != std::string::npos);
    CHECK(blocks_of("`<!-- a -- b -->`\n").find("<!-- a -- b -->") != std::string::npos);
    CHECK(blocks_of("```\n%%a%%\n{::comment}\n```\n").find("{::comment}") != std::string::npos);
}

TEST_CASE("what kramdown, Obsidian, MDX and Hugo hide stays hidden") {
    CHECK(blocks_of("{::comment}\ngizli\n\ngizli\n{:/comment}\n\na {::comment}gizli{:/} b\n") ==
          "  paragraph 10:1 \"a b\"\n");
    CHECK(blocks_of("a %%gizli%% b\n\n%%\ngizli\n\ngizli\n%%\n\nc\n") ==
          "  paragraph 4:1 \"a b\"\n  paragraph 12:1 \"c\"\n");
    CHECK(blocks_of("a {/* gizli */} b\n") == "  paragraph 4:1 \"a b\"\n");
    CHECK(blocks_of("{::options parse_block_html=\"true\" /}\n\nSon {::nomarkdown}x{:/}\n") ==
          "  paragraph 6:1 \"Son x\"\n");
    CHECK(blocks_of("artış %%20 oldu\n\nazalış %%30 oldu\n").find("azalış") != std::string::npos);
}

TEST_CASE("nothing is said of what stands in a comment") {
    TemporaryFolder folder;
    folder.read("a.md",
                "---\ntitle: x\n---\n<!-- {{ page.y }} {% b %} {{< c >}} <D /> -->\n\nBir "
                "<!-- {{ page.z | q }} {% for a in b %} -->iki.\n\n<!--\n\n{{ page.k }} "
                "![x](y.png)\n-->\n");
    CHECK(folder.told() == "");
}
