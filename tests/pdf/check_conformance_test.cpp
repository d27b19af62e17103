#include "pdf/check_conformance.hpp"

#include "base/error.hpp"
#include "pdf/judges.hpp"
#include "pdf/marked_content.hpp"
#include "pdf/write_pdf.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::string refusal(const Pages& pages) {
    try {
        write_pdf(pages, fonts(), {});
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "";
}

}  // namespace

TEST_CASE("what is no language is not written as one") {
    Pages pages = one_page({200_pt, 60_pt});
    pages.metadata.lang = "türkçe!";
    CHECK(refusal(pages) ==
          "error: \"türkçe!\" is no language (hint: write it as tr, en or de-AT)");
    pages.metadata.lang = "tr";
    pages.tags.nodes[0].lang = "tr-";
    CHECK(refusal(pages) == "error: \"tr-\" is no language (hint: write it as tr, en or de-AT)");
    for (const char* tag : {"tr", "de-AT", "zh-Hant-TW", "sl-rozaj-1994"})
        CHECK(is_language_tag(tag));
    for (const char* tag : {"", "-", "12", "en us", "tr_TR.UTF-8", "abcdefghi"})
        CHECK_FALSE(is_language_tag(tag));
}

TEST_CASE("an address that no PDF can hold is refused at its place") {
    Pages pages = one_page({200_pt, 60_pt});
    pages.links.push_back(
        {"https://klinik.example/" + std::string(40000, 'a'), "", {"a.md", 4, 2}});
    CHECK(refusal(pages) ==
          "a.md:4:2: error: the address \"https://klinik.example/" + std::string(27, 'a') +
              "...\" is longer than a PDF can hold (hint: a short one that leads there is also "
              "easier to type)");
}

TEST_CASE("a page that no PDF can hold is refused") {
    CHECK(refusal(one_page({20000_pt, 60_pt})) ==
          "error: a page of 20000 points cannot be in a PDF (hint: a side is 14,400 points at "
          "most, about 5 m)");
    CHECK(refusal(one_page({200_pt, 14400_pt})) == "");
}

TEST_CASE("a glyph that shows nothing is refused") {
    Pages pages = one_page({200_pt, 60_pt});
    GlyphRun run = glyphs(sans(), 11_pt, "a");
    run.glyphs[0].id = 0;
    pages.pages[0].items.push_back(item_at({20_pt, 20_pt}, run));
    CHECK(refusal(pages) ==
          "error: a font has no glyph for \"a\" (hint: name a font that has it among the layout's "
          "fallback fonts)");
}

TEST_CASE("a character of private use is read as one that nobody knows") {
    Pages pages = one_page({200_pt, 60_pt});
    GlyphRun run = glyphs(sans(), 11_pt, "aa");
    run.text = "a\uF0B7";
    run.glyphs[1].text_end = 4;
    Item item = item_at({20_pt, 20_pt}, run);
    item.tag = pages.tags.add(pages.tags.add(root_tag, Role::paragraph), Role::content);
    pages.pages[0].items.push_back(item);
    const auto sequences = sequences_of(pages.pages[0]);
    REQUIRE(sequences.size() == 1);
    CHECK(sequences[0].read_as == "a\uFFFD");
    CHECK(read_as("/P<</MCID 0>>BDC\n", sequences[0].read_as) ==
          "/P<</MCID 0/ActualText<FEFF0061FFFD>>>BDC\n");
}
