#include "image/codec/jpeg_codec.hpp"

#include "image/codec/jpeg.hpp"
#include "image/samples.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace yaprak;

namespace {

Window all_of(int width, int height) {
    return {{0, double(width)}, {0, double(height)}, width, height};
}

// Soft waves, another in each channel.
Pixels waves(int width, int height, int channels) {
    Pixels pixels{width, height, channels, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c)
                pixels.bytes +=
                    char(128 + ((x * (c + 1) + y) % 128 < 64 ? 1 : -1) * ((x + y * (c + 1)) % 64));
    return pixels;
}

double mean_difference(const Pixels& a, const Pixels& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.bytes.size(); ++i)
        sum += std::abs(int(static_cast<unsigned char>(a.bytes[i])) -
                        int(static_cast<unsigned char>(b.bytes[i])));
    return sum / double(a.bytes.size());
}

}  // namespace

TEST_CASE("grey stays grey, colours stay colours, inks stay inks, as Adobe wrote them or not") {
    for (const int channels : {1, 3, 4})
        for (const bool adobe : {false, true}) {
            const Pixels before = waves(96, 64, channels);
            const auto file = encode_jpeg(before, {95, adobe});
            REQUIRE(file);
            const Picture read = read_jpeg(sample_ref(), *file);
            CHECK(int(read.colour == PictureColour::grey) == int(channels == 1));
            CHECK(int(read.colour == PictureColour::cmyk) == int(channels == 4));
            CHECK(read.inverted == (adobe && channels == 4));
            const auto after = decode_jpeg(*file, all_of(96, 64));
            REQUIRE(after);
            CHECK(after->channels == channels);
            CHECK(mean_difference(before, *after) < 20);
        }
}

TEST_CASE("lower quality, smaller file") {
    std::size_t before = 1 << 20;
    for (const int quality : {100, 80, 60, 30, 1}) {
        const auto file = encode_jpeg(waves(200, 100, 3), {quality});
        REQUIRE(file);
        CHECK(file->size() < before);
        before = file->size();
    }
}

TEST_CASE("a file is decoded in the size that is asked for") {
    const auto file = encode_jpeg(waves(200, 100, 3), {90});
    for (const int width : {1, 20, 49, 99, 100, 199}) {
        const auto made = decode_jpeg(*file, {{0, 200}, {0, 100}, width, 10});
        REQUIRE(made);
        CHECK(made->width == width);
        CHECK(made->bytes.size() == std::size_t(width * 10 * 3));
    }
}

TEST_CASE("what is damaged is not decoded") {
    const std::string whole = *encode_jpeg(waves(200, 100, 3), {90});
    const Window window = all_of(200, 100);
    CHECK(decode_jpeg(whole, window));
    CHECK_FALSE(decode_jpeg("", window));
    CHECK_FALSE(decode_jpeg("no picture", window));
    for (std::size_t cut = 2; cut < whole.size() - 2; cut += 97)
        CHECK_FALSE(decode_jpeg(whole.substr(0, cut), window));
}

TEST_CASE("a picture of more scans than any program writes is not decoded") {
    const std::string file = *encode_jpeg(waves(16, 16, 1), {90});
    const auto last = file.rfind("\xFF\xDA");
    std::string many = file.substr(0, file.size() - 2);
    for (int i = 0; i < 200; ++i) many += file.substr(last, file.size() - 2 - last);
    CHECK_FALSE(decode_jpeg(many + "\xFF\xD9", all_of(16, 16)));
}
