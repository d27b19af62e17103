#include "pdf/picture/fit_pictures.hpp"

#include "image/book/fitted_pictures.hpp"
#include "image/codec/jpeg.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "image/samples.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <thread>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

// Hills in a haze with some grain: what cameras see, as far as a coder is concerned.
Pixels scene(int width, int height, int channels) {
    Pixels pixels{width, height, channels, {}};
    unsigned grain = 1;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c) {
                grain = grain * 1664525u + 1013904223u;
                const double hills = 60 * std::sin(x * 0.02 + c) + 40 * std::sin(y * 0.05 - c);
                pixels.bytes += char(128 + hills + int(grain >> 29));
            }
    return pixels;
}

Picture photograph(int width = 1200, int height = 800, int channels = 3, int orientation = 1) {
    Picture picture =
        read_jpeg(sample_ref(), *encode_jpeg(scene(width, height, channels), {92, channels == 4}));
    picture.orientation = orientation;
    picture.key = "photograph";
    return picture;
}

Picture samples(const Pixels& pixels) {
    Picture picture;
    picture.width = pixels.width;
    picture.height = pixels.height;
    picture.colour = pixels.channels == 1 ? PictureColour::grey : PictureColour::rgb;
    picture.bytes = pixels.bytes;
    picture.key = "samples";
    return picture;
}

PictureBook book_of(Picture picture) {
    return PictureBook({std::make_shared<const Picture>(std::move(picture))});
}

Pages page_with(Size size, Point at = {}) {
    Pages pages = one_page({400_pt, 300_pt});
    pages.pages[0].items.push_back(item_at(at, PlacedPicture{0, size}));
    return pages;
}

const PlacedPicture& placed_in(const Pages& pages) {
    return std::get<PlacedPicture>(pages.pages[0].items[0].kind);
}

// At 144 x 96 pt, 1200 x 800 pixels are 600 dpi.
Picture fitted(Picture picture, const ResampleOptions& options, Size size = {144_pt, 96_pt}) {
    Pages pages = page_with(size);
    return *fit_pictures(pages, book_of(std::move(picture)), options)[0];
}

}  // namespace

TEST_CASE("a photograph is brought down to the dots that its place shows") {
    const Picture made = fitted(photograph(), {150, 80});
    CHECK(made.width == 300);
    CHECK(made.height == 200);
    CHECK(made.coding == PictureCoding::jpeg);
    CHECK(made.bytes.size() < photograph().bytes.size() / 4);
    CHECK(made.key != photograph().key);
}

TEST_CASE("grey stays grey, inks stay inks") {
    CHECK(fitted(photograph(1200, 800, 1), {150, 80}).colour == PictureColour::grey);
    const Picture inks = fitted(photograph(1200, 800, 4), {150, 80});
    CHECK(inks.colour == PictureColour::cmyk);
    CHECK(inks.inverted);
    CHECK(inks.width == 300);
}

TEST_CASE("what is fine enough stays as it is, byte by byte") {
    CHECK(fitted(photograph(), {0, 10}).bytes == photograph().bytes);
    CHECK(fitted(photograph(), {600, 10}).bytes == photograph().bytes);
    CHECK(fitted(photograph(), {560, 10}).bytes == photograph().bytes);
    CHECK(fitted(photograph(), {1200, 10}).bytes == photograph().bytes);
}

TEST_CASE("a picture a tenth too fine is brought down, one just below stays") {
    CHECK(fitted(photograph(), {546, 10}).bytes == photograph().bytes);  // 600 dpi are 1.099 times
    CHECK(fitted(photograph(), {545, 10}).width == 1090);                // 1.101 times
}

TEST_CASE("a picture of which a fiftieth is hidden is cut, one that shows more stays whole") {
    const auto height_where_seen = [](Length seen) {
        Pages pages = page_with({300_pt, 200_pt});
        pages.pages[0].items[0].clip = Rect{0_pt, 0_pt, 300_pt, seen};
        return fit_pictures(pages, book_of(photograph()), {72, 80})[0]->height;
    };
    CHECK(height_where_seen(200_pt) == 200);
    CHECK(height_where_seen(197_pt) == 200);
    CHECK(height_where_seen(195_pt) == 195);
}

TEST_CASE("a picture is never made so small that nothing is left of it") {
    const Picture made = fitted(photograph(1200, 8), {2, 80}, {144_pt, 1_pt});
    CHECK(made.width == 4);
    CHECK(made.height == 1);
}

TEST_CASE("what would not get smaller stays as it is") {
    Picture small = read_jpeg(sample_ref(), *encode_jpeg(scene(1200, 800, 3), {5}));
    small.key = "small";
    CHECK(fitted(small, {500, 100}).bytes == small.bytes);
}

TEST_CASE("squeezing codes anew what has few dots, and never makes more of them") {
    const Picture made = fitted(photograph(), {1200, 40, true});
    CHECK(made.width == 1200);
    CHECK(made.bytes.size() < photograph().bytes.size());
}

TEST_CASE("a damaged photograph stays as it is") {
    Picture broken = photograph();
    broken.bytes.resize(broken.bytes.size() / 2);
    CHECK(fitted(broken, {150, 80}).bytes == broken.bytes);
}

TEST_CASE("a photograph in a PNG becomes a JPEG, a drawing does not") {
    const Picture made = fitted(samples(scene(1200, 800, 3)), {150, 80});
    CHECK(made.coding == PictureCoding::jpeg);
    Pixels drawing{1200, 800, 3, std::string(1200 * 800 * 3, '\xFF')};
    for (int y = 100; y < 700; ++y)
        for (int x = 0; x < 1200; x += 40)
            for (int i = 0; i < 12; ++i) drawing.bytes[std::size_t((y * 1200 + x) * 3 + i)] = 0;
    CHECK(fitted(samples(drawing), {150, 80}).coding == PictureCoding::samples);
}

TEST_CASE("what has transparency stays without loss, and its edges clean") {
    Picture picture = samples({400, 400, 1, std::string(160000, '\x40')});
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x) {
            picture.alpha += x < 201 ? '\xFF' : '\0';
            if (x >= 201) picture.bytes[std::size_t(400 * y + x)] = char((x * 7 + y * 13) & 255);
        }
    const Picture made = fitted(picture, {72, 80}, {100_pt, 100_pt});
    CHECK(made.coding == PictureCoding::samples);
    CHECK(made.width == 100);
    REQUIRE(made.alpha.size() == 10000);
    for (int x = 0; x < 50; ++x) CHECK(std::abs(int(made.bytes[std::size_t(x)]) - 0x40) <= 1);
    CHECK(made.alpha[10] == '\xFF');
    CHECK(made.alpha[90] == '\0');
}

TEST_CASE("a palette stays a palette") {
    Picture picture;
    picture.colour = PictureColour::indexed;
    picture.width = picture.height = 100;
    picture.palette = std::string("\0\0\0\xFF\xFF\xFF", 6);
    picture.bytes = std::string(10000, '\1');
    picture.key = "palette";
    CHECK(fitted(picture, {10, 10, true}).bytes == picture.bytes);
}

TEST_CASE("what is seen nowhere is not in the file, and what is seen stays in its place") {
    Pages pages = page_with({300_pt, 200_pt}, {0_pt, -100_pt});
    pages.pages[0].items[0].clip = Rect{0_pt, 0_pt, 300_pt, 80_pt};
    const PictureBook made = fit_pictures(pages, book_of(photograph()), {72, 80});
    CHECK(made[0]->width == 300);
    CHECK(made[0]->height == 80);
    CHECK(pages.pages[0].items[0].at.y.pt() == doctest::Approx(0));
    CHECK(placed_in(pages).size.height.pt() == doctest::Approx(80));
    CHECK(placed_in(pages).size.width.pt() == doctest::Approx(300));
}

TEST_CASE("a picture that was held sideways keeps its part and its way up") {
    const auto shown = [](int orientation, bool fits) {
        Pages pages = page_with({160_pt, 160_pt}, {-40_pt, 0_pt});
        pages.pages[0].trim = {40_pt, 40_pt};
        pages.pages[0].items[0].clip = Rect{0_pt, 0_pt, 40_pt, 40_pt};
        Pixels quarters{160, 160, 1, {}};
        for (int y = 0; y < 160; ++y)
            for (int x = 0; x < 160; ++x) quarters.bytes += char(x / 20 * 16 + y / 20 * 12);
        Picture picture = samples(quarters);
        picture.orientation = orientation;
        const PictureBook before = book_of(picture);
        return pixels(
            write_pdf(pages, fonts(), fits ? fit_pictures(pages, before, {36, 90}) : before));
    };
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const auto before = shown(orientation, false), after = shown(orientation, true);
        if (!before) return;
        int differences = 0;
        for (std::size_t i = 0; i < before->size(); ++i) differences += (*before)[i] != (*after)[i];
        CHECK(differences < 80);  // of 1640, where two greys meet
    }
}

TEST_CASE("the same pages, the same pictures") {
    CHECK(fitted(photograph(), {110, 70}).bytes == fitted(photograph(), {110, 70}).bytes);
}

TEST_CASE("a picture that was made smaller is made once, for each place and quality") {
    FittedPictures known;
    const auto fit = [&](Size size, int quality) {
        Pages pages = page_with(size);
        return fit_pictures(pages, book_of(photograph()), {150, quality}, &known).all()[0];
    };
    const auto first = fit({144_pt, 96_pt}, 80);
    CHECK(fit({144_pt, 96_pt}, 80) == first);
    CHECK(fit({144_pt, 96_pt}, 70) != first);
    CHECK(fit({72_pt, 48_pt}, 80) != first);
    CHECK(first->bytes == fitted(photograph(), {150, 80}).bytes);
}

TEST_CASE("what many threads need at once one of them makes, and what stays is known to stay") {
    FittedPictures known;
    std::atomic<int> made{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int k = 0; k < 50; ++k)
                known.get(std::to_string(k), [&]() -> FittedPictures::Made {
                    ++made;
                    return k % 2 ? nullptr : std::make_shared<const Picture>();
                });
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(made == 50);
}

TEST_CASE("a photograph with a mask becomes a JPEG with a mask, where it looks the same") {
    const Pixels pixels = scene(600, 400, 3);
    Picture picture = samples(pixels);
    picture.alpha.assign(600 * 400, '\xFF');
    for (std::size_t i = 0; i < picture.alpha.size(); ++i)
        if (i % 600 < 200) picture.alpha[i] = '\0';
    const Picture made = fitted(picture, {300, 75}, {144_pt, 96_pt});
    CHECK(made.coding == PictureCoding::jpeg);
    CHECK(made.alpha.size() == std::size_t(made.width) * std::size_t(made.height));
    CHECK(made.alpha.front() == '\0');
    CHECK(made.alpha.back() == '\xFF');
}
