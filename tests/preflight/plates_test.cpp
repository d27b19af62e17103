// Plates as Ghostscript parts them; the tests pass without a word where it is not installed.
#include "preflight/plates.hpp"

#include "base/file.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "press/profiles.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>

using namespace yaprak;
using namespace yaprak::judges;
namespace fs = std::filesystem;

namespace {

bool has_ghostscript() {
    return std::system("command -v gs >/dev/null") == 0;
}

// The most of each plate, "Cyan" to "ink".
std::map<std::string, double> plates_of(const Pages& pages) {
    const fs::path folder =
        fs::temp_directory_path() / ("yaprak-plates-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const PressIntent press{profiles::coated().bytes(), "FOGRA39", "coated", true};
    write_file(folder / "a.pdf", write_press_pdf(pages, fonts(), {}, press), Flush::later);
    std::map<std::string, double> most;
    for (const Plate& plate : make_plates(folder / "a.pdf", {folder / "plates", 72, 3})) {
        most[plate.name] = plate.most;
        CHECK(fs::exists(plate.file));
    }
    fs::remove_all(folder);
    return most;
}

Pages filled(const Colour& colour) {
    Pages pages = one_page({60_pt, 60_pt});
    pages.metadata.title = "plates";
    pages.pages[0].items.push_back(item_at({10_pt, 10_pt}, rectangle({30_pt, 30_pt}, colour)));
    return pages;
}

}  // namespace

TEST_CASE("each ink that is given comes to its own plate, and to no other") {
    if (!has_ghostscript()) return;
    auto most = plates_of(filled(Cmyk{0.3, 0.6, 0.1, 0}));
    CHECK(most["Cyan"] == doctest::Approx(0.3).epsilon(0.01));
    CHECK(most["Magenta"] == doctest::Approx(0.6).epsilon(0.01));
    CHECK(most["Yellow"] == doctest::Approx(0.1).epsilon(0.02));
    CHECK(most["Black"] == 0);
    CHECK(most["ink"] == doctest::Approx(1.0).epsilon(0.01));
}

TEST_CASE("a spot ink has a plate") {
    if (!has_ghostscript()) return;
    auto most = plates_of(filled(Spot{"PANTONE 320 C", 0.5, {1, 0, 0.31, 0.07}}));
    CHECK(most["PANTONE 320 C"] == doctest::Approx(0.5).epsilon(0.01));
    CHECK(most["Cyan"] == 0);
}

TEST_CASE("black text is on the black plate alone, and takes nothing from what lies below") {
    if (!has_ghostscript()) return;
    Pages pages = filled(Cmyk{0, 0.6, 0, 0});
    GlyphRun run = glyphs(sans(), 30_pt, "aa");
    run.colour = Cmyk{0, 0, 0, 1};
    pages.pages[0].items.push_back(item_at({12_pt, 35_pt}, run));
    auto over = plates_of(pages);
    CHECK(over["Black"] > 0.9);
    CHECK(over["Cyan"] == 0);
    CHECK(over["ink"] == doctest::Approx(1.6).epsilon(0.02));  // both, one over the other
}
