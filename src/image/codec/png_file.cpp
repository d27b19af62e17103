#include "image/codec/png_file.hpp"

#include <png.h>

#include <algorithm>
#include <cstdint>

namespace yaprak {
namespace {

std::size_t components_of(const Picture& picture) {
    return picture.colour == PictureColour::rgb ? 3 : 1;
}

std::size_t row_bytes_of(const Picture& picture) {
    return (std::size_t(picture.width) * components_of(picture) * std::size_t(picture.bits) + 7) /
           8;
}

bool holds_samples(const Picture& picture) {
    if (picture.coding != PictureCoding::samples || picture.colour == PictureColour::cmyk)
        return false;
    if (picture.width <= 0 || picture.height <= 0) return false;
    const auto rows = std::size_t(picture.height);
    const bool has_mask =
        picture.alpha.empty() || picture.alpha.size() / rows >= std::size_t(picture.width);
    return has_mask && picture.bytes.size() / row_bytes_of(picture) >= rows;
}

// One sample of a row as it is stored; of 16 bits the upper 8.
unsigned stored(const unsigned char* row, std::size_t at, int bits) {
    if (bits == 16) return row[at * 2];
    if (bits == 8) return row[at];
    const std::size_t bit = at * std::size_t(bits);
    return row[bit / 8] >> (8 - unsigned(bits) - unsigned(bit % 8)) & ((1u << bits) - 1);
}

class Samples {
public:
    explicit Samples(const Picture& picture) : picture_(picture) {}

    std::string run() {
        const std::size_t row_bytes = row_bytes_of(picture_);
        const auto* row = reinterpret_cast<const unsigned char*>(picture_.bytes.data());
        out_.reserve(std::size_t(picture_.width) * std::size_t(picture_.height) * 4);
        for (int y = 0; y < picture_.height; ++y, row += row_bytes)
            for (int x = 0; x < picture_.width; ++x) {
                append_colour(row, std::size_t(x));
                if (!picture_.alpha.empty()) out_ += picture_.alpha[mask_at_++];
            }
        return std::move(out_);
    }

private:
    const Picture& picture_;
    std::string out_;
    std::size_t mask_at_ = 0;

    void append_colour(const unsigned char* row, std::size_t x) {
        if (picture_.colour == PictureColour::indexed) {
            const std::size_t entry = stored(row, x, picture_.bits) * std::size_t(3);
            const bool known = entry + 3 <= picture_.palette.size();
            out_ += known ? picture_.palette.substr(entry, 3) : std::string(3, '\0');
            return;
        }
        const unsigned most = picture_.bits < 8 ? (1u << picture_.bits) - 1 : 255;
        const std::size_t components = components_of(picture_);
        for (std::size_t c = 0; c < components; ++c)
            out_ += char(stored(row, x * components + c, picture_.bits) * 255 / most);
    }
};

png_uint_32 format_of(const Picture& picture) {
    const bool is_grey = picture.colour == PictureColour::grey;
    if (picture.alpha.empty()) return is_grey ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    return is_grey ? PNG_FORMAT_GA : PNG_FORMAT_RGBA;
}

}  // namespace

std::optional<std::string> encode_png(const Picture& picture) {
    if (!holds_samples(picture)) return std::nullopt;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(picture.width);
    image.height = png_uint_32(picture.height);
    image.format = format_of(picture);
    image.flags = PNG_IMAGE_FLAG_FAST;
    const std::string samples = Samples(picture).run();
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string file(size, '\0');
    if (!png_image_write_to_memory(&image, file.data(), &size, 0, samples.data(), 0, nullptr))
        return std::nullopt;
    file.resize(size);
    return file;
}

}  // namespace yaprak
