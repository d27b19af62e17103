// Sections, pictures, links and languages among the tags, and what the author is told of them.
#include "style/pages.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

Block heading(int level) {
    return block(Heading{level, words("A")});
}

std::string tags_of(const Document& document, std::string* told = nullptr) {
    Warnings warnings;
    const Flow flow = resolve_styles(document, plain_layout(), {}, warnings);
    if (told) *told = listed(warnings);
    return dump(flow.tags);
}

Document with_picture(Figure figure) {
    Document document = page({block(std::move(figure))});
    document.images = {{"a.jpg", "/x/a.jpg", {}}};
    document.links = {{"https://ornek.example", {}, {}}};
    return document;
}

const char* const nothing_said =
    "page.md:7:1: warning: nothing says what this picture shows (hint: ![like this](picture.jpg), "
    "or <img alt=\"\"> where it is decoration)\n";

}  // namespace

TEST_CASE("what stands under a heading is its section, within that of the heading above") {
    CHECK(tags_of(page({paragraph("p"), heading(2), heading(3), paragraph("q"), heading(2)})) ==
          "document\n"
          "  paragraph\n    content\n"
          "  section\n"
          "    heading 2\n      content\n"
          "    section\n"
          "      heading 3\n        content\n"
          "      paragraph\n        content\n"
          "  section\n"
          "    heading 2\n      content\n");
}

TEST_CASE("a level that is skipped is mended in the tags, and told of once") {
    std::string told;
    CHECK(tags_of(page({heading(2), heading(4), heading(4), heading(2), heading(5)}), &told) ==
          "document\n"
          "  section\n"
          "    heading 2\n      content\n"
          "    section\n      heading 3\n        content\n"
          "    section\n      heading 3\n        content\n"
          "  section\n"
          "    heading 2\n      content\n"
          "    section\n      heading 3\n        content\n");
    CHECK(told ==
          "page.md:7:1: warning: a heading of level 4 stands right below level 2 (hint: it is "
          "tagged as level 3; write it with ###)\n");
}

TEST_CASE("a heading inside a quote opens no section and closes none") {
    CHECK(tags_of(page({heading(2), block(Quote{{heading(2), heading(3)}}), paragraph("p")})) ==
          "document\n"
          "  section\n"
          "    heading 2\n      content\n"
          "    quote\n"
          "      heading 2\n        content\n"
          "      heading 3\n        content\n"
          "    paragraph\n      content\n");
}

TEST_CASE("a picture of which nobody says what it shows has the language's word for one") {
    std::string told;
    CHECK(tags_of(with_picture({0, "", {}}), &told) ==
          "document\n  figure alt \"Görsel\"\n    content\n");
    CHECK(told == nothing_said);
    CHECK(tags_of(with_picture({0, "", words("Ağaç")}), &told) ==
          "document\n  figure alt \"Ağaç\"\n    content\n    caption\n      content\n");
    CHECK(told == "");
}

TEST_CASE("decoration has no element, but its caption is read") {
    Figure figure{0, "", words("Ağaç")};
    figure.decoration = true;
    std::string told;
    CHECK(tags_of(with_picture(figure), &told) == "document\n  paragraph\n    content\n");
    CHECK(told == "");
}

TEST_CASE("a picture that is a link stands in the link's element, decoration too") {
    Figure figure{0, "Ağaç", {}, 0};
    const std::string linked =
        "document\n  paragraph\n    link 0\n      figure alt \"Ağaç\"\n        content\n";
    CHECK(tags_of(with_picture(figure)) == linked);
    figure.decoration = true;
    CHECK(tags_of(with_picture(figure)) == linked);
}

TEST_CASE("a header picture that is decoration has no element") {
    Document document = page({});
    document.images = {{"a.jpg", "/x/a.jpg", {}}};
    document.front.image = 0;
    document.front.image_is_decoration = true;
    CHECK(resolved(document, handout()).hero->tag == no_tag);
}

TEST_CASE("a link is one element, whatever languages are spoken in it") {
    Spans spans = words("bir ");
    spans.push_back({"bağ ", {}, 0, {}, {}});
    spans.push_back({"link ", {}, 0, "en", {}});
    spans.push_back({"sonu", {}, 0, {}, {}});
    Document document = page({block(Paragraph{spans})});
    document.links = {{"https://ornek.example", {}, {}}};
    CHECK(tags_of(document) ==
          "document\n  paragraph\n    content\n    link 0\n      content\n"
          "      span lang en\n        content\n      content\n");
}

TEST_CASE("code within a line is told apart") {
    Spans spans = words("bir ");
    spans.push_back(words("kod", marked(Mark::code))[0]);
    CHECK(tags_of(page({block(Paragraph{spans})})) ==
          "document\n  paragraph\n    content\n    code\n      content\n");
}

TEST_CASE("below an empty corner the first column heads its rows") {
    const auto row = [](const std::vector<std::string>& texts) {
        TableRow made;
        for (const std::string& text : texts) {
            TableCell cell;
            cell.text = words(text);
            made.cells.push_back(cell);
        }
        return made;
    };
    Table table;
    table.head = {row({"", "Sabah"})};
    table.rows = {row({"Pazartesi", "1"}), row({"", "2"})};
    Warnings warnings;
    const auto heads = [&] {
        const Flow flow = resolve_styles(page({block(Table(table))}), plain_layout(), {}, warnings);
        return std::count_if(
            flow.tags.nodes.begin(), flow.tags.nodes.end(),
            [](const TagNode& node) { return node.role == Role::header_cell && node.heads_row; });
    };
    CHECK(heads() == 1);
    table.head = {row({"Gün", "Sabah"})};
    CHECK(heads() == 0);
    table.head = {row({"", ""})};
    CHECK(heads() == 0);
}
