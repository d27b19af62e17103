#include "image/codec/webp.hpp"

#include "base/late_library.hpp"
#include "image/codec/exif.hpp"
#include "image/codec/raster.hpp"

#include <webp/decode.h>

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

struct WebpLibrary {
    LateLibrary library;
    decltype(&::WebPGetFeaturesInternal) features = library["WebPGetFeaturesInternal"];
    decltype(&::WebPDecodeRGBInto) decode_rgb = library["WebPDecodeRGBInto"];
    decltype(&::WebPDecodeRGBAInto) decode_rgba = library["WebPDecodeRGBAInto"];
};

const WebpLibrary& webp_library() {
    static const WebpLibrary library{
        {"libwebp.so.7", "the library that reads WebP pictures, libwebp.so.7, cannot be opened",
         "install Debian's package libwebp7, or save the picture as JPEG"}};
    return library;
}

// ---- the container: RIFF's chunks, a name of four letters, a size and the bytes ----

constexpr std::size_t file_header = 12, chunk_header = 8, frame_header = 16;

std::uint32_t size_at(std::string_view bytes, std::size_t at) {
    std::uint32_t size = 0;
    for (std::size_t i = 4; i-- > 0;) size = size << 8 | static_cast<unsigned char>(bytes[at + i]);
    return size;
}

// The bytes of the first chunk with that name.
std::optional<std::string_view> find_chunk(std::string_view file, std::string_view name) {
    std::size_t at = file_header;
    while (at + chunk_header <= file.size()) {
        const std::size_t size = size_at(file, at + 4);
        if (size > file.size() - at - chunk_header) return std::nullopt;
        if (file.substr(at, 4) == name) return file.substr(at + chunk_header, size);
        at += chunk_header + size + size % 2;
    }
    return std::nullopt;
}

// What the decoder is given: the file, or of a film the data of its first frame.
std::string_view coded_picture(std::string_view file) {
    const auto frame = find_chunk(file, "ANMF");
    return frame && frame->size() > frame_header ? frame->substr(frame_header) : file;
}

int orientation_of(std::string_view file) {
    auto exif = find_chunk(file, "EXIF");
    if (!exif) return 1;
    if (exif->starts_with("Exif")) exif->remove_prefix(std::min<std::size_t>(6, exif->size()));
    return exif_orientation(*exif);
}

const std::uint8_t* unsigned_bytes(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

WebPBitstreamFeatures features_of(const ImageRef& image, std::string_view coded) {
    WebPBitstreamFeatures features{};
    if (webp_library().features(unsigned_bytes(coded), coded.size(), &features,
                                WEBP_DECODER_ABI_VERSION) != VP8_STATUS_OK)
        refuse_damaged(image);
    return features;
}

}  // namespace

Picture read_webp(const ImageRef& image, std::string_view bytes) {
    const std::string_view coded = coded_picture(bytes);
    const WebPBitstreamFeatures features = features_of(image, coded);
    Raster raster = new_raster(image, std::uint32_t(features.width), std::uint32_t(features.height),
                               features.has_alpha ? 4 : 3);
    const auto decode = features.has_alpha ? webp_library().decode_rgba : webp_library().decode_rgb;
    if (!decode(unsigned_bytes(coded), coded.size(),
                reinterpret_cast<std::uint8_t*>(raster.bytes.data()), raster.bytes.size(),
                raster.width * raster.channels))
        refuse_damaged(image);
    raster.lossy = features.format == 1;
    raster.profile = find_chunk(bytes, "ICCP").value_or("");
    raster.orientation = orientation_of(bytes);
    return picture_of(std::move(raster));
}

}  // namespace yaprak
