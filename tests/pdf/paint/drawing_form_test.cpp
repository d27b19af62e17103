// Drawings as forms of a PDF, read back with qpdf.
#include "pdf/paint/drawing_form.hpp"

#include "image/svg/drawing.hpp"
#include "model/page.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "pdf/page_of_drawing.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::string pdf_of(const std::string& elements) {
    const auto [pages, pictures] = page_of_drawing(elements);
    return write_pdf(pages, fonts(), pictures);
}

// The file holds all of these, its streams unpacked.
void holds_all(const std::string& elements, const std::vector<std::string>& parts) {
    const auto plain = ask("qpdf --qdf --object-streams=disable @ -", pdf_of(elements));
    if (!plain) return;
    for (const std::string& part : parts) {
        CAPTURE(part);
        CHECK(plain->find(part) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("a gradient is a shading, what is transparent in it a soft mask") {
    holds_all(
        "<linearGradient id='g'><stop stop-color='#f00'/><stop offset='1' stop-opacity='0'/>"
        "</linearGradient><rect width='20' height='10' fill='url(#g)'/>",
        {"/ShadingType 2", "/S /Luminosity", "/PatternType 2"});
    holds_all(
        "<radialGradient id='g'><stop stop-color='#f00'/><stop offset='1'/>"
        "</radialGradient><rect width='20' height='10' fill='url(#g)'/>",
        {"/ShadingType 3"});
}

TEST_CASE("a pattern is a tiling pattern") {
    holds_all(
        "<pattern id='p' width='2' height='2' patternUnits='userSpaceOnUse'>"
        "<rect width='1' height='1'/></pattern><rect width='20' height='10' fill='url(#p)'/>",
        {"/PatternType 1", "/XStep 2", "/YStep 2"});
}

TEST_CASE("text in a drawing is text in the file") {
    const auto text =
        ask("pdftotext @ -", pdf_of("<text y='8' font-family='Source Sans 3' font-size='4'>"
                                    "Ağrı</text>"));
    if (text) CHECK(text->find("Ağrı") != std::string::npos);
}

TEST_CASE("what is cut, veiled or mixed is seen so") {
    const std::string square = "<rect width='10' height='10'/>";
    const auto full = pixels(pdf_of(square));
    CHECK(pixels(pdf_of("<clipPath id='c'><rect width='10' height='10'/></clipPath>"
                        "<rect width='20' height='10' clip-path='url(#c)'/>")) == full);
    CHECK(pixels(pdf_of("<mask id='m'><rect width='10' height='10' fill='white'/></mask>"
                        "<rect width='20' height='10' mask='url(#m)'/>")) == full);
    CHECK(pixels(pdf_of("<clipPath id='c'><circle r='20'/><rect width='10' height='10'/></clipPath>"
                        "<clipPath id='d' clip-path='url(#c)'><rect width='10' height='10'/>"
                        "</clipPath><rect width='20' height='10' clip-path='url(#d)'/>")) == full);
    CHECK(pixels(pdf_of("<rect x='10' width='10' height='10' fill='white'/>"
                        "<rect width='20' height='10' style='mix-blend-mode:multiply' "
                        "clip-path='url(#c)'/><clipPath id='c'><rect width='10' height='10'/>"
                        "</clipPath>")) == full);
}
