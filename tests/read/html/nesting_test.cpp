// How HTML and Markdown nest: as a browser reads what CommonMark makes of the page.
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("Markdown between tags of HTML is read as Markdown") {
    CHECK(blocks_of("<div>\n\n**a** [b](c)\n\n- d\n\n</div>\n") ==
          "  paragraph 6:3 {strong}\"a\" \" \" {link 0}\"b\"\n"
          "  list 8:3 tight -\n    item 8:3\n      paragraph 8:3 \"d\"\n");
    CHECK(blocks_of("<blockquote>\n\n# a\n\n<table><tr><td>\n\n*b*\n\n</td></tr></table>\n"
                    "</blockquote>\n") ==
          "  quote 6:3\n    heading 1 6:3 \"a\"\n    table 10:2 automatic\n"
          "      row 10:2 | {emphasis}\"b\"\n");
    CHECK(blocks_of("- a <b>b</b>\n  <div>c</div>\n\n  **d**\n- e\n") ==
          "  list 4:3 tight -\n"
          "    item 4:3\n      paragraph 4:3 \"a \" {strong}\"b\"\n      paragraph 5:8 \"c\"\n"
          "      paragraph 7:5 {strong}\"d\"\n"
          "    item 8:3\n      paragraph 8:3 \"e\"\n");
}

TEST_CASE("a block tag in a paragraph ends it") {
    CHECK(blocks_of("a <div>*b*</div> c\n") ==
          "  paragraph 4:1 \"a\"\n  paragraph 4:9 {emphasis}\"b\"\n  paragraph 4:17 \"c\"\n");
}

TEST_CASE("what is not closed in a paragraph ends with it") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "a <b>b\n\nc *d <i>e* f</i>\n\n| <u>g | h |\n|---|---|\n") ==
          "  paragraph 4:1 \"a \" {strong}\"b\"\n"
          "  paragraph 6:1 \"c \" {emphasis}\"d e f\"\n"
          "  table 8:6 automatic automatic\n    head 8:6 | {underline}\"g\" | \"h\"\n");
    CHECK(folder.told() ==
          "a.md:4:3: warning: the tag <b> is not closed (hint: it ends with its paragraph)\n"
          "a.md:8:3: warning: the tag <u> is not closed (hint: it ends with its paragraph)\n");
}

TEST_CASE("stray end tags and broken tags lose no text") {
    CHECK(blocks_of("</div>a</b> b</td>\n").find("\"a b\"") != std::string::npos);
    CHECK(blocks_of("<div>a < b <c\n") == "  paragraph 4:6 \"a < b <c\"\n");
    CHECK(blocks_of("a<b\n\nc\n") == "  paragraph 4:1 \"a<b\"\n  paragraph 6:1 \"c\"\n");
}

TEST_CASE("tags that close themselves hold nothing") {
    CHECK(
        blocks_of("<a id=\"x\"/>a <b/>b\n\n<iframe src=\"y\"/>\n\nc <iframe src=\"z\"></iframe>\n")
            .find("a b") != std::string::npos);
}

TEST_CASE("notes stand in HTML too") {
    CHECK(blocks_of("<div>a[^1] <b>b</b></div>\n\nc[^1]\n\n[^1]: d\n") ==
          "  paragraph 4:6 \"a\" {note 0}\"\" \" \" {strong}\"b\"\n  paragraph 6:1 \"c\" {note "
          "0}\"\"\n");
}

TEST_CASE("entities of HTML are all known") {
    CHECK(blocks_of("<p>&amp;&nbsp;&ouml;&NotEqualTilde;&copy</p>\n\n&HilbertSpace;&ngE;&nix;\n") ==
          "  paragraph 4:4 \"&\u00a0ö≂̸©\"\n  paragraph 6:1 \"ℋ≧̸&nix;\"\n");
}
