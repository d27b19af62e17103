// Numbers before captions: who asks for them, in which words, and what is counted.
#include "style/inline/words.hpp"
#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

Document three_figures() {
    Document document = page({block(Figure{0, "a", words("Bir")}), block(Figure{0, "b", {}}),
                              block(Quote{{block(Figure{0, "", words("İki")})}})});
    document.images = {{"a.jpg", "", {}}};
    return document;
}

void add_captions(const FlowBlocks& blocks, std::string& out) {
    for (const FlowBlock& block : blocks) {
        if (const auto* box = std::get_if<BoxBlock>(&block.kind)) add_captions(box->blocks, out);
        const auto* figure = std::get_if<FigureBlock>(&block.kind);
        if (figure) out += (figure->caption ? figure->caption->text.text : "-") + "/";
    }
}

std::string captions(const Document& document, const Layout& layout, Warnings& warnings) {
    std::string out;
    add_captions(resolve_styles(document, layout, {}, warnings).blocks, out);
    return out;
}

std::string captions(const Document& document, const Layout& layout = plain_layout()) {
    Warnings warnings;
    return captions(document, layout, warnings);
}

}  // namespace

TEST_CASE("captions have numbers where the page or the layout asks for them, and only captions") {
    Document document = three_figures();
    Layout layout = plain_layout();
    CHECK(captions(document, layout) == "Bir/-/İki/");
    layout.figures.numbered = true;
    CHECK(captions(document, layout) == "Şekil\u00a01. Bir/-/Şekil\u00a02. İki/");
    document.front.values["figures"] = "plain";
    CHECK(captions(document, layout) == "Bir/-/İki/");
    document.front.values["figures"] = "numbered";
    CHECK(captions(document) == "Şekil\u00a01. Bir/-/Şekil\u00a02. İki/");
}

TEST_CASE("a figure's number stands out from its caption and is no part of the alternative text") {
    Document document = three_figures();
    document.front.values["figures"] = "numbered";
    Layout layout = plain_layout();
    layout.styles["strong"].weight = 600;
    const Flow flow = resolved(document, layout);
    const FigureBlock& first = std::get<FigureBlock>(flow.blocks[0].kind);
    REQUIRE(first.caption->text.runs.size() == 2);
    CHECK(first.caption->text.runs[0].end == std::string("Şekil\u00a01.").size());
    CHECK(first.caption->text.runs[0].style.weight > first.caption->text.runs[1].style.weight);
    const FlowBlock& second = std::get<BoxBlock>(flow.blocks[2].kind).blocks[0];
    CHECK(std::get<FigureBlock>(second.kind).alt == "İki");
}

TEST_CASE("a figure's number in the words of the page's language") {
    CHECK(figure_label(3, "tr-TR") == "Şekil\u00a03.");
    CHECK(figure_label(3, "de") == "Abb.\u00a03:");
    CHECK(figure_label(12, "en") == "Fig.\u00a012.");
    CHECK(figure_label(3, "ru") == "Рис.\u00a03.");
    CHECK(figure_label(12, "ar") == "شكل\u00a0١٢.");
    CHECK(figure_label(3, "sw") == "Fig.\u00a03.");
}

TEST_CASE("a word that figures does not know is told of") {
    Document document = three_figures();
    document.front.values["figures"] = "numberd";
    Warnings warnings;
    CHECK(captions(document, plain_layout(), warnings) == "Bir/-/İki/");
    CHECK(listed(warnings) ==
          "page.md:1:1: warning: unknown word \"numberd\" for \"figures\" "
          "(hint: did you mean \"numbered\"?)\n");
}
