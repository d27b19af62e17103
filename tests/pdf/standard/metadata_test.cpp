#include "pdf/standard/metadata.hpp"

#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

Metadata all_of_it() {
    Metadata metadata;
    metadata.title = "TMS <ağrı> & \"ışık\"";
    metadata.author = "Uzm. Dr. (hekim)";
    metadata.subject = "Beyin uyarımı";
    metadata.category = "Hizmetler";
    metadata.lang = "tr-TR";
    metadata.date = Date{2025, 4, 7, Time{8, 5, 9, 180}};
    return metadata;
}

}  // namespace

TEST_CASE("a date is written with its zone, and as the beginning of its day where it has no time") {
    const Date west{2025, 4, 7, Time{8, 5, 9, -210}};
    CHECK(pdf_date(west) == "D:20250407080509-03'30'");
    CHECK(xmp_date(west) == "2025-04-07T08:05:09-03:30");
    CHECK(pdf_date({2025, 4, 7, {}}) == "D:20250407000000Z");
    CHECK(xmp_date({2025, 4, 7, {}}) == "2025-04-07T00:00:00Z");
    CHECK(xmp_date({985, 4, 7, {}}) == "0985-04-07T00:00:00Z");
}

TEST_CASE("the packet says it in XML's own escapes, for every reader and in the language") {
    const std::string packet = xmp_packet(all_of_it(), {});
    const std::string title = "TMS &lt;ağrı&gt; &amp; &quot;ışık&quot;</rdf:li>";
    CHECK(holds(packet,
                "<rdf:li xml:lang=\"x-default\">" + title + "<rdf:li xml:lang=\"tr-TR\">" + title));
    CHECK(holds(packet, "<dc:creator><rdf:Seq><rdf:li>Uzm. Dr. (hekim)</rdf:li>"));
    CHECK(holds(packet, "<pdf:Keywords>Hizmetler</pdf:Keywords>"));
    CHECK(holds(packet, "<xmp:CreateDate>2025-04-07T08:05:09+03:00</xmp:CreateDate>"));
    Metadata broken;
    broken.title =
        "a\x01\x0C\xFF"
        "b";
    CHECK(holds(xmp_packet(broken, {}), "\">a\uFFFDb</rdf:li>"));
}

TEST_CASE("the packet is XML that a parser reads") {
    const auto verdict =
        ask("python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' @",
            xmp_packet(all_of_it(), {}));
    if (verdict) CHECK(*verdict == "");
}

TEST_CASE("a reader shows what the page said of itself") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.metadata = all_of_it();
    const std::string pdf = write_pdf(pages, fonts(), {});
    const auto info = ask("pdfinfo -rawdates @", pdf);
    if (!info) return;
    for (const char* line :
         {"Title:           TMS <ağrı> & \"ışık\"\n", "Author:          Uzm. Dr. (hekim)\n",
          "Subject:         Beyin uyarımı\n", "Keywords:        Hizmetler\n",
          "Creator:         yaprak\n", "Producer:        yaprak\n",
          "CreationDate:    D:20250407080509+03'00'\n", "Metadata Stream: yes\n",
          "PDF version:     1.7"})
        CHECK_MESSAGE(holds(*info + "\n", line), line);
    CHECK(holds(pdf, "/Lang (tr-TR)"));
    CHECK(holds(pdf, "/DisplayDocTitle true"));
}

TEST_CASE("what the page does not say is not made up") {
    const std::string pdf = write_pdf(one_page({200_pt, 100_pt}), fonts(), {});
    for (const char* key : {"/Title", "/Author", "/CreationDate", "/ModDate"})
        CHECK_FALSE(holds(pdf, key));
}
