#include "pdf/write_pdf.hpp"

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
