// Files written by other programs: four patches, red, green, blue and grey.
#include "base/error.hpp"
#include "base/file.hpp"
#include "checkout.hpp"
#include "image/book/picture_book.hpp"
#include "image/codec/gif.hpp"
#include "image/codec/heif.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "image/codec/raster.hpp"
#include "image/codec/tiff.hpp"
#include "image/codec/webp.hpp"
#include "image/samples.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

fs::path photograph(const std::string& name) {
    return fs::path(checkout()) / "tests/image/photographs" / name;
}

std::shared_ptr<const Picture> load(const std::string& name) {
    Warnings warnings;
    const PictureBook book({{name, photograph(name), {"a.md", 7, 3}}}, warnings);
    CHECK(warnings.empty());
    REQUIRE(book[0]);
    return book.all()[0];
}

struct Patch {
    int red = 0, green = 0, blue = 0;
};

int byte(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at));
}

// Indices of less than a byte lie from a byte's high bits to its low ones.
std::size_t index_at(const Picture& picture, int x, int y) {
    const int row = (picture.width * picture.bits + 7) / 8;
    const int packed = byte(picture.bytes, std::size_t(y * row + x * picture.bits / 8));
    const int low = 8 - picture.bits - x * picture.bits % 8;
    return std::size_t(packed >> low & ((1 << picture.bits) - 1));
}

Patch colour_at(const Picture& picture, int x, int y) {
    const std::size_t at = std::size_t(y) * std::size_t(picture.width) + std::size_t(x);
    if (picture.coding == PictureCoding::jpeg) {
        const auto pixels = decode_jpeg(picture.bytes, {{0, double(picture.width)},
                                                        {0, double(picture.height)},
                                                        picture.width,
                                                        picture.height});
        REQUIRE(pixels);
        return {byte(pixels->bytes, at * 3), byte(pixels->bytes, at * 3 + 1),
                byte(pixels->bytes, at * 3 + 2)};
    }
    const bool indexed = picture.colour == PictureColour::indexed;
    const std::string& from = indexed ? picture.palette : picture.bytes;
    const std::size_t entry = 3 * (indexed ? index_at(picture, x, y) : at);
    return {byte(from, entry), byte(from, entry + 1), byte(from, entry + 2)};
}

bool is_near(const Patch& one, const Patch& other, int by) {
    return std::abs(one.red - other.red) <= by && std::abs(one.green - other.green) <= by &&
           std::abs(one.blue - other.blue) <= by;
}

constexpr Patch red{200, 40, 40}, green{40, 160, 60}, blue{30, 60, 200};

void check_patches(const std::string& name, int by) {
    CAPTURE(name);
    const auto picture = load(name);
    const int w = picture->width, h = picture->height;
    CHECK(is_near(colour_at(*picture, w / 4, h / 4), red, by));
    CHECK(is_near(colour_at(*picture, w * 3 / 4, h / 4), green, by));
    CHECK(is_near(colour_at(*picture, w / 4, h * 3 / 4), blue, by));
}

}  // namespace

TEST_CASE("photographs of every format show the colours that they hold") {
    for (const char* name :
         {"lossless.webp", "film.webp", "see-through.webp", "plain.gif", "interlaced.gif",
          "film.gif", "plain.tif", "packed.tif", "see-through.tif", "turned.tif"})
        check_patches(name, 0);
    for (const char* name : {"lossy.webp", "plain.heic", "plain.avif"}) check_patches(name, 12);
}

TEST_CASE("what was coded with loss becomes a JPEG where that is smaller, all else loses nothing") {
    const auto coding_of = [](bool has_grain, bool is_lossy) {
        Raster raster{200, 200, 3, std::string(120'000, '\x60')};
        std::uint32_t chance = 1;
        for (std::size_t i = 0; has_grain && i < raster.bytes.size(); ++i)
            raster.bytes[i] = char(90 + ((chance = chance * 1664525 + 1013904223) >> 27));
        for (std::size_t i = 0; !has_grain && i < raster.bytes.size(); ++i)
            if (i / 15 % 2 == 0) raster.bytes[i] = '\0';
        raster.lossy = is_lossy;
        return picture_of(std::move(raster)).coding;
    };
    CHECK(coding_of(true, true) == PictureCoding::jpeg);
    CHECK(coding_of(true, false) == PictureCoding::samples);
    CHECK(coding_of(false, true) == PictureCoding::samples);
    CHECK(load("plain.heic")->coding == PictureCoding::samples);
    CHECK(load("lossless.webp")->coding == PictureCoding::samples);
    CHECK(load("plain.tif")->coding == PictureCoding::samples);
}

TEST_CASE("what is transparent in a WebP, a GIF or a TIFF is so in the brochure") {
    for (const char* name : {"see-through.webp", "see-through.gif", "see-through.tif"}) {
        CAPTURE(name);
        const auto picture = load(name);
        REQUIRE(picture->alpha.size() == 256);
        CHECK(byte(picture->alpha, 0) == 0);
        CHECK(byte(picture->alpha, 1) == 255);
    }
    for (const char* name : {"lossless.webp", "plain.gif", "plain.tif"})
        CHECK(load(name)->alpha.empty());
}

TEST_CASE("a TIFF keeps its inks, its grey, its resolution and how it was held") {
    const auto inks = load("inks.tif");
    CHECK(inks->colour == PictureColour::cmyk);
    CHECK(inks->bytes.size() == 16 * 16 * 4);
    CHECK(load("grey.tif")->colour == PictureColour::grey);
    CHECK(load("packed.tif")->dpi == doctest::Approx(300));
    CHECK(load("turned.tif")->orientation == 6);
}

TEST_CASE("colours with the profile of a wide screen become those of sRGB") {
    // Display P3's 200, 40, 40 in sRGB, computed by hand from both matrices.
    constexpr Patch wide_red{218, 0, 26};
    for (const char* name : {"wide.png", "wide-palette.png", "wide.webp", "wide.tif", "wide.jpg"}) {
        CAPTURE(name);
        const auto picture = load(name);
        const Patch seen = colour_at(*picture, 4, 4);
        CAPTURE(seen.red);
        CAPTURE(seen.green);
        CAPTURE(seen.blue);
        CHECK(is_near(seen, wide_red, 4));
    }
}

// Not AVIF: its decoder, libdav1d, forgets forty bytes where a file is damaged.
TEST_CASE("a photograph that is cut off anywhere is refused or shown, and nothing falls") {
    const auto read = [](const std::string& name, std::string_view bytes) {
        if (name.ends_with(".webp")) return read_webp(sample_ref(name), bytes);
        if (name.ends_with(".gif")) return read_gif(sample_ref(name), bytes);
        if (name.ends_with(".tif")) return read_tiff(sample_ref(name), bytes);
        return read_heif(sample_ref(name), bytes);
    };
    for (const char* name : {"lossy.webp", "film.webp", "see-through.webp", "interlaced.gif",
                             "packed.tif", "inks.tif", "plain.heic"}) {
        CAPTURE(name);
        const std::string whole = read_file(photograph(name), 10'000);
        int refused = 0;
        for (std::size_t size = 0; size < whole.size(); size += 3) {
            try {
                static_cast<void>(read(name, std::string_view(whole).substr(0, size)));
            } catch (const Error& problem) {
                ++refused;
                CHECK(problem.finding().problem.find(name) != std::string::npos);
            }
        }
        CHECK(refused > 0);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x55);
            try {
                static_cast<void>(read(name, damaged));
            } catch (const Error&) {
                ++refused;
            }
        }
    }
}

TEST_CASE("a photograph that claims to be huge is refused before memory is taken for it") {
    std::string gif = read_file(photograph("plain.gif"), 10'000);
    gif.replace(6, 4, "\xFF\xFF\xFF\xFF");
    CHECK_THROWS_WITH_AS(static_cast<void>(read_gif(sample_ref("kedi.gif"), gif)),
                         doctest::Contains("is too large: 65535 x 65535 pixels"), Error);
}
