// What becomes of each of HTML's tags.
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a table of HTML keeps its spans, heads, foot and caption") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "<table>\n<caption>Saatler</caption>\n"
                    "<thead><tr><th rowspan=\"2\">İlaç</th><th colspan=2>Doz</th></tr>\n"
                    "<tr><th>Sabah</th><th>Akşam</th></tr></thead>\n"
                    "<tbody><tr><th scope=\"row\">A</th><td>10</td><td align=right>20</td></tr>\n"
                    "<tr><td>B<td colspan=\"2\">Hekime sorun</table>\n"
                    "<table><tfoot><tr><td>son</td></tr></tfoot><tr><td>a</td></tr></table>\n") ==
          "  table 5:10 automatic automatic automatic caption \"Saatler\"\n"
          "    head 6:28 | rows 2 \"İlaç\" | columns 2 \"Doz\"\n"
          "    head 7:9 | \"Sabah\" | \"Akşam\"\n"
          "    row 8:28 | head \"A\" | \"10\" | right \"20\"\n"
          "    row 9:9 | \"B\" | columns 2 \"Hekime sorun\"\n"
          "  table 10:23 automatic\n"
          "    row 10:52 | \"a\"\n"
          "    foot 10:23 | \"son\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("rows of heads at a table's top are its head, and an empty head is none") {
    CHECK(blocks_of("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>\n") ==
          "  table 4:16 automatic automatic\n"
          "    head 4:16 | \"a\" | \"b\"\n"
          "    row 4:45 | \"1\" | \n");
    CHECK(
        blocks_of("<table><tr><th>a</th><td>1</td></tr></table>\n").find("row 4:16 | head \"a\"") !=
        std::string::npos);
    CHECK(blocks_of("|  |  |\n|---|---|\n| a | b |\n") ==
          "  table 6:3 automatic automatic\n    row 6:3 | \"a\" | \"b\"\n");
}

TEST_CASE("blocks in a cell are lines of it") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "| Gün | Doz |\n|---|---|\n"
                    "| Pzt | <ul><li>Sabah</li><li>Akşam <b>2</b></li></ul> |\n"
                    "| Sal | a<p>b</p><div>c</div>d<br>e |\n"
                    "| Çar | <ol start=3 type=a><li>x<ul><li>y</ul><li>z</ol> |\n")
              .find("    row 6:3 | \"Pzt\" | \"• Sabah\\n• Akşam \" {strong}\"2\"\n"
                    "    row 7:3 | \"Sal\" | \"a\\nb\\nc\\nd\\ne\"\n"
                    "    row 8:3 | \"Çar\" | \"c. x\\n– y\\nd. z\"\n") != std::string::npos);
    CHECK(folder.told() == "");
    CHECK(blocks_of("<table><tr><td>\n\n- a\n- **b**\n\nc\n\n</td><td><h3>d</h3>e"
                    "<dl><dt>f<dd>g</dl><pre>h\ni</pre></td></tr></table>\n") ==
          "  table 6:3 automatic automatic\n"
          "    row 6:3 | \"• a\\n• \" {strong}\"b\" \"\\nc\" | {strong}\"d\" \"\\ne\\n\" "
          "{strong}\"f\" \"\\ng\\n\" {code}\"h\" \"\\n\" {code}\"i\"\n");
    CHECK(blocks_of(folder, "<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table></table>\n") ==
          "  table 4:16 automatic\n    row 4:16 | \"a\\nb · c\\nd\"\n");
    CHECK(folder.told() ==
          "a.md:4:17: warning: a table in a cell is set as lines (hint: a cell of print holds text "
          "and pictures)\n");
}

TEST_CASE("lists of HTML keep their numbers and nest in any order") {
    CHECK(blocks_of("<ol start=\"3\" type=\"i\"><li>a<ul><li>b</ul><li value=7>c</ol>\n") ==
          "  ordered list 4:28 tight from 3 by i .\n"
          "    item 4:28\n"
          "      paragraph 4:28 \"a\"\n"
          "      list 4:37 tight -\n"
          "        item 4:37\n"
          "          paragraph 4:37 \"b\"\n"
          "    item 4:55 number 7\n"
          "      paragraph 4:55 \"c\"\n");
    CHECK(
        blocks_of("<ol reversed style=\"list-style-type: upper-alpha\"><li><p>a</p><li>b</ol>\n") ==
        "  ordered list 4:58 loose from 2 by A down .\n"
        "    item 4:58\n      paragraph 4:58 \"a\"\n"
        "    item 4:67\n      paragraph 4:67 \"b\"\n");
    CHECK(blocks_of("<ul><li>a</li><ul><li>b</li></ul>c</ul>\n<li>d</li> <li>e</li>\n") ==
          "  list 4:9 tight -\n"
          "    item 4:9\n"
          "      paragraph 4:9 \"a\"\n"
          "      list 4:23 tight -\n"
          "        item 4:23\n"
          "          paragraph 4:23 \"b\"\n"
          "      paragraph 4:34 \"c\"\n"
          "  list 5:5 tight -\n"
          "    item 5:5\n      paragraph 5:5 \"d\"\n"
          "    item 5:16\n      paragraph 5:16 \"e\"\n");
    CHECK(blocks_of("<ul><li><input type=checkbox checked> a<li><label><input type=checkbox> b"
                    "</label></ul>\n") ==
          "  list 4:39 tight -\n"
          "    item 4:39 done\n      paragraph 4:39 \"a\"\n"
          "    item 4:73 open\n      paragraph 4:73 \"b\"\n");
}

TEST_CASE("definitions of HTML are terms and their descriptions") {
    CHECK(blocks_of("<dl>\n<dt>EKT<dt>TMS\n<dd>akım\n<dd><p>a</p><ul><li>b</ul>\n"
                    "<div><dt>c</dt><dd>d</dd></div>\n</dl>\n") ==
          "  definitions 5:5\n"
          "    term 5:5 \"EKT\"\n"
          "    term 5:5 \"TMS\"\n"
          "    description\n      paragraph 6:5 \"akım\"\n"
          "    description\n      paragraph 7:8 \"a\"\n      list 7:21 tight -\n        item 7:21\n"
          "          paragraph 7:21 \"b\"\n"
          "    term 8:10 \"c\"\n"
          "    description\n      paragraph 8:20 \"d\"\n");
}

TEST_CASE("blocks of HTML are what they say") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "<section><h2>a</h2>b<h5>c <i>d</i></h5></section>\n<hr>\n"
                    "<blockquote><p>e</p>f</blockquote>\n<aside class=\"warning\">g</aside>\n"
                    "<pre>h\n  <b>i</b>\n\nj</pre>\n"
                    "<pre><code class=\"language-sh\">k</code></pre>\n") ==
          "  heading 2 4:14 \"a\"\n"
          "  paragraph 4:20 \"b\"\n"
          "  heading 5 4:25 \"c \" {emphasis}\"d\"\n"
          "  rule 5:1\n"
          "  quote 6:16\n    paragraph 6:16 \"e\"\n    paragraph 6:21 \"f\"\n"
          "  callout warning 7:24 ?warning\n    paragraph 7:24 \"g\"\n"
          "  code 8:6 \"h\\n  i\\n\"\n"
          "  paragraph 11:1 \"j\"\n"
          "  code 12:32 sh \"k\\n\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("small tags in a line are marks, quotes, expansions and languages") {
    CHECK(blocks_of("a<sup>1</sup> <mark>b</mark> <kbd>c</kbd> <del>d</del> <ins>e</ins> "
                    "<small>f</small> <var>g</var> <time>h</time>\n") ==
          "  paragraph 4:1 \"a\" {superscript}\"1\" \" \" {highlight}\"b\" \" \" {code}\"c\" \" \" "
          "{strikethrough}\"d\" \" \" {underline}\"e\" \" \" {small}\"f\" \" \" {emphasis}\"g\" \" "
          "h\"\n");
    CHECK(blocks_of("<q>a <q>b</q></q> <abbr title=\"Elektrokonvülsif tedavi\">EKT</abbr>!\n") ==
          "  paragraph 4:1 \"\\\"a 'b'\\\" \" {for \"Elektrokonvülsif tedavi\"}\"EKT\" \"!\"\n");
    CHECK(blocks_of("<p lang=\"en\">a <span lang=\"de\">b</span></p>\n") ==
          "  paragraph 4:14 {lang en}\"a \" {lang de}\"b\"\n");
    CHECK(blocks_of("<span style=\"font-weight: bold; text-decoration:underline\">a</span> "
                    "<font color=red>b</font> <span style='color:red'>c</span>\n") ==
          "  paragraph 4:60 {strong underline}\"a\" \" b c\"\n");
    CHECK(blocks_of("a<br>b<br/>c<wbr>d <ruby>e<rt>f</rt></ruby>\n") ==
          "  paragraph 4:1 \"a\\nb\\nc\xE2\x80\x8B"
          "d e(f)\"\n");
}

TEST_CASE("what HTML hides is hidden without a word") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "<div hidden>a</div><p style=\"display: none\">b</p><title>c</title>"
                    "<template>d</template>\n\n<span hidden>e</span>f\n") ==
          "  paragraph 6:22 \"f\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("scripts, forms and drawings are dropped with one warning") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "<script>a</script>\n<style>b</style>\n\n"
                    "c <script>d</script><button>e</button>\n\n<button>f</button>\n\n"
                    "<form>\n\n<label>g <input></label>\n\n</form>\n\n"
                    "<svg width=10><title>h</title><path d=\"M0\"/></svg>\n") ==
          "  paragraph 7:1 \"c\"\n");
    CHECK(folder.told() ==
          "a.md:4:1: warning: <script> and what is in it is dropped; 6 more marks of the page are "
          "left out or not known: <style>, <button>, <form>, <svg>\n");
}

TEST_CASE("the code of a script is hidden over blank lines up to its end") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder,
                    "<div>\n<script>\nvar a = \"<p>\";\n\nif (b < c) **d**;\n\n</script>\n"
                    "e\n</div>\n\nf\n") == "  paragraph 11:1 \"e\"\n  paragraph 14:1 \"f\"\n");
    CHECK(blocks_of(folder, "<div><script>\n\na\n\n<iframe src=\"b\">\n\nc\n").find("\"a\"") !=
          std::string::npos);
}

TEST_CASE("films and frames are links in their place") {
    TemporaryFolder folder;
    const Document page = folder.read(
        "a.md",
        "---\ntitle: x\n---\nFilm:\n\n<iframe src=\"//y.example/e\" title=\"Tanıtım\"></iframe>\n"
        "<video controls><source src=\"film.mp4\">eski tarayıcı</video>\n\nson\n");
    const std::string all = dump(page);
    CHECK(all.find("\"https://y.example/e\"") != std::string::npos);
    CHECK(all.find("Tanıtım") != std::string::npos);
    CHECK(all.find("film.mp4") != std::string::npos);
    CHECK(all.find("son") != std::string::npos);
    CHECK(folder.told() == "");
    CHECK(blocks_of(folder, "<video></video>\n") == "");
    CHECK(folder.told().starts_with("a.md:4:1: warning: <video> and what is in it is dropped\n"));
}

TEST_CASE("unknown tags keep their text and are told of once a name") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "<Kart>a</Kart> <kart>b</kart>\n\n<x-y>c</x-y>\n") ==
          "  paragraph 4:7 \"a b\"\n  paragraph 6:6 \"c\"\n");
    CHECK(folder.told() ==
          "a.md:4:1: warning: the tag <kart> is not known here; 2 more marks of the page are left "
          "out "
          "or not known: <x-y> (hint: its text is shown as it is)\n");
}

TEST_CASE("words of neighbouring blocks are never joined") {
    CHECK(blocks_of("<div>a</div><div>b</div><p>c<p>d<address>e</address>f\n") ==
          "  paragraph 4:6 \"a\"\n  paragraph 4:18 \"b\"\n  paragraph 4:28 \"c\"\n"
          "  paragraph 4:32 \"d\"\n  paragraph 4:42 \"e\"\n  paragraph 4:53 \"f\"\n");
    CHECK(blocks_of("## a<div>b</div>c\n") == "  heading 2 4:4 \"a b c\"\n");
}

TEST_CASE("page breaks, alignment and classes of HTML lie over its blocks") {
    CHECK(blocks_of("a\n\n<div style=\"page-break-after: always;\"></div>\n\nb\n\n"
                    "<p style=\"break-before:column\">c</p>\n") ==
          "  paragraph 4:1 \"a\"\n  page break 6:1\n  paragraph 8:1 \"b\"\n"
          "  paragraph 10:32 on a new column \"c\"\n");
    CHECK(blocks_of("<div align=\"center\" class=\"not kutu\">\n\nb\n\n- c\n\n</div>\n\nd\n") ==
          "  paragraph 6:1 ?not ?kutu centre \"b\"\n"
          "  list 8:3 ?not ?kutu centre tight -\n    item 8:3\n      paragraph 8:3 centre \"c\"\n"
          "  paragraph 12:1 \"d\"\n");
}

TEST_CASE("details show their summary in bold and then what is in them") {
    CHECK(blocks_of("<details>\n<summary>Ağrır mı?</summary>\n\nHayır, **ağrımaz**.\n\n"
                    "</details>\n") ==
          "  paragraph 5:10 {strong}\"Ağrır mı?\"\n"
          "  paragraph 7:1 \"Hayır, \" {strong}\"ağrımaz\" \".\"\n");
}
