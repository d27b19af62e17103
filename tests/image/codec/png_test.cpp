#include "image/codec/png.hpp"

#include "base/error.hpp"
#include "image/samples.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace yaprak;
using namespace std::string_literals;

namespace {

Picture read(const PngSample& sample) {
    return read_png(sample_ref(), make_png(sample));
}

PngSample sample_of(int type, int bits, std::string rows, std::uint32_t width,
                    std::uint32_t height = 1) {
    PngSample sample;
    sample.type = type;
    sample.bits = bits;
    sample.rows = std::move(rows);
    sample.width = width;
    sample.height = height;
    return sample;
}

std::string problem_of(const std::string& bytes) {
    try {
        (void)read_png(sample_ref(), bytes);
    } catch (const Error& error) {
        CHECK(to_text(error.finding().at) == "content/a.md:7:3");
        return error.finding().problem;
    }
    return "none";
}

}  // namespace

TEST_CASE("grey keeps its bits: 1, 2, 4, 8 and 16") {
    for (const int bits : {1, 2, 4, 8, 16}) {
        PngSample sample;
        sample.type = PNG_COLOR_TYPE_GRAY;
        sample.bits = bits;
        CAPTURE(bits);
        const Picture picture = read(sample);
        CHECK(picture.colour == PictureColour::grey);
        CHECK(picture.bits == bits);
        CHECK(picture.bytes.size() == std::size_t((5 * bits + 7) / 8 * 3));
        CHECK(picture.alpha.empty());
    }
    CHECK(read(sample_of(PNG_COLOR_TYPE_GRAY, 1, "\xA0", 3)).bytes == "\xA0");
}

TEST_CASE("colours keep their samples, 16 bits with the high byte first") {
    CHECK(read(sample_of(PNG_COLOR_TYPE_RGB, 8, "abcdef", 2)).bytes == "abcdef");
    const Picture deep = read(sample_of(PNG_COLOR_TYPE_RGB, 16, "AaBbCc", 1));
    CHECK(deep.bytes == "AaBbCc");
    CHECK(deep.bits == 16);
    CHECK(deep.colour == PictureColour::rgb);
    CHECK(deep.coding == PictureCoding::samples);
}

TEST_CASE("alpha goes apart into a mask of 8 bits") {
    const Picture colour = read(sample_of(PNG_COLOR_TYPE_RGBA, 8, "abc\x10"s + "def\xFF", 2));
    CHECK(colour.bytes == "abcdef");
    CHECK(colour.alpha == "\x10\xFF");
    const Picture deep = read(sample_of(PNG_COLOR_TYPE_RGBA, 16, "AaBbCc\x20\x7F", 1));
    CHECK(deep.bytes == "AaBbCc");
    CHECK(deep.alpha == "\x20");
    const Picture grey = read(sample_of(PNG_COLOR_TYPE_GA, 8, "a\x01"s + "b\x02", 1, 2));
    CHECK(grey.colour == PictureColour::grey);
    CHECK(grey.bytes == "ab");
    CHECK(grey.alpha == "\x01\x02");
}

TEST_CASE("a mask that hides nothing is dropped") {
    const Picture picture = read(sample_of(PNG_COLOR_TYPE_RGBA, 8, "abc\xFF", 1));
    CHECK(picture.bytes == "abc");
    CHECK(picture.alpha.empty());
}

TEST_CASE("a palette stays one, and its transparency becomes a mask") {
    PngSample sample = sample_of(PNG_COLOR_TYPE_PALETTE, 2, "\x1B\x00"s, 5);  // 0 1 2 3, 0
    sample.palette = "000111222333";
    const Picture opaque = read(sample);
    CHECK(opaque.colour == PictureColour::indexed);
    CHECK(opaque.bits == 2);
    CHECK(opaque.palette == "000111222333");
    CHECK(opaque.bytes == "\x1B\x00"s);
    CHECK(opaque.alpha.empty());
    sample.palette_alpha = "\x00\x80"s;
    const Picture masked = read(sample);
    CHECK(masked.bytes == "\x1B\x00"s);
    CHECK(masked.alpha == "\x00\x80\xFF\xFF\x00"s);
}

TEST_CASE("the mask of a packed palette follows its pixels, of any width") {
    PngSample sample = sample_of(PNG_COLOR_TYPE_PALETTE, 1, "\xA5\x80"s, 9);  // 1010 0101 1
    sample.palette = "000111";
    sample.palette_alpha = "\x07"s;
    CHECK(read(sample).alpha == "\xFF\x07\xFF\x07\x07\xFF\x07\xFF\xFF"s);
    sample = sample_of(PNG_COLOR_TYPE_PALETTE, 4, "\x01\x20"s, 3);
    sample.palette = "000111222";
    sample.palette_alpha = "\x01\x02\x03";
    CHECK(read(sample).alpha == "\x01\x02\x03");
}

TEST_CASE("one colour named as transparent becomes a mask") {
    png_color_16 key{};
    key.red = 'a', key.green = 'b', key.blue = 'c';
    PngSample sample = sample_of(PNG_COLOR_TYPE_RGB, 8, "abcdef", 2);
    sample.colour_key = &key;
    CHECK(read(sample).bytes == "abcdef");
    CHECK(read(sample).alpha == "\x00\xFF"s);
    key.gray = 1;
    sample = sample_of(PNG_COLOR_TYPE_GRAY, 1, "\x40", 2);
    sample.colour_key = &key;
    CHECK(read(sample).bytes == "\x00\xFF"s);
    CHECK(read(sample).bits == 8);
    CHECK(read(sample).alpha == "\xFF\x00"s);
}

TEST_CASE("an interlaced picture comes out as the plain one does") {
    for (const int type : {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGBA,
                           PNG_COLOR_TYPE_GA, PNG_COLOR_TYPE_PALETTE}) {
        PngSample sample;
        sample.type = type;
        sample.width = 13;
        sample.height = 11;
        sample.palette = std::string(768, 'p');
        sample.palette_alpha = "\x00\x10\x20"s;
        const Picture plain = read(sample);
        sample.interlaced = true;
        CAPTURE(type);
        CHECK(read(sample).bytes == plain.bytes);
        CHECK(read(sample).alpha == plain.alpha);
    }
}

TEST_CASE("the resolution is told in dots per inch") {
    PngSample sample;
    CHECK(read(sample).dpi == 0);
    sample.pixels_per_metre = 11811;
    CHECK(read(sample).dpi == 300);
}

TEST_CASE("a PNG that ends early is cut off, wherever") {
    const std::string bytes = make_png({});
    for (std::size_t size = 8; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK(problem_of(bytes.substr(0, size)) == "the picture \"images/kedi.png\" is cut off");
    }
}

TEST_CASE("a damaged PNG says what libpng found") {
    std::string bytes = make_png({});
    bytes[bytes.find("IDAT") + 8] ^= 1;
    CHECK(problem_of(bytes).find("the picture \"images/kedi.png\" is damaged (") == 0);
    bytes = make_png({});
    bytes[23] ^= 1;  // the height, without its sum
    CHECK(problem_of(bytes) == "the picture \"images/kedi.png\" is damaged (IHDR: CRC error)");
}

TEST_CASE("a header that promises a monster is refused before anything is allocated") {
    const std::string small = make_png({});
    CHECK(problem_of(with_size(small, 20000, 20000)) ==
          "the picture \"images/kedi.png\" is too large: 20000 x 20000 pixels");
    CHECK(problem_of(with_size(small, 0x7FFFFFFF, 1)).find("is too large") != std::string::npos);
    CHECK(problem_of(with_size(small, 0, 5)) == "the picture \"images/kedi.png\" has no pixels");
    PngSample deep;
    deep.bits = 16;
    deep.type = PNG_COLOR_TYPE_RGBA;
    deep.interlaced = true;
    CHECK(problem_of(with_size(make_png(deep), 10000, 10000)) ==
          "the picture \"images/kedi.png\" is too large when unpacked");
}

TEST_CASE("a large PNG is read with fewer pixels, in 8 bits, and has the same colours") {
    for (const int type : {PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGBA, PNG_COLOR_TYPE_GRAY}) {
        const std::uint32_t width = 6000, height = 8000;
        const std::size_t channels = type == PNG_COLOR_TYPE_RGB    ? 3
                                     : type == PNG_COLOR_TYPE_RGBA ? 4
                                                                   : 1;
        const int bits = channels == 1 ? 16 : 8;
        std::string row;
        for (std::uint32_t x = 0; x < width; ++x)
            row += std::string("\xC0\xC0\x20\x80", 4).substr(0, channels == 1 ? 2 : channels);
        std::string rows;
        for (std::uint32_t y = 0; y < height; ++y) rows += row;
        const Picture picture = read(sample_of(type, bits, std::move(rows), width, height));
        CHECK(picture.width == 3000);
        CHECK(picture.height == 4000);
        CHECK(picture.bits == 8);
        CHECK(picture.bytes.size() == 12'000'000 * (channels == 4 ? 3 : channels));
        CHECK(std::abs(int(static_cast<unsigned char>(picture.bytes[6'000'000])) - 0xC0) <= 2);
        CHECK(picture.alpha.empty() == (channels != 4));
    }
}

TEST_CASE("texts and profiles in a PNG are passed over unread") {
    std::string bytes = make_png({});
    const std::size_t idat = bytes.find("IDAT") - 4;
    for (const char* name : {"iTXt", "zTXt", "tEXt", "iCCP", "gAMA", "xxXx"})
        bytes.insert(idat, png_chunk(name, std::string(100, 'x')));
    CHECK(problem_of(bytes) == "none");
}

TEST_CASE("no changed byte brings libpng down") {
    PngSample sample;
    sample.type = PNG_COLOR_TYPE_PALETTE;
    sample.palette = "000111222";
    sample.palette_alpha = "\x10";
    sample.bits = 2;
    const std::string bytes = make_png(sample);
    int refused = 0;
    for (std::size_t at = 8; at < bytes.size(); ++at)
        for (const char value : {'\0', '\x7F', '\xFF'}) {
            std::string changed = bytes;
            changed[at] = value;
            refused += problem_of(changed) != "none";
        }
    CHECK(refused > 50);
}
