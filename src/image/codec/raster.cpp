#include "image/codec/raster.hpp"

#include "base/error.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "image/codec/png_file.hpp"
#include "image/colour/to_srgb.hpp"
#include "image/file/limits.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int photograph_quality = 92;  // nobody sees a difference from the samples

std::size_t pixels_of(const Raster& raster) {
    return std::size_t(raster.width) * std::size_t(raster.height);
}

// Takes the opacity out of the samples; empty where nothing is hidden.
std::string take_opacity(Raster& raster) {
    if (raster.channels != 4) return {};
    std::string opacity(pixels_of(raster), '\0');
    char* colour = raster.bytes.data();
    for (std::size_t i = 0; i < opacity.size(); ++i, colour += 3) {
        opacity[i] = raster.bytes[i * 4 + 3];
        std::copy_n(raster.bytes.data() + i * 4, 3, colour);
    }
    raster.bytes.resize(opacity.size() * 3);
    raster.channels = 3;
    drop_idle_mask(opacity);
    return opacity;
}

bool is_grey(std::string_view rgb) {
    for (std::size_t i = 0; i + 3 <= rgb.size(); i += 3)
        if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return false;
    return true;
}

std::string first_of_three(std::string_view rgb) {
    std::string grey(rgb.size() / 3, '\0');
    for (std::size_t i = 0; i < grey.size(); ++i) grey[i] = rgb[i * 3];
    return grey;
}

// What the samples take without loss, judged by stretches of rows from all over the picture.
std::size_t size_without_loss(const Picture& picture, std::size_t channels) {
    constexpr std::size_t stretches = 4, rows = 16;
    const std::size_t height = std::size_t(picture.height),
                      row = std::size_t(picture.width) * channels;
    if (height <= stretches * rows) {
        const auto all = encode_png(picture);
        return all ? all->size() : picture.bytes.size();
    }
    Picture part;
    part.colour = picture.colour;
    part.width = picture.width;
    part.height = int(stretches * rows);
    for (std::size_t i = 0; i < stretches; ++i)
        part.bytes.append(picture.bytes, (height - rows) * i / (stretches - 1) * row, rows * row);
    const auto packed = encode_png(part);
    return packed ? packed->size() * height / (stretches * rows) : picture.bytes.size();
}

// Only where that is smaller: drawings that were coded with loss are not.
void code_as_jpeg(Picture& picture) {
    const int channels = picture.colour == PictureColour::grey ? 1 : 3;
    const std::size_t size = size_without_loss(picture, std::size_t(channels));
    Pixels pixels{picture.width, picture.height, channels, std::move(picture.bytes)};
    auto file = encode_jpeg(pixels, {photograph_quality, false, true});
    const bool is_smaller = file && file->size() < size;
    picture.bytes = std::move(is_smaller ? *file : pixels.bytes);
    if (is_smaller) picture.coding = PictureCoding::jpeg;
}

}  // namespace

Picture picture_of(Raster raster) {
    Picture picture;
    picture.width = raster.width;
    picture.height = raster.height;
    picture.orientation = raster.orientation;
    picture.dpi = raster.dpi;
    picture.alpha = take_opacity(raster);
    picture.bytes = std::move(raster.bytes);
    turn_into_srgb(picture, raster.profile);
    if (is_grey(picture.bytes)) {
        picture.colour = PictureColour::grey;
        picture.bytes = first_of_three(picture.bytes);
    }
    if (raster.lossy && picture.alpha.empty()) code_as_jpeg(picture);
    return picture;
}

void drop_idle_mask(std::string& mask) {
    const auto hides = [](char level) { return level != '\xFF'; };
    if (std::none_of(mask.begin(), mask.end(), hides)) mask.clear();
}

Raster new_raster(const ImageRef& image, std::uint32_t width, std::uint32_t height, int channels) {
    check_size(image, width, height);
    const std::uint64_t bytes = std::uint64_t(width) * height * std::uint64_t(channels);
    if (bytes > most_sample_bytes)
        throw Error(Code::image_unreadable, image.at, called(image) + " is too large when unpacked",
                    "save it with fewer pixels");
    Raster raster{int(width), int(height), channels};
    raster.bytes.resize(bytes);
    return raster;
}

void refuse_damaged(const ImageRef& image) {
    throw Error(Code::image_unreadable, image.at, called(image) + " is damaged or cut off",
                "copy or export the file again");
}

}  // namespace yaprak
