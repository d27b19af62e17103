#include "pdf/standard/conformance.hpp"

#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "pdf/standard/metadata.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

Pages titled_line() {
    Pages pages = tagged_line("ağrı");
    pages.metadata.title = "Ağrı";
    return pages;
}

}  // namespace

TEST_CASE("a file claims the standards that it keeps, and none that a file without tags cannot") {
    const std::string tagged = write_pdf(titled_line(), fonts(), {});
    CHECK(holds(tagged, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A<"));
    CHECK(holds(tagged, "<pdfuaid:part>1</pdfuaid:part>"));
    CHECK(holds(tagged, "<pdfaSchema:prefix>pdfuaid<"));
    const std::string sheets = write_pdf(one_page({200_pt, 60_pt}), fonts(), {});
    CHECK(holds(sheets, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U<"));
    CHECK_FALSE(holds(sheets, "<pdfuaid:part>"));
}

TEST_CASE("every colour of a file is meant in the one profile that it brings along") {
    const std::string pdf = write_pdf(titled_line(), fonts(), {});
    CHECK(holds(pdf, "/OutputConditionIdentifier (sRGB IEC61966-2.1)"));
    CHECK(holds(pdf, "/DestOutputProfile"));
}

TEST_CASE("Info and the packet say the same, also of a title that neither can say in full") {
    Pages pages = titled_line();
    pages.metadata.title = "a\x01 b\nc\uFFFE";
    const std::string pdf = write_pdf(pages, fonts(), {});
    CHECK(holds(pdf, "/Title (a b c)"));
    CHECK(holds(pdf, "<rdf:li xml:lang=\"x-default\">a b c</rdf:li>"));
}

TEST_CASE("a file of PDF 2.0 keeps PDF/UA-2 and PDF/A-4, and has no Info") {
    const std::string pdf = write_pdf(titled_line(), fonts(), {}, {Standard::ua2});
    CHECK(pdf.starts_with("%PDF-2.0\n"));
    CHECK_FALSE(holds(pdf.substr(pdf.rfind("trailer")), "/Info"));
    CHECK(holds(pdf,
                "<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>\n"
                "<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</pdfuaid:rev>"));
    CHECK(holds(pdf, "/NS(http://iso.org/pdf2/ssn)"));
    CHECK(holds(pdf, "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</"));
    CHECK_FALSE(holds(write_pdf(one_page({200_pt, 60_pt}), fonts(), {}, {Standard::ua2}), "pdfd:"));
    if (const auto verdict = ask("qpdf --check @", pdf))
        CHECK(holds(*verdict, "No syntax or stream encoding errors found"));
}

TEST_CASE("in PDF 2.0 what leads to a place leads to the element that stands there") {
    Pages pages = titled_line();
    pages.outline.push_back({{1, "Ağrı"}, 0, 20_pt});
    CHECK(holds(write_pdf(pages, fonts(), {}, {Standard::ua2}), "/SD["));
    const std::string earlier = write_pdf(pages, fonts(), {});
    CHECK_FALSE(holds(earlier, "/SD["));
    CHECK(holds(earlier, "/Dest ["));
}
