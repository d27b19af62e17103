// What is said of a face before a layout names it.
#include "text/font/face_report.hpp"

#include "text/fonts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;

namespace {

FaceReport report_of(const FontBook& book, const std::string& family) {
    const auto faces = book.faces();
    const auto face = std::find_if(faces.begin(), faces.end(), [&](const FontBook::Face& each) {
        return each.family == family;
    });
    REQUIRE(face != faces.end());
    return report_face(*face);
}

bool sets(const FaceReport& report, std::string_view lang) {
    return std::find(report.languages.begin(), report.languages.end(), lang) !=
           report.languages.end();
}

}  // namespace

TEST_CASE("a face says which languages it has all letters of") {
    const FaceReport serif = report_of(project_fonts(), "Source Serif 4");
    for (const char* lang : {"tr", "az", "ku", "de", "fr", "ru", "el"}) CHECK(sets(serif, lang));
    CHECK_FALSE(sets(serif, "ar"));
    const FaceReport naskh = report_of(project_fonts(), "Noto Naskh Arabic");
    for (const char* lang : {"ar", "fa", "ckb"}) CHECK(sets(naskh, lang));
    CHECK_FALSE(sets(naskh, "he"));
    CHECK_FALSE(sets(naskh, "tr"));
    CHECK(sets(report_of(project_fonts(), "Noto Sans Hebrew"), "he"));
    CHECK(report_of(project_fonts(), "Noto Emoji").languages.empty());
}

TEST_CASE("a face says its format") {
    const FontBook kinds({checkout() + "/tests/font_kinds"});
    CHECK(report_of(kinds, "Deneme Kübik").format == "CFF");
    CHECK(report_of(kinds, "Deneme Değişken").format == "variable");
    CHECK(report_of(kinds, "Deneme İki").format == "TrueType");
    for (const FontBook::Face& face : kinds.faces()) CHECK(report_face(face).problem.empty());
}

TEST_CASE("a face that cannot be used says why") {
    const FontBook book({checkout() + "/tests/font_kinds"});
    FontBook::Face face = book.faces().front();
    face.file = checkout() + "/tests/font_kinds/README.md";
    CHECK(report_face(face).problem == "the font file is damaged or cut off");
}
