#include "style/inline/anchors.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Document with_headings(const std::vector<Heading>& headings) {
    Document document;
    for (const Heading& heading : headings) document.blocks.push_back({{}, {}, heading});
    return document;
}

Heading heading(const std::string& text, const std::string& name = {}) {
    return {2, {{text, {}, -1, {}, {}}}, name};
}

}  // namespace

TEST_CASE("a heading is found by its name with and without the Turkish letters' marks") {
    const Document document = with_headings({heading("Işık tedavisi: nasıl yapılır?")});
    const Anchors anchors(document);
    CHECK(anchors.find("ışık-tedavisi-nasıl-yapılır") == 1);
    CHECK(anchors.find("işik-tedavisi-nasıl-yapılır") == 1);  // as GitHub, which knows no Turkish
    CHECK(anchors.find("isik-tedavisi-nasil-yapilir") == 1);
    CHECK(anchors.find("I%C5%9F%C4%B1k-tedavisi-nas%C4%B1l-yap%C4%B1l%C4%B1r") == 1);
    CHECK(anchors.find("ik-tedavisi-nasl-yaplr") == 1);  // kramdown's, which has ASCII alone
    CHECK_FALSE(anchors.find("karanlik"));
}

TEST_CASE("headings of one name are told apart by a number, and a name of one's own wins") {
    const Document document = with_headings(
        {heading("Sorular"), heading("Sorular"), heading("2. Sıkça sorulanlar", "sss")});
    const Anchors anchors(document);
    CHECK(anchors.find("sorular") == 1);
    CHECK(anchors.find("sorular-1") == 2);
    CHECK(anchors.find("sss") == 3);
    CHECK(anchors.find("2-sıkça-sorulanlar") == 3);
    CHECK(anchors.find("sıkça-sorulanlar") == 3);
    CHECK(anchors.find("top") == Anchors::start);
}
