#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("lists keep their nesting, start, delimiter and tightness") {
    CHECK(blocks_of("3) a\n   - b\n4) c\n") ==
          "  ordered list 4:4 tight from 3 )\n"
          "    item 4:4\n"
          "      paragraph 4:4 \"a\"\n"
          "      list 5:6 tight -\n"
          "        item 5:6\n"
          "          paragraph 5:6 \"b\"\n"
          "    item 6:4\n"
          "      paragraph 6:4 \"c\"\n");
    CHECK(blocks_of("- [ ] a\n\n- [x] b\n") ==
          "  list 4:7 loose -\n"
          "    item 4:7 open\n"
          "      paragraph 4:7 \"a\"\n"
          "    item 6:7 done\n"
          "      paragraph 6:7 \"b\"\n");
}

TEST_CASE("a quote takes lazy lines, and a line break is one that was asked for") {
    CHECK(blocks_of("> a\nb  \nc\\\nd\n") ==
          "  quote 4:3\n"
          "    paragraph 4:3 \"a b\\nc\\nd\"\n");
}

TEST_CASE("code keeps its spaces, entities become characters") {
    CHECK(blocks_of("`a  &amp;` &ouml;&#8211;&nix; <https://a.b>\n") ==
          "  paragraph 4:2 {code}\"a  &amp;\" \" ö–&nix; \" {link 0}\"https://a.b\"\n");
    CHECK(blocks_of("```js\na <\n  b\n```\n") == "  code 5:1 js \"a <\\n  b\\n\"\n");
}

TEST_CASE("the small HTML of clinics becomes marks, other HTML its text") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "H<sub>2</sub>O<br>a <span lang=\"en\">x</span> <blink>y</blink>\n") ==
          "  paragraph 4:1 \"H\" {subscript}\"2\" \"O\\na \" {lang en}\"x\" \" y\"\n");
    CHECK(folder.told() ==
          "a.md:4:46: warning: the tag <blink> is not known here (hint: its text is shown as it "
          "is)\n");
    CHECK(blocks_of(folder, "a<!-- b --> <script>c</script> d</b>\n") ==
          "  paragraph 4:1 \"a d\"\n");
    CHECK(folder.told() == "a.md:4:13: warning: <script> and what is in it is dropped\n");
    CHECK(blocks_of("<p>a <b>c</b></p><h2>d</h2>\n<!-- e -->\n\nf\n") ==
          "  paragraph 4:4 \"a \" {strong}\"c\"\n  heading 2 4:22 \"d\"\n  paragraph 7:1 \"f\"\n");
}

TEST_CASE("a quote that begins with its kind is a callout") {
    CHECK(blocks_of("> [!WARNING] Dikkat\n> metin\n") ==
          "  callout warning 4:3 \"Dikkat\"\n    paragraph 5:3 \"metin\"\n");
    CHECK(blocks_of("> [!note]\n>\n> - a\n") ==
          "  callout note 4:3\n    list 6:5 tight -\n      item 6:5\n        paragraph 6:5 "
          "\"a\"\n");
    CHECK(blocks_of("> [y] a\n") == "  quote 4:3\n    paragraph 4:3 \"[y] a\"\n");
}

TEST_CASE("an image of HTML with an empty alternative text is decoration, one without it is not") {
    TemporaryFolder folder;
    folder.write("a.png", "x");
    CHECK(blocks_of(folder, "<img src=\"a.png\" alt=\"\">\n").find("image 0 decoration") !=
          std::string::npos);
    for (const char* source : {"<img src=\"a.png\">\n", "![](a.png)\n"})
        CHECK(blocks_of(folder, source).find("decoration") == std::string::npos);
}

TEST_CASE("images leave their paragraph and nothing of it is lost") {
    TemporaryFolder folder;
    folder.write("a b.png", "x");
    CHECK(blocks_of(folder, "önce **b ![alt *t*](a%20b.png \"Yazı\") c** son\n") ==
          "  paragraph 4:1 \"önce \" {strong}\"b\"\n"
          "  figure 4:21 image 0 alt \"alt t\" caption \"Yazı\"\n"
          "  paragraph 4:38 {strong}\"c\" \" son\"\n");
    CHECK(folder.told() == "");
    CHECK(blocks_of(folder, "## a ![b](a%20b.png)\n") ==
          "  heading 2 4:4 \"a\"\n  figure 4:11 image 0 alt \"b\"\n");
}

TEST_CASE("tables keep their columns and inline marks") {
    CHECK(blocks_of("|a|b|\n|:-:|--:|\n|**c**|\n{: .wide}\n") ==
          "  table 4:2 .wide centre right\n"
          "    head 4:2 | \"a\" | \"b\"\n"
          "    row 6:4 | {strong}\"c\" | \n");
}

TEST_CASE("rules and links have their places, and a link cannot run a script") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "a\n\n***\n\n[b](javascript:c)\n") ==
          "  paragraph 4:1 \"a\"\n  rule 6:1\n  paragraph 8:2 \"b\"\n");
    CHECK(folder.told().find("the link \"javascript:c\" is dropped") != std::string::npos);
}

TEST_CASE("a pipe behind a backslash is a pipe in the code of a cell too") {
    const std::string blocks = blocks_of("| A | B |\n|---|---|\n| `a\\|b` | `\\|` x \\| y |\n");
    CHECK(blocks.find("{code}\"a|b\"") != std::string::npos);
    CHECK(blocks.find("{code}\"|\" \" x | y\"") != std::string::npos);
    CHECK(blocks_of("`a\\|b`\n").find("a\\\\|b") != std::string::npos);
}
