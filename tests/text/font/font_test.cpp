#include "text/font/font.hpp"

#include "read/temporary_folder.hpp"
#include "text/font/sfnt.hpp"
#include "text/fonts.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace yaprak;

TEST_CASE("the square font measures in round numbers") {
    const Font& font = project_font("Square");
    CHECK(font.units_per_em() == 1000);
    CHECK(font.metrics().ascent == 0.8);
    CHECK(font.metrics().descent == 0.2);
    CHECK(font.metrics().x_height == 0.5);
    CHECK(font.metrics().cap_height == 0.8);
    CHECK(font.metrics().y_min == -0.2);
    CHECK(font.metrics().x_max == 1);
    CHECK(font.advance(font.glyph(U'ğ')) == 1);
    CHECK(font.advance(font.glyph(U' ')) == 1);
    CHECK(font.ps_name() == "Square-Regular");
}

TEST_CASE("a face tells what a PDF's font descriptor asks") {
    const Font& serif = project_font("Source Serif 4", 600, Slant::italic);
    CHECK(serif.serif());
    CHECK_FALSE(serif.fixed_pitch());
    CHECK(serif.metrics().italic_angle < -5);
    CHECK(serif.weight() == 600);
    CHECK(serif.ps_name().find(' ') == std::string::npos);
    CHECK(project_font("DejaVu Sans Mono").fixed_pitch());
    CHECK_FALSE(project_font("Source Sans 3").serif());
}

TEST_CASE("heights that an old font does not tell are measured on its letters") {
    const FontMetrics& metrics = project_font("DejaVu Sans").metrics();
    CHECK(metrics.x_height == doctest::Approx(0.547).epsilon(0.01));
    CHECK(metrics.cap_height == doctest::Approx(0.729).epsilon(0.01));
}

TEST_CASE("every text face of ours prints the Turkish i as it is") {
    for (const auto& face : project_fonts().faces()) {
        const Font& font = project_font(face.family, face.weight, face.slant);
        INFO(face.file.filename().string());
        CHECK(font.turkish().letters == (face.family.rfind("Noto", 0) != 0));
        CHECK_FALSE(font.turkish().dotless);
        CHECK_FALSE(font.turkish().changes_cedilla);
        CHECK(font.turkish().joins_f_i == (face.family == "DejaVu Sans"));
    }
}

TEST_CASE("a font knows which characters it has") {
    const Font& font = project_font("Source Sans 3");
    CHECK(font.has(U'₺'));
    CHECK(font.has(U'ğ'));
    CHECK_FALSE(font.has(U'☎'));
    CHECK(project_font("Noto Emoji").has(U'😀'));
}

TEST_CASE("a font that is open stays whole when its file is cut off") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "font.ttf";
    std::filesystem::copy_file(project_font("Square").file(), file);
    const Font font(file);
    std::filesystem::resize_file(file, 0);
    CHECK(font.bytes() == project_font("Square").bytes());
    CHECK(font.advance(font.glyph(U'ğ')) == 1);
}

TEST_CASE("numbers beyond the end of a file are zero") {
    CHECK(read_u32("ab", 0) == 0x61620000);
    CHECK(read_u16("ab", 1) == 0);
    CHECK(find_table("", "name").empty());
}
