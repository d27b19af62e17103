// One small PDF with one fault in it for each rule: caught by its own name, and by no other.
#include "preflight/judge_press.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace yaprak;

namespace {

std::string object(int number, const std::string& content) {
    return std::to_string(number) + " 0 obj\n" + content + "\nendobj\n";
}

std::string stream(const std::string& entries, const std::string& bytes) {
    return "<<" + entries + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes +
           "\nendstream";
}

// Only its head is looked at.
std::string profile(const char* kind, const char* space) {
    std::string bytes(132, ' ');
    bytes.replace(12, 4, kind).replace(16, 4, space);
    return bytes;
}

// A page of 100 x 100 mm with 3 mm of bleed, ready for a press. No cross-references: qpdf finds the
// objects itself.
struct Sheet {
    std::string version = "1.6", boxes =
                                     "/BleedBox[10 10 310.46 310.46]/TrimBox[18.504 18.504 "
                                     "301.969 301.969]";
    std::string page, catalog, resources, content, more, trailer;
    std::string info = "/Trapped/False/GTS_PDFXVersion(PDF/X-4)";
    std::string icc = profile("prtr", "CMYK");

    std::string pdf() const {
        const std::string intent = "<</Type/OutputIntent/S/GTS_PDFX/DestOutputProfile 6 0 R>>";
        return "%PDF-" + version + "\n" +
               object(1, "<</Type/Catalog/Pages 2 0 R/OutputIntents[" + intent + "]" + catalog +
                             ">>") +
               object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>") +
               object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 320.5 320.5]" + boxes +
                             "/Contents 4 0 R/Resources<<" + resources + ">>" + page + ">>") +
               object(4, stream("", content)) + object(5, "<<" + info + ">>") +
               object(6, stream("/N 4", icc)) + more + "trailer\n<</Root 1 0 R/Info 5 0 R" +
               trailer + ">>\n%%EOF\n";
    }
};

std::string found(const Sheet& sheet, const PressLimits& limits = {}) {
    std::string out;
    for (const PressFinding& finding : judge_press(sheet.pdf(), limits)) {
        static const char* const weights[] = {"note ", "warning ", "error "};
        out += (out.empty() ? "" : ", ") + std::string(weights[int(finding.weight)]) +
               name_of(finding.rule);
    }
    return out;
}

std::string said(const Sheet& sheet, const PressLimits& limits = {}) {
    std::string out;
    for (const PressFinding& finding : judge_press(sheet.pdf(), limits)) out += finding.problem;
    return out;
}

Sheet painting(const std::string& content) {
    Sheet sheet;
    sheet.content = content;
    sheet.resources =
        "/Font<</F 7 0 R/X 9 0 R>>/XObject<</I 10 0 R/J 11 0 R>>/ExtGState<</Over<</OP true/op "
        "true/OPM 1>>/Thin<</ca 0.5>>>>/ColorSpace<</S[/Separation/PANTONE#20320#20C/DeviceCMYK "
        "<</FunctionType 2/Domain[0 1]/N 1>>]/T[/Separation/Pantone#20320C/DeviceCMYK "
        "<</FunctionType 2/Domain[0 1]/N 1>>]>>";
    const std::string dots(16 * 16 * 4, '\xF0');
    sheet.more = object(7,
                        "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 65/LastChar "
                        "65/Widths[500]/FontDescriptor 8 0 R>>") +
                 object(8, "<</Type/FontDescriptor/FontFile2 6 0 R>>") +
                 object(9, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>") +
                 object(10, stream("/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace"
                                   "/DeviceCMYK",
                                   dots)) +
                 object(11, stream("/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace"
                                   "/DeviceGray",
                                   std::string(256, 'g')));
    return sheet;
}

// Without the font that is not in the file.
Sheet well_painting(const std::string& content) {
    Sheet sheet = painting(content);
    sheet.resources.replace(sheet.resources.find("/X 9 0 R"), 8, "");
    return sheet;
}

}  // namespace

TEST_CASE("a file that is ready for a press has no faults") {
    CHECK(found({}) == "");
    CHECK(found(well_painting("0 0 0 1 k BT /F 10 Tf 100 100 Td (A) Tj ET\n"
                              "1 0.4 0 0.2 k 10 10 300.46 300.46 re f\n"
                              "0 0 0 1 K 0.25 w 50 50 m 90 90 l S")) == "");
}

TEST_CASE("what a file does not say, or says wrongly, is told") {
    Sheet sheet;
    sheet.boxes = "";
    CHECK(found(sheet) == "error press-boxes");
    sheet.boxes = "/BleedBox[30 30 200 200]/TrimBox[18 18 301 301]";
    CHECK(found(sheet) == "error press-boxes");

    sheet = {};
    sheet.info = "/GTS_PDFXVersion(PDF/X-4)/Trapped/Unknown";
    CHECK(found(sheet) == "error press-trapped");
    sheet.info = "/Trapped/False";
    CHECK(found(sheet) == "warning press-version");

    sheet = {};
    sheet.icc = profile("mntr", "RGB ");
    CHECK(found(sheet) == "error press-intent");
    sheet.icc = profile("prtr", "GRAY");
    CHECK(found(sheet) == "error press-intent");

    sheet = {};
    sheet.version = "2.0";
    CHECK(found(sheet) == "error press-version");
    CHECK_THROWS_WITH_AS((void)judge_press("no PDF"), "this is no PDF that can be read", Error);
}

TEST_CASE("a profile that stands in several files is looked at once") {
    PressCache cache;
    const Sheet good;
    Sheet bad;
    bad.icc = profile("mntr", "RGB ");
    const auto findings = [&](const Sheet& sheet) {
        return judge_press(sheet.pdf(), {}, cache).size();
    };
    for (int time = 0; time < 3; ++time) {
        CHECK(findings(good) == 0);
        CHECK(findings(bad) == 1);
    }
    CHECK(cache.press_profiles.size() == 2);
}

TEST_CASE("links and scripts do not belong into a file for a press") {
    Sheet sheet;
    sheet.page = "/Annots[<</Subtype/Link/Rect[50 50 90 60]>>]";
    CHECK(found(sheet) == "error press-link");
    sheet.page = "/Annots[<</Subtype/PrinterMark/Rect[50 50 90 60]>>]";
    CHECK(found(sheet) == "");
    sheet.page = "/Annots[<</Subtype/Link/Rect[0 0 5 5]>>]";  // beside the bleed
    CHECK(found(sheet) == "");
    sheet = {};
    sheet.catalog = "/OpenAction<</S/JavaScript/JS(app.alert)>>";
    CHECK(found(sheet) == "error press-script");
}

TEST_CASE("a font that is not in the file is named") {
    const Sheet sheet = painting("BT /X 14 Tf 100 100 Td (A) Tj ET");
    CHECK(found(sheet) == "error press-font");
    CHECK(said(sheet) == "the font \"Helvetica\" is not in the file");
}

TEST_CASE("the colours of screens are told, greys and inks are none") {
    CHECK(found(well_painting("1 0 0 rg 50 50 40 40 re f")) == "error press-colour");
    CHECK(found(well_painting("0.5 g 50 50 40 40 re f 0 1 1 0 k 60 60 9 9 re f")) == "");
}

TEST_CASE("a picture is measured at the size that it is printed in") {
    // 16 dots: on 2 x 2 mm they are 203 dpi, on 10 x 10 mm 40.
    const auto placed = [](const char* points) {
        return well_painting("q " + std::string(points) + " 0 0 " + points + " 100 100 cm /J Do Q");
    };
    CHECK(found(placed("3.5")) == "");
    CHECK(found(placed("4.5")) == "note press-resolution");
    CHECK(found(placed("5.67")) == "warning press-resolution");
    CHECK(found(placed("28.35")) == "error press-resolution");
    CHECK(said(placed("28.35")) ==
          "a picture of 40 dpi, printed 10 x 10 mm (29 mm from the left, "
          "61 mm from the top)");
    CHECK(found(placed("28.35"), {.least_dpi = 36}) == "warning press-resolution");
}

TEST_CASE("too much ink is told where its area can be seen") {
    CHECK(found(well_painting("1 1 0.9 0.5 k 50 50 100 100 re f")) == "warning press-ink");
    CHECK(found(well_painting("1 1 0.5 0.5 k 50 50 100 100 re f")) == "");
    CHECK(found(well_painting("1 1 0.9 0.5 k 50 50 2 2 re f")) == "");
    CHECK(found(well_painting("1 1 0.5 0.3 k 50 50 100 100 re f"), {.ink_limit = 2.6}) ==
          "warning press-ink");
    // Sixteen dots of 376 %, large enough to be seen, small enough for their dots.
    CHECK(found(well_painting("q 10 0 0 10 100 100 cm /I Do Q")) ==
          "error press-resolution, warning press-ink");
}

TEST_CASE("a picture that stands in several files is judged once for each limit") {
    const std::string pdf = well_painting("q 10 0 0 10 100 100 cm /I Do Q").pdf();
    PressCache cache;
    const auto has_ink = [&](double limit) {
        const PressFindings findings = judge_press(pdf, {.ink_limit = limit}, cache);
        return std::any_of(findings.begin(), findings.end(), [](const PressFinding& finding) {
            return finding.rule == PressRule::ink;
        });
    };
    for (int time = 0; time < 3; ++time) CHECK(has_ink(3));
    CHECK(cache.pictures.size() == 1);
    for (int time = 0; time < 3; ++time) CHECK_FALSE(has_ink(3.9));
    CHECK(cache.pictures.size() == 2);
}

TEST_CASE("small text of several inks is told, black text never") {
    const auto text = [](const char* colour, const char* size) {
        return well_painting(std::string(colour) + " k BT /F " + size + " Tf 100 100 Td (A) Tj ET");
    };
    CHECK(found(text("1 0.5 0 0.2", "8")) == "warning press-small-text");
    CHECK(found(text("1 0.5 0 0.2", "10")) == "note press-small-text");
    CHECK(found(text("1 0 0 0.2", "8")) == "note press-small-text");
    CHECK(found(text("1 0.5 0 0.2", "12")) == "");
    CHECK(found(text("0 0 0 1", "5")) == "");
    CHECK(found(text("0 1 0 0.03", "5")) == "");
}

TEST_CASE("white that overprints is told: it is not seen") {
    CHECK(found(well_painting("/Over gs 0 0 0 0 k 50 50 40 40 re f")) == "error press-overprint");
    CHECK(found(well_painting("/Over gs 0 0 0 1 k 50 50 40 40 re f")) == "");
    CHECK(found(well_painting("q /Over gs Q 0 0 0 0 k 50 50 40 40 re f")) == "");
}

TEST_CASE("lines thinner than a quarter of a point are told, printer's marks are not") {
    CHECK(found(well_painting("0.1 w 50 50 m 90 90 l S")) == "warning press-hairline");
    CHECK(found(well_painting("q 0.1 0 0 0.1 0 0 cm 1 w 500 500 m 900 900 l S Q")) ==
          "warning press-hairline");
    CHECK(found(well_painting("50 50 100 0.1 re f")) == "warning press-hairline");
    CHECK(found(well_painting("0.1 w 2 2 m 8 8 l S")) == "");
}

TEST_CASE("text near a cut or a fold is told") {
    const auto text = [](const char* x) {
        return well_painting("BT /F 10 Tf " + std::string(x) + " 100 Td (A) Tj ET");
    };
    CHECK(found(text("24")) == "warning press-edge");
    CHECK(found(text("16")) == "warning press-edge");
    CHECK(found(text("40")) == "");
    CHECK(found(text("0")) == "");  // in the slug
    CHECK(found(text("150"), {.folds = {{50_mm}}}) == "warning press-edge");
    CHECK(found(text("150"), {.folds = {{70_mm}}}) == "");
    CHECK(found(text("150"), {.folds = {{70_mm}, {50_mm}}}) == "");
    CHECK(found(text("150"), {.folds = {{50_mm}, {70_mm}}}) == "warning press-edge");
}

TEST_CASE("what reaches the cut must go on behind it") {
    CHECK(found(well_painting("0 1 0 0 k 18.5 50 100 100 re f")) == "warning press-bleed");
    CHECK(found(well_painting("0 1 0 0 k 15 50 100 100 re f")) == "warning press-bleed");
    CHECK(found(well_painting("0 1 0 0 k 10 50 100 100 re f")) == "");
    CHECK(found(well_painting("0 1 0 0 k 30 50 100 100 re f")) == "");
    CHECK(found(well_painting("0 0 0 0 k 18.5 50 100 100 re f")) == "");
    CHECK(found(well_painting("q 18.5 50 100 100 re W n 0 1 0 0 k 0 0 300 300 re f Q")) ==
          "warning press-bleed");
}

TEST_CASE("what lies on an area that goes over the cut need not go on itself") {
    CHECK(found(well_painting("0 1 0 0 k 10 10 300 300 re f 0 0 1 0 k 15 50 100 100 re f")) == "");
    CHECK(found(well_painting("0 1 0 0 k 10 10 300 80 re f 0 0 1 0 k 15 50 100 100 re f")) ==
          "warning press-bleed");
}

TEST_CASE("transparency and spot inks are noted; two names of one ink are a warning") {
    CHECK(found(well_painting("/Thin gs 50 50 40 40 re f")) == "note press-transparency");
    CHECK(found(well_painting("/S cs 1 scn 50 50 40 40 re f")) == "note press-spot");
    const Sheet two = well_painting("/S cs 1 scn 50 50 40 40 re f /T cs 1 scn 90 90 40 40 re f");
    CHECK(found(two) == "warning press-spot, note press-spot");
}

TEST_CASE("of many like it the worst is told, with their number") {
    CHECK(said(well_painting("0.2 w 50 50 m 90 50 l S 0.1 w 50 60 m 90 60 l S")) ==
          "a line of 0.1 pt (11 mm from the left, 85 mm from the top); the worst of 2");
}

TEST_CASE("a form that holds itself, and a page of nothing but nesting, end") {
    Sheet sheet;
    sheet.resources = "/XObject<</X 7 0 R>>";
    sheet.content = "/X Do";
    sheet.more = object(
        7, stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>", "/X Do /X Do"));
    CHECK(found(sheet) == "");
    sheet = {};
    for (int i = 0; i < 20'000; ++i) sheet.content += "q ";
    CHECK(found(sheet) == "");
}
