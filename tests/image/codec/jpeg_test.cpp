#include "image/codec/jpeg.hpp"

#include "base/error.hpp"
#include "image/samples.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace std::string_literals;

namespace {

Picture read(const std::string& bytes) {
    return read_jpeg(sample_ref("images/kedi.jpg"), bytes);
}

std::string problem_of(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        CHECK(to_text(error.finding().at) == "content/a.md:7:3");
        return error.finding().problem;
    }
    return "none";
}

// Where the segment with this marker stands.
std::size_t find_marker(const std::string& bytes, char code) {
    const std::size_t at = bytes.find("\xFF"s + code);
    REQUIRE(at != std::string::npos);
    return at;
}

const std::string cut_off = "the picture \"images/kedi.jpg\" is cut off";

}  // namespace

TEST_CASE("a JPEG goes through as it is, with its size and colours known") {
    JpegSample sample;
    sample.dpi = 300;
    const std::string bytes = make_jpeg(sample);
    const Picture picture = read(bytes);
    CHECK(picture.bytes == bytes);
    CHECK(picture.coding == PictureCoding::jpeg);
    CHECK(picture.colour == PictureColour::rgb);
    CHECK(picture.width == 32);
    CHECK(picture.height == 24);
    CHECK(picture.bits == 8);
    CHECK(picture.orientation == 1);
    CHECK(picture.dpi == 300);
    CHECK(picture.alpha.empty());
}

TEST_CASE("a grey, a progressive and an odd-sized JPEG are as good") {
    JpegSample sample;
    sample.components = 1;
    CHECK(read(make_jpeg(sample)).colour == PictureColour::grey);
    sample.progressive = true;
    CHECK(read(make_jpeg(sample)).width == 32);
    sample.components = 3;
    sample.width = 1;
    sample.height = 9;
    CHECK(read(make_jpeg(sample)).height == 9);
}

TEST_CASE("the inks of a CMYK picture are inverted when Adobe's mark says so") {
    JpegSample sample;
    sample.components = 4;
    CHECK(read(make_jpeg(sample)).colour == PictureColour::cmyk);
    CHECK_FALSE(read(make_jpeg(sample)).inverted);
    sample.adobe = true;
    CHECK(read(make_jpeg(sample)).inverted);
}

TEST_CASE("a photograph held sideways says so, and a damaged EXIF block is ignored") {
    JpegSample sample;
    sample.exif = make_exif(6, true);
    const Picture turned = read(make_jpeg(sample));
    CHECK(turned.orientation == 6);
    CHECK(turned.upright_width() == 24);
    CHECK(turned.upright_height() == 32);
    sample.exif = make_exif(8, false);
    CHECK(read(make_jpeg(sample)).orientation == 8);
    sample.exif = "II*\0\xFF\xFF\xFF\xFFnonsense";
    CHECK(read(make_jpeg(sample)).orientation == 1);
}

TEST_CASE("a density in centimetres becomes one in inches, an aspect none") {
    JpegSample sample;
    sample.dpi = 100;
    std::string bytes = make_jpeg(sample);
    const std::size_t unit = bytes.find("JFIF") + 7;
    bytes[unit] = 2;
    CHECK(read(bytes).dpi == doctest::Approx(254));
    bytes[unit] = 0;
    CHECK(read(bytes).dpi == 0);
}

TEST_CASE("a JPEG that ends anywhere before its end mark is cut off") {
    for (const bool progressive : {false, true}) {
        JpegSample sample;
        sample.progressive = progressive;
        const std::string bytes = make_jpeg(sample);
        const std::size_t last = progressive ? bytes.size() : bytes.size() - 4;
        for (std::size_t size = 3; size < last; ++size) {
            CAPTURE(size);
            CHECK(problem_of(bytes.substr(0, size)) == cut_off);
        }
    }
}

TEST_CASE("a JPEG that lacks only its end mark is whole") {
    const std::string bytes = make_jpeg({});
    for (const std::size_t lacks : {1, 2}) {
        const std::string cut = bytes.substr(0, bytes.size() - lacks);
        CHECK(problem_of(cut) == "none");
        CHECK(read(cut).bytes == read(bytes).bytes);
    }
}

TEST_CASE("an end mark set behind a few bytes of the scan deceives nobody") {
    JpegSample sample;
    sample.width = sample.height = 400;
    const std::string bytes = make_jpeg(sample);
    const std::size_t scan = find_marker(bytes, '\xDA');
    CHECK(problem_of(bytes.substr(0, scan + 40) + "\xFF\xD9") == cut_off);
    CHECK(problem_of(bytes.substr(0, scan) + "\xFF\xD9") == cut_off);
    CHECK(problem_of("\xFF\xD8\xFF\xD9") == cut_off);
}

TEST_CASE("where and by whom a photograph was taken stays out of the brochure") {
    const std::string plain = make_jpeg({});
    const auto segment = [](char code, const std::string& body) {
        return "\xFF"s + code + '\0' + char(body.size() + 2) + body;
    };
    const std::string place = segment('\xE1', "Exif\0\0GPS 41.01 N"s),
                      note = segment('\xFE', "by me");
    const std::string maker = segment('\xED', "Photoshop 3.0"), map = segment('\xE2', "MPF\0"s);
    const std::string profile = segment('\xE2', "ICC_PROFILE\0\1\1"s);
    std::string photograph = plain;
    photograph.insert(find_marker(plain, '\xDB'), place + note + profile + maker + map);
    std::string kept = plain;
    kept.insert(find_marker(plain, '\xDB'), profile);
    CHECK(read(photograph).bytes == kept);
}

TEST_CASE("what stands behind the end mark is left out") {
    const std::string bytes = make_jpeg({});
    CHECK(read(bytes + std::string(1000, 'x')).bytes == bytes);
}

TEST_CASE("codings that no PDF reader shows are refused with a way out") {
    JpegSample sample;
    std::string bytes = make_jpeg(sample);
    const std::size_t frame = find_marker(bytes, '\xC0');
    const std::string rare = "the picture \"images/kedi.jpg\" is a JPEG of a rare kind: ";
    bytes[frame + 4] = 12;
    CHECK(problem_of(bytes) == rare + "12 bits per component");
    bytes[frame + 4] = 8;
    bytes[frame + 1] = '\xC3';
    CHECK(problem_of(bytes) == rare + "lossless coding");
    bytes[frame + 1] = '\xC5';
    CHECK(problem_of(bytes) == rare + "hierarchical coding");
    sample.arithmetic = true;
    CHECK(problem_of(make_jpeg(sample)) == rare + "arithmetic coding");
}

TEST_CASE("a frame larger than any page is refused") {
    std::string bytes = make_jpeg({});
    const std::size_t frame = find_marker(bytes, '\xC0');
    bytes.replace(frame + 5, 4, "\x4E\x20\x4E\x20");  // 20,000 x 20,000
    CHECK(problem_of(bytes) ==
          "the picture \"images/kedi.jpg\" is too large: 20000 x 20000 pixels");
    bytes.replace(frame + 5, 4, "\x00\x10\x4E\x21"s);
    CHECK(problem_of(bytes) == "the picture \"images/kedi.jpg\" is too large: 20001 x 16 pixels");
    bytes.replace(frame + 5, 4, "\x00\x10\x00\x00"s);
    CHECK(problem_of(bytes) == "the picture \"images/kedi.jpg\" has no pixels");
}

TEST_CASE("no changed byte brings the reader down") {
    JpegSample sample;
    sample.progressive = true;
    sample.exif = make_exif(3, false);
    const std::string bytes = make_jpeg(sample);
    int refused = 0;
    for (std::size_t at = 2; at < bytes.size(); ++at)
        for (const char value : {'\0', '\x7F', '\xFF', '\xD9', '\xDA'}) {
            std::string changed = bytes;
            changed[at] = value;
            refused += problem_of(changed) != "none";
        }
    CHECK(refused > 100);
}
