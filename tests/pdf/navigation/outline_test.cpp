#include "pdf/navigation/outline.hpp"

#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::vector<Page> labelled(const std::vector<std::string>& labels) {
    std::vector<Page> out(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) out[i].label = labels[i];
    return out;
}

}  // namespace

TEST_CASE("folios that count up are one entry, others have their own") {
    CHECK(page_labels(labelled({"1", "2", "3"})) == "[0 <</S/D>>]");
    CHECK(page_labels(labelled({"i", "", "1", "2", "7"})) ==
          "[0 <</P<69>>>\n1 <</P<>>>\n2 <</S/D>>\n4 <</S/D/St 7>>]");
    CHECK(page_labels(labelled({"ş", "01"})) == "[0 <</P<FEFF015F>>>\n1 <</P<3031>>>]");
}

TEST_CASE("bookmarks are nested by their level and lead to their place") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.pages.push_back(pages.pages[0]);
    pages.outline = {{{1, "Şişlik"}, 0, 10_pt}, {{2, "Ağrı"}, 0, 20_pt},  {{2, "Isı"}, 1, 30_pt},
                     {{1, "İlaç"}, 1, 40_pt},   {{3, "Doz"}, 1, 5000_pt}, {{1, "Son"}, 9, 0_pt}};
    const std::string pdf = write_pdf(pages, fonts(), {});
    const auto outline = ask("mutool show @ outline", pdf);
    if (!outline) return;
    CHECK(*outline ==
          "-\t\"Şişlik\"\t#page=1&view=FitH,10\n"
          "|\t\t\"Ağrı\"\t#page=1&view=FitH,20\n"
          "|\t\t\"Isı\"\t#page=2&view=FitH,30\n"
          "-\t\"İlaç\"\t#page=2&view=FitH,40\n"
          "|\t\t\"Doz\"\t#page=2&view=FitH,5000\n"
          "|\t\"Son\"\t#page=2&view=FitH,0");
}

TEST_CASE("an outline may begin deep and be as long as a book's") {
    Pages pages = one_page({200_pt, 100_pt});
    for (int i = 0; i < 3000; ++i)
        pages.outline.push_back({{6 - i % 6, std::string(i == 7 ? 100000 : 3, 'x')}, 0, 0_pt});
    const auto verdict = ask("qpdf --check @", write_pdf(pages, fonts(), {}));
    if (verdict) CHECK(verdict->find("No syntax") != std::string::npos);
}
