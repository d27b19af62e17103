#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("markdown=\"1\" makes Markdown of what a tag holds") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "<div class=\"not\" markdown=\"1\">\n**Kalın** ve *eğik*.\n\n- madde\n"
                    "</div>\n\n<div markdown=\"block\">\n## Başlık\nMetin **kalın**.\n</div>\n") ==
          "  paragraph 5:3 ?not {strong}\"Kalın\" \" ve \" {emphasis}\"eğik\" \".\"\n"
          "  list 7:3 ?not tight -\n    item 7:3\n      paragraph 7:3 \"madde\"\n"
          "  heading 2 11:4 \"Başlık\"\n"
          "  paragraph 12:1 \"Metin \" {strong}\"kalın\" \".\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("indented content and cells are read as Markdown too") {
    CHECK(
        blocks_of("<table>\n  <tr>\n    <td markdown=\"span\">**a**</td>\n"
                  "    <td markdown='1'>\n      - b\n      - c\n    </td>\n  </tr>\n</table>\n") ==
        "  table 6:27 automatic automatic\n"
        "    row 6:27 | {strong}\"a\" | \"• b\\n• c\"\n");
    CHECK(blocks_of("<section markdown=\"1\">\n  <div markdown=\"1\">\n    *a*\n  </div>\n  *b*\n"
                    "</section>\n") ==
          "  paragraph 6:6 {emphasis}\"a\"\n  paragraph 8:4 {emphasis}\"b\"\n");
    CHECK(blocks_of("<details markdown=\"1\">\n<summary>A</summary>\n*b*\n</details>\n") ==
          "  paragraph 5:10 {strong}\"A\"\n  paragraph 6:2 {emphasis}\"b\"\n");
}

TEST_CASE("markdown=\"0\" makes HTML of it, blank lines and all") {
    CHECK(blocks_of("<div markdown=\"0\">\n*a*\n\n*b*\n</div>\n") ==
          "  paragraph 5:1 \"*a* *b*\"\n");
}

TEST_CASE("in code it is no attribute") {
    CHECK(blocks_of("`<div markdown=\"1\">` *a*\n") ==
          "  paragraph 4:2 {code}\"<div markdown=\\\"1\\\">\" \" \" {emphasis}\"a\"\n");
}
