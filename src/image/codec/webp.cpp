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

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    return size_at(std::string(bytes.substr(at, 3)) + '\0', 0);
}

// What the decoder is given: the file, or of a film the data of its first frame; and where that
// stands on the film's canvas.
struct Coded {
    std::string_view bytes;
    std::uint32_t x = 0, y = 0, width = 0, height = 0;  // no width: the picture is the canvas
};

Coded coded_picture(std::string_view file) {
    const auto frame = find_chunk(file, "ANMF"), canvas = find_chunk(file, "VP8X");
    if (!frame || frame->size() <= frame_header) return {file};
    Coded out{frame->substr(frame_header)};
    if (!canvas || canvas->size() < 10) return out;
    out.x = number_at(*frame, 0) * 2;
    out.y = number_at(*frame, 3) * 2;
    out.width = number_at(*canvas, 4) + 1;
    out.height = number_at(*canvas, 7) + 1;
    return out;
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

class WebpPicture {
public:
    WebpPicture(const ImageRef& image, std::string_view coded) : image_(image), coded_(coded) {
        if (webp_library().features(unsigned_bytes(coded), coded.size(), &features_,
                                    WEBP_DECODER_ABI_VERSION) != VP8_STATUS_OK)
            refuse_damaged(image);
    }

    std::uint32_t width() const { return std::uint32_t(features_.width); }
    std::uint32_t height() const { return std::uint32_t(features_.height); }
    bool has_alpha() const { return features_.has_alpha != 0; }
    bool is_lossy() const { return features_.format == 1; }

    // Into a raster of 3 or 4 channels, its corner at (x, y).
    void decode(Raster& raster, std::uint32_t x, std::uint32_t y) const {
        const WebpLibrary& webp = webp_library();
        const std::size_t stride = std::size_t(raster.width) * std::size_t(raster.channels);
        const std::size_t begin = y * stride + x * std::size_t(raster.channels);
        auto* const out = reinterpret_cast<std::uint8_t*>(raster.bytes.data()) + begin;
        const auto decode = raster.channels == 4 ? webp.decode_rgba : webp.decode_rgb;
        if (!decode(unsigned_bytes(coded_), coded_.size(), out, raster.bytes.size() - begin,
                    int(stride)))
            refuse_damaged(image_);
    }

private:
    const ImageRef& image_;
    std::string_view coded_;
    WebPBitstreamFeatures features_{};
};

}  // namespace

Picture read_webp(const ImageRef& image, std::string_view bytes) {
    const Coded coded = coded_picture(bytes);
    const WebpPicture picture(image, coded.bytes);
    const std::uint32_t width = coded.width ? coded.width : picture.width();
    const std::uint32_t height = coded.width ? coded.height : picture.height();
    const bool is_all = width == picture.width() && height == picture.height();
    if (coded.x + picture.width() > width || coded.y + picture.height() > height)
        refuse_damaged(image);
    Raster raster = new_raster(image, width, height, picture.has_alpha() || !is_all ? 4 : 3);
    picture.decode(raster, coded.x, coded.y);
    raster.lossy = picture.is_lossy();
    raster.profile = find_chunk(bytes, "ICCP").value_or("");
    raster.orientation = orientation_of(bytes);
    return picture_of(std::move(raster));
}

}  // namespace yaprak
