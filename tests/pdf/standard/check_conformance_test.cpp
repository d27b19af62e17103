#include "pdf/standard/check_conformance.hpp"

#include "base/error.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "pdf/tags/marked_content.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::string refusal(const Pages& pages) {
    try {
        (void)write_pdf(pages, fonts(), {});
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "";
}

}  // namespace

TEST_CASE("what is no language is not written as one") {
    Pages pages = one_page({200_pt, 60_pt});
    pages.metadata.lang = "türkçe!";
    pages.metadata.lang_at = {"a.md", 2, 7};
    CHECK(refusal(pages) ==
          "a.md:2:7: error: \"türkçe!\" is no language (hint: write it as tr, en or de-AT)");
    pages.metadata.lang = "tr";
    pages.tags.nodes[0].lang = "tr-";
    pages.tags.nodes[0].at = {"a.md", 5, 1};
    CHECK(refusal(pages) ==
          "a.md:5:1: error: \"tr-\" is no language (hint: write it as tr, en or de-AT)");
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
    const std::string problem =
        "error: a font has no glyph for \"a\" (hint: name a font that has it among the layout's "
        "fallback fonts)";
    CHECK(refusal(pages) == problem);
    const TagId leaf = pages.tags.add(pages.tags.add(root_tag, Role::paragraph), Role::content);
    pages.tags[leaf].at = {"a.md", 3, 9};
    pages.pages[0].items.back().tag = leaf;
    CHECK(refusal(pages) == "a.md:3:9: " + problem);
}

TEST_CASE("of every text whose end no PDF can hold the place is told") {
    Pages pages = one_page({200_pt, 60_pt});
    const std::string ascii(32768, 'a');
    std::string turkish;
    for (int i = 0; i < 16383; ++i) turkish += "ş";
    pages.metadata.subject = ascii;
    const TagId figure = pages.tags.add(root_tag, Role::figure);
    pages.tags[figure].alt = turkish;
    pages.tags[figure].at = {"a.md", 7, 1};
    pages.outline.push_back({{1, turkish, {"a.md", 9, 1}}, 0, 0_pt});
    pages.links.push_back({"https://klinik.example", ascii, {"a.md", 11, 4}});
    pages.attachments.resize(1);
    pages.attachments[0].description = ascii;
    pages.attachments[0].at = {"a.md", 3, 5};
    Warnings warnings;
    warn_of_long_texts(pages, {"a.md"}, warnings);
    std::string told;
    for (const Finding& finding : warnings.list()) told += to_text(finding, "warning") + "\n";
    const std::string rest =
        " is longer than a PDF can hold: its end is left out (hint: say it in fewer words)\n";
    CHECK(told == "a.md: warning: the description in the file's properties" + rest +
                      "a.md:7:1: warning: what is said of this picture" + rest +
                      "a.md:9:1: warning: the heading's entry in the outline" + rest +
                      "a.md:11:4: warning: the link's title" + rest +
                      "a.md:3:5: warning: what is said of this attachment" + rest);
}

TEST_CASE("a text that a PDF can just hold is no reason for a warning") {
    Pages pages = one_page({200_pt, 60_pt});
    std::string turkish;
    for (int i = 0; i < 16382; ++i) turkish += "ş";
    pages.metadata.title = std::string(32767, 'a');
    pages.metadata.subject = turkish;
    Warnings warnings;
    warn_of_long_texts(pages, {"a.md"}, warnings);
    CHECK(warnings.empty());
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
