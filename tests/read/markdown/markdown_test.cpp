#include "model/document.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// The dump of the page's blocks alone.
std::string blocks_of(TemporaryFolder& folder, std::string_view body) {
    Document page = folder.read("a.md", "---\ntitle: x\n---\n" + std::string(body));
    const std::string all = dump(Document{{}, {}, {}, page.blocks, {}, {}});
    return all.substr(all.find('\n') + 1);
}

std::string blocks_of(std::string_view body) {
    TemporaryFolder folder;
    return blocks_of(folder, body);
}

}  // namespace

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

TEST_CASE("bold that closes behind a sign and before a letter is meant") {
    CHECK(blocks_of("**kelime,**devam\n") == "  paragraph 4:3 {strong}\"kelime,\" \"devam\"\n");
    CHECK(blocks_of("bir**(iki)** üç\n") == "  paragraph 4:1 \"bir\" {strong}\"(iki)\" \" üç\"\n");
    CHECK(blocks_of("**\"Uyku\"**nun\n") == "  paragraph 4:3 {strong}\"\\\"Uyku\\\"\" \"nun\"\n");
    CHECK(blocks_of("2 ** 3 ve a**,b\n") == "  paragraph 4:1 \"2 ** 3 ve a**,b\"\n");
    CHECK(blocks_of("`**a,**b`\n") == "  paragraph 4:2 {code}\"**a,**b\"\n");
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
    CHECK(blocks_of("<p>a <b>c</b></p><h2>d</h2>\n<!-- e -->\n") ==
          "  paragraph 4:1 \"a \" {strong}\"c\"\n  heading 2 4:1 \"d\"\n");
}

TEST_CASE("a quote that begins with its kind is a callout") {
    CHECK(blocks_of("> [!WARNING] Dikkat\n> metin\n") ==
          "  callout warning 4:3 \"Dikkat\"\n    paragraph 5:3 \"metin\"\n");
    CHECK(blocks_of("> [!note]\n>\n> - a\n") ==
          "  callout note 4:3\n    list 6:5 tight -\n      item 6:5\n        paragraph 6:5 "
          "\"a\"\n");
    CHECK(blocks_of("> [x] a\n") == "  quote 4:3\n    paragraph 4:3 \"[x] a\"\n");
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
    CHECK(blocks_of(folder, "|a|c|\n|---|---|\n|![b](a%20b.png)|d|\n").find("| \"b\" | \"d\"") !=
          std::string::npos);
    CHECK(folder.told().find("an image cannot stand here") != std::string::npos);
}

TEST_CASE("tables keep their columns and inline marks") {
    CHECK(blocks_of("|a|b|\n|:-:|--:|\n|**c**|\n{: .wide}\n") ==
          "  table 4:2 .wide centre right\n"
          "    head 4:2 | \"a\" | \"b\"\n"
          "    row 6:4 | {strong}\"c\" | \n");
}

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

TEST_CASE("kramdown's class styles the block above, below or around it") {
    CHECK(blocks_of("a\n{: .lead}\n") == "  paragraph 4:1 .lead \"a\"\n");
    CHECK(blocks_of("{: .lead}\n# A {#b}\n").find("heading 1 5:3 .lead \"A\"") == 2);
    CHECK(blocks_of("1. a\n2. b\n{: .steps}\n").find("ordered list 4:4 .steps") == 2);
    CHECK(blocks_of("[x](y){:target=\"_blank\"} {: bir şey değil}\n")
              .find("{link 0}\"x\" \" {: bir") != std::string::npos);
}

TEST_CASE("what a site generator would run is dropped outside code") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "a {% include b.html %} c {{< d >}} `{% e %}` {{ title }}\n") ==
          "  paragraph 4:1 \"a c \" {code}\"{% e %}\" \" {{ title }}\"\n");
    CHECK(folder.told() ==
          "a.md:4:3: warning: the Liquid tag \"include\" is dropped\n"
          "a.md:4:26: warning: the shortcode \"d\" is dropped\n");
    CHECK(blocks_of("a {% comment %} gizli **x** {% endcomment %} b\n") ==
          "  paragraph 4:1 \"a b\"\n");
}

TEST_CASE("rules and links have their places, and a link cannot run a script") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "a\n\n***\n\n[b](javascript:c)\n") ==
          "  paragraph 4:1 \"a\"\n  rule 6:1\n  paragraph 8:2 \"b\"\n");
    CHECK(folder.told().find("the link \"javascript:c\" is dropped") != std::string::npos);
}
