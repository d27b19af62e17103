// Document x Layout x Clinic -> Flow: what each style, block and tag becomes.
#include "style/resolve_styles.hpp"

#include "checkout.hpp"
#include "language/breaks/pattern_book.hpp"
#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

TEST_CASE("a style that says nothing looks like body, and what it is like comes between") {
    Layout layout = plain_layout();
    layout.styles["heading-1"].size = 20_pt;
    layout.styles["heading-2"].like = "heading-1";
    layout.styles["heading-2"].weight = 700;
    const Flow flow = resolved(page({block(Heading{2, words("A")})}), layout);
    const TextBlock& text = text_of(flow.blocks[0]);
    CHECK(text.text.runs[0].style.family == "Serif");
    CHECK(text.text.runs[0].style.size == 20_pt);
    CHECK(text.text.runs[0].style.weight == 700);
    CHECK(text.style.leading == 14_pt);
    CHECK(text.style.style == "heading-2");
}

TEST_CASE("the author's class changes only what it says, over the element") {
    Layout layout = plain_layout();
    layout.styles["heading-2"].size = 15_pt;
    layout.styles["quiet"].colour = "accent";
    layout.styles["small"].size_ratio = 0.8;
    layout.styles["quiet"].like = "small";
    const Flow flow = resolved(page({block(Heading{2, words("A")}, "quiet")}), layout);
    const TextBlock& text = text_of(flow.blocks[0]);
    CHECK(text.text.runs[0].style.size == 12_pt);
    CHECK(to_text(text.text.runs[0].style.colour) == "#000080");
    CHECK(text.style.style == "heading-2.quiet");
}

TEST_CASE("a class that the layout does not have is warned about and ignored") {
    Layout layout = plain_layout();
    layout.styles["hero"].size = 9_pt;
    Warnings warnings;
    const Flow flow = resolve_styles(page({paragraph("A", "heroo")}), layout, {}, warnings);
    CHECK(text_of(flow.blocks[0]).text.runs[0].style.size == 10_pt);
    CHECK(listed(warnings) ==
          "page.md:7:1: warning: unknown style \"heroo\" (hint: did you mean \"hero\"?)\n");
}

TEST_CASE("marks lie on the element's style: bold never lighter, emphasis in italics upright") {
    Layout layout = plain_layout();
    layout.styles["strong"].weight = 600;
    layout.styles["emphasis"].slant = Slant::italic;
    layout.styles["superscript"].size_ratio = 0.5;
    layout.styles["superscript"].rise = 0.4;
    layout.styles["heading-2"].weight = 700;
    layout.styles["quote-text"].slant = Slant::italic;
    Spans spans = words("bold", marked(Mark::strong));
    spans.push_back(words("em", marked(Mark::emphasis))[0]);
    spans.push_back(words("2", marked(Mark::superscript))[0]);
    const Flow flow = resolved(page({block(Heading{2, spans}), block(Paragraph{spans}),
                                     block(Quote{{block(Paragraph{spans})}})}),
                               layout);
    const auto& heading = text_of(flow.blocks[0]).text.runs;
    const auto& body = text_of(flow.blocks[1]).text.runs;
    const auto& quote = text_of(std::get<BoxBlock>(flow.blocks[2].kind).blocks[0]).text.runs;
    REQUIRE(body.size() == 3);
    CHECK(heading[0].style.weight == 700);
    CHECK(body[0].style.weight == 600);
    CHECK(body[1].style.slant == Slant::italic);
    CHECK(quote[1].style.slant == Slant::upright);
    CHECK(body[2].style.size == 5_pt);
    CHECK(body[2].style.rise == 2_pt);
    CHECK(body[2].end == text_of(flow.blocks[1]).text.text.size());
}

TEST_CASE("a paragraph whose style has a ground stands in a box of its own") {
    Layout layout = plain_layout();
    layout.styles["note"].fill = "#eeeeee";
    layout.styles["note"].space_after = 9_pt;
    layout.styles["note"].padding_x = 5_pt;
    const Flow flow = resolved(page({paragraph("A", "note")}), layout);
    const BoxBlock& box = std::get<BoxBlock>(flow.blocks[0].kind);
    CHECK(flow.blocks[0].space_after == 9_pt);
    CHECK(box.padding_x == 5_pt);
    CHECK(to_text(*box.fill) == "#eeeeee");
    CHECK(text_of(box.blocks[0]).text.text == "A");
    CHECK(box.blocks[0].space_after == 0_pt);
}

TEST_CASE("headings skip no level below the title, whatever the author began with") {
    const Flow flow = resolved(page({block(Heading{1, words("a")}), block(Heading{4, words("b")}),
                                     block(Heading{2, words("c")}), block(Heading{3, words("d")}),
                                     block(Heading{1, words("e")})}));
    std::string levels;
    for (const FlowBlock& each : flow.blocks)
        levels += std::to_string(text_of(each).bookmark->level);
    CHECK(levels == "23342");
}

TEST_CASE("headings that begin at the third level still follow the title") {
    const Flow flow =
        resolved(page({block(Heading{3, words("a")}), block(Heading{2, words("b")})}));
    CHECK(text_of(flow.blocks[0]).bookmark->level == 2);
    CHECK(text_of(flow.blocks[1]).bookmark->level == 2);
}

TEST_CASE("a first heading that only repeats the title is not set twice") {
    const Flow flow =
        resolved(page({block(Heading{1, words("Title")}), paragraph("text")}), plain_layout());
    REQUIRE(flow.blocks.size() == 1);
    CHECK(text_of(flow.blocks[0]).text.text == "text");
}

TEST_CASE("code keeps its spaces and its straight quotes, and loses its last line end") {
    const Flow flow = resolved(page({block(CodeBlock{"sh", "a  \"b\"\n  c\n"})}));
    const TextBlock& code = text_of(std::get<BoxBlock>(flow.blocks[0].kind).blocks[0]);
    CHECK(code.text.text == "a  \"b\"\n  c");
    CHECK(code.style.preserve_spaces);
    CHECK_FALSE(code.style.hyphenate);
}

TEST_CASE("callouts bear the kind's name in the page's language, or the author's own") {
    Document document = page({block(Callout{CalloutKind::caution, {}, {paragraph("x")}}),
                              block(Callout{CalloutKind::tip, words("Bilin"), {}})});
    const auto title = [&](std::size_t index) {
        const Flow flow = resolved(document);
        return text_of(std::get<BoxBlock>(flow.blocks[index].kind).blocks[0]).text.text;
    };
    CHECK(title(0) == "Dikkat");
    CHECK(title(1) == "Bilin");
    for (const auto& [lang, name] : std::map<std::string, std::string>{
             {"en-GB", "Caution"}, {"de", "Vorsicht"}, {"ru", "Осторожно"}, {"xx", "Caution"}}) {
        document.front.lang = lang;
        CHECK(title(0) == name);
    }
}

TEST_CASE("a table's columns stand as the author's colons say, numbers in the head as well") {
    Table table;
    table.columns = {ColumnAlign::automatic, ColumnAlign::right};
    table.head = {{{cell("a"), cell("b")}, {}}};
    table.rows = {{{cell("c"), cell("1")}, {}}};
    const Flow flow = resolved(page({block(table)}));
    const TableBlock& out = std::get<TableBlock>(flow.blocks[0].kind);
    CHECK(out.head[0].cells[1].style.align == Align::right);
    CHECK(out.rows[0].cells[0].style.align == Align::left);
    CHECK(flow.tags[out.head[0].cells[0].tag].role == Role::header_cell);
}

TEST_CASE("a table's numbers are marked to stand on their decimal signs") {
    Table table;
    table.columns = {ColumnAlign::automatic, ColumnAlign::right};
    table.rows = {{{cell("c"), cell("1,5")}, {}}, {{cell("2,5"), cell("7")}, {}}};
    const Flow flow = resolved(page({block(table)}));
    const TableBlock& out = std::get<TableBlock>(flow.blocks[0].kind);
    CHECK(out.rows[1].cells[1].decimal);
    CHECK_FALSE(out.rows[1].cells[0].decimal);
}

TEST_CASE("a table brings the word for its other pages, in its language, outside the tags") {
    Table table;
    table.columns.resize(1);
    table.rows = {{{cell("a")}, {}}};
    Document document = page({block(table)});
    const auto word = [&](const char* lang) -> std::string {
        document.front.lang = lang;
        const Flow flow = resolved(document);
        const auto& mark = std::get<TableBlock>(flow.blocks[0].kind).continued;
        if (mark) CHECK(mark->text.runs[0].tag == no_tag);
        return mark ? mark->text.text : "";
    };
    CHECK(word("tr") == "devam");
    CHECK(word("de-AT") == "Fortsetzung");
    CHECK(word("fr") == "suite");
    CHECK(word("ar") == "تابع");
    CHECK(word("sw") == "");
}

TEST_CASE("a figure that was not found keeps the author's word for it") {
    Document document = page({block(Figure{0, "Cihaz", words("Altyazı")})});
    document.images = {{"cihaz.jpg", "", {}}};
    const Flow flow = resolved(document);
    const FigureBlock& figure = std::get<FigureBlock>(flow.blocks[0].kind);
    CHECK(figure.missing == "cihaz.jpg");
    CHECK(figure.alt == "Cihaz");
    CHECK(figure.caption->text.text == "Altyazı");
    CHECK(flow.tags[flow.tags[figure.tag].parent].alt == "Cihaz");
}

TEST_CASE("text that is hard to read on its ground is warned about once, with its contrast") {
    Layout layout = plain_layout();
    layout.colours["pale"] = Grey{0.6};
    layout.styles["lead"].colour = "pale";
    layout.styles["lead"].at = {"test.yaml", 9, 3};
    Warnings warnings;
    resolve_styles(page({paragraph("a", "lead"), paragraph("b", "lead")}), layout, {}, warnings);
    CHECK(listed(warnings) ==
          "test.yaml:9:3: warning: the text of style \"body.lead\" is hard to read: contrast 2.8, "
          "#999999 on #ffffff (hint: at least 4.5 is needed)\n");
    layout.styles["lead"].size = 18_pt;
    layout.colours["pale"] = Grey{0.57};
    Warnings large;
    resolve_styles(page({paragraph("a", "lead")}), layout, {}, large);
    CHECK(listed(large) == "");
}

TEST_CASE("styles that are like each other in a circle are an error") {
    Layout layout = plain_layout();
    layout.styles["a"].like = "b";
    layout.styles["a"].at = {"test.yaml", 4, 1};
    layout.styles["b"].like = "a";
    layout.styles["b"].at = {"test.yaml", 5, 1};
    CHECK(error_of([&] { resolved(page({paragraph("x", "a")}), layout); }) ==
          "test.yaml:5:1: error: style \"b\" is like itself");
    layout.styles["a"].like = "bodi";
    CHECK(error_of([&] { resolved(page({paragraph("x", "a")}), layout); }) ==
          "test.yaml:4:1: error: unknown style \"bodi\" (hint: did you mean \"body\"?)");
}

TEST_CASE(
    "a language whose hyphenation patterns are missing is told once, where the page names it") {
    const PatternBook none({}), shipped({checkout() + "/share/hyphen"});
    Document document = page({paragraph("Behandlung"), paragraph("Behandlung")});
    document.front.lang = "de";
    document.front.lang_at = {"a.md", 3, 7};
    const auto told = [&](const PatternBook& patterns) {
        Warnings warnings;
        resolve_styles(document, plain_layout(), {}, warnings, {.patterns = &patterns});
        return warnings.list();
    };
    REQUIRE(told(none).size() == 1);
    CHECK(told(none)[0].problem ==
          "the words of \"de\" are not divided: hyph_de_DE.dic is missing or holds no "
          "patterns");
    CHECK(told(none)[0].at.line == 3);
    CHECK(told(shipped).empty());
    document.front.lang = "tr";
    CHECK(told(none).empty());
}
