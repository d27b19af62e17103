#include "pdf/file/write_pdf.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::string pdf_of(const Pages& pages, const PictureBook& pictures = {}) {
    return write_pdf(pages, fonts(), pictures);
}

std::string pdf_of_line(const std::string& text) {
    Pages pages = one_page({400_pt, 60_pt});
    pages.pages[0].items.push_back(item_at({20_pt, 40_pt}, glyphs(sans(), 11_pt, text)));
    return pdf_of(pages);
}

Pages two_faces() {
    Pages pages = one_page({300_pt, 100_pt});
    auto& items = pages.pages[0].items;
    items.push_back(item_at({20_pt, 40_pt}, glyphs(sans(), 11_pt, "Işık, ağrı, İğne, Türkiye")));
    items.push_back(item_at({20_pt, 60_pt}, glyphs(serif_italic(), 9_pt, "Wäre Tafel office")));
    return pages;
}

}  // namespace

TEST_CASE("the file's structure is without a fault") {
    const auto verdict = ask("qpdf --check @", pdf_of(two_faces()));
    if (!verdict) return;
    CHECK(verdict->find("PDF Version: 1.7") != std::string::npos);
    CHECK(verdict->find("No syntax or stream encoding errors found") != std::string::npos);
    CHECK(verdict->find("WARNING") == std::string::npos);
}

TEST_CASE("every font is embedded as a subset with its text") {
    const auto list = ask("pdffonts @ | tail -n +3", pdf_of(two_faces()));
    if (!list) return;
    std::size_t lines = 0, whole = 0;
    for (std::size_t at = 0; at < list->size(); ++lines) {
        const std::size_t end = std::min(list->find('\n', at), list->size());
        const std::string line = list->substr(at, end - at);
        whole += line.find("CID TrueType      Identity-H       yes yes yes") != std::string::npos;
        at = end + 1;
    }
    CHECK(lines == 2);
    CHECK(whole == 2);
}

TEST_CASE("text comes back as it went in") {
    for (const std::string text :
         {"İstanbul ılık, ağrı ve şişlik: ₺250 — “TMS”", "fi ile başlayan, ofis, affı, fl, ffi, ti",
          "naïve Å é ñ • → ½", "a\u0301b"}) {
        const auto read = ask("pdftotext -enc UTF-8 @ -", pdf_of_line(text));
        if (!read) return;
        CHECK(*read == text);
    }
}

TEST_CASE("same pages, same bytes") {
    CHECK(pdf_of(two_faces()) == pdf_of(two_faces()));
}

TEST_CASE("a hyphen that a line's end added comes back as U+00AD, one of the author's as itself") {
    Pages pages = one_page({200_pt, 60_pt});
    auto& items = pages.pages[0].items;
    items.push_back(item_at({20_pt, 20_pt}, glyphs(sans(), 11_pt, "e-posta ile teda\u00AD")));
    items.push_back(item_at({20_pt, 34_pt}, glyphs(sans(), 11_pt, "visi")));
    const std::string pdf = pdf_of(pages);
    if (const auto text = ask("pdftotext @ -", pdf)) CHECK(*text == "e-posta ile teda\u00AD\nvisi");
    if (const auto text = ask("mutool draw -q -F txt @ 2>/dev/null", pdf))
        CHECK(*text == "e-posta ile teda\u00AD\nvisi");
}

TEST_CASE("a character beyond the first plane comes back from a font that has it") {
    const FontIndex emoji = fonts().find("Noto Emoji", 400, Slant::upright);
    Pages pages = one_page({200_pt, 60_pt});
    pages.pages[0].items.push_back(item_at({20_pt, 40_pt}, glyphs(emoji, 11_pt, "🧠📞")));
    if (const auto text = ask("pdftotext @ -", pdf_of(pages))) CHECK(*text == "🧠📞");
}

TEST_CASE("a second reader finds the same text") {
    const std::string text = "İstanbul’da ılık, affı, ₺250 “TMS” ‑ a\u0301b";
    if (const auto read = ask("mutool draw -q -F txt @ 2>/dev/null", pdf_of_line(text)))
        CHECK(*read == text);
}

TEST_CASE("the bleed stands around the trim") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.pages[0].bleed = 3_mm;
    const auto boxes = ask("pdfinfo -box @", pdf_of(pages));
    if (!boxes) return;
    CHECK(boxes->find("MediaBox:            0.00     0.00   217.01   117.01") != std::string::npos);
    CHECK(boxes->find("BleedBox:            0.00     0.00   217.01   117.01") != std::string::npos);
    CHECK(boxes->find("TrimBox:             8.50     8.50   208.50   108.50") != std::string::npos);
}

TEST_CASE("a book of 5,000 pages is a file like any other") {
    Pages pages = one_page({200_pt, 100_pt});
    const Item line = item_at({20_pt, 40_pt}, glyphs(sans(), 11_pt, "ağrı"));
    pages.pages[0].items.push_back(line);
    pages.pages.resize(5000, pages.pages[0]);
    for (std::size_t i = 0; i < 5000; ++i) pages.pages[i].label = std::to_string(i + 1);
    const std::string pdf = pdf_of(pages);
    if (const auto count = ask("qpdf --show-npages @", pdf)) CHECK(*count == "5000");
    if (const auto text = ask("pdftotext -f 4999 -l 4999 @ -", pdf)) CHECK(*text == "ağrı");
}

TEST_CASE("a page with nothing on it is a page, no page at all an error") {
    const auto verdict = ask("qpdf --check @", pdf_of(one_page({200_pt, 100_pt})));
    if (verdict) CHECK(verdict->find("No syntax") != std::string::npos);
    CHECK_THROWS_WITH_AS(pdf_of(Pages()), "there is no page to write", Error);
}

TEST_CASE("places and sizes beyond any paper do not break the file") {
    Pages pages = one_page({200_pt, 100_pt});
    const Length far = Length::from_pt(1e300), nowhere = Length::from_pt(0.0 / 0.0 * 1);
    for (Length place : {far, -far, nowhere}) {
        GlyphRun run = glyphs(sans(), 11_pt, "ağrı");
        run.glyphs[1].advance = place;
        pages.pages[0].items.push_back(item_at({place, 0_pt}, run));
        run.size = place;
        pages.pages[0].items.push_back(item_at({0_pt, place}, run));
    }
    const auto verdict = ask("qpdf --check @", pdf_of(pages));
    if (verdict) CHECK(verdict->find("No syntax") != std::string::npos);
}
