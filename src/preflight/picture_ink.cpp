// The inks of a picture, looked at in a few hundred thousand of its dots.
#include "preflight/picture_ink.hpp"

#include "base/content_hash.hpp"
#include "image/codec/jpeg_codec.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace yaprak {
namespace {

constexpr int longest_side = 600;  // dots that are looked at
constexpr double rounding = 0.02;  // of JPEGs, which are never exact

bool is_jpeg(const PdfObject& picture) {
    const PdfObject filter = picture["Filter"];
    const PdfObject last = filter.is_array() ? filter[filter.size() - 1] : filter;
    return last.name() == "DCTDecode";
}

// Rows of four bytes a dot.
std::optional<Pixels> dots_of(const PdfObject& picture, std::string data) {
    const int width = int(picture["Width"].number()), height = int(picture["Height"].number());
    if (width <= 0 || height <= 0) return std::nullopt;
    if (is_jpeg(picture)) {
        const int longest = std::max(width, height);
        const auto less = [&](int side) {
            return longest <= longest_side ? side : std::max(1, side * longest_side / longest);
        };
        return decode_jpeg(data,
                           {{0, double(width)}, {0, double(height)}, less(width), less(height)});
    }
    if (picture["BitsPerComponent"].number() != 8) return std::nullopt;
    return Pixels{width, height, 4, std::move(data)};
}

PictureInk ink_of_dots(const std::optional<Pixels>& dots, bool is_inverted, double limit) {
    if (!dots || dots->channels != 4) return {};
    const std::size_t count = dots->bytes.size() / 4;
    const std::size_t step =
        std::max<std::size_t>(1, count / (std::size_t(longest_side) * longest_side));
    std::size_t seen = 0, over = 0;
    int most = 0;
    for (std::size_t i = 0; i < count; i += step) {
        int sum = 0;
        for (std::size_t c = 0; c < 4; ++c) {
            const int sample = static_cast<unsigned char>(dots->bytes[i * 4 + c]);
            sum += is_inverted ? 255 - sample : sample;
        }
        ++seen;
        over += sum / 255.0 > limit + rounding;
        most = std::max(most, sum);
    }
    return {seen == 0 ? 0 : double(over) / double(seen), most / 255.0};
}

}  // namespace

PictureInk ink_of_picture(const PdfObject& picture, double limit, PressCache& cache) {
    std::string data = picture.data();
    const bool is_inverted = picture["Decode"][std::size_t(0)].number(0) == 1;
    std::string key = content_hash(data);
    for (const char* what : {"Width", "Height", "BitsPerComponent"})
        key += " " + std::to_string(picture[what].number());
    key += (is_inverted ? " inverted " : " ") + std::to_string(limit);
    return *cache.pictures.get(
        key, [&] { return ink_of_dots(dots_of(picture, std::move(data)), is_inverted, limit); },
        [&](const PictureInk&) { return key.size() + sizeof(PictureInk); });
}

}  // namespace yaprak
