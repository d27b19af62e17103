#include "pdf/picture/embed_picture.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "pdf/picture/png_filter.hpp"

namespace yaprak {
namespace {

int components(PictureColour colour) {
    switch (colour) {
        case PictureColour::grey:
        case PictureColour::indexed:
            return 1;
        case PictureColour::rgb:
            return 3;
        case PictureColour::cmyk:
            return 4;
    }
    return 1;
}

std::string indexed_space(const std::string& palette) {
    const std::size_t entries = palette.size() / 3;
    if (entries < 1 || entries > 256)
        throw Error(Code::pdf, {}, "the picture's palette is damaged");
    return "[/Indexed /DeviceRGB " + std::to_string(entries - 1) + " <" + hex_of_bytes(palette) +
           ">]";
}

std::string colour_space(const Picture& picture) {
    switch (picture.colour) {
        case PictureColour::grey:
            return "/DeviceGray";
        case PictureColour::rgb:
            return "/DeviceRGB";
        case PictureColour::cmyk:
            return "/DeviceCMYK";
        case PictureColour::indexed:
            return indexed_space(picture.palette);
    }
    return "/DeviceGray";
}

// Samples of less than a byte, and indices, are no numbers that a difference would make smaller.
bool is_worth_filtering(const Picture& picture) {
    return picture.bits >= 8 && picture.colour != PictureColour::indexed;
}

void describe_prediction(haru::Dict& image, const Picture& picture, int colours) {
    image.set_verbatim("DecodeParms", "<</Predictor 15 /Colors " + std::to_string(colours) +
                                          " /BitsPerComponent " + std::to_string(picture.bits) +
                                          " /Columns " + std::to_string(picture.width) + ">>");
}

std::string packed_samples(const Deflater& deflate, const Picture& picture) {
    const int colours = components(picture.colour);
    const std::size_t row_bytes =
        (std::size_t(picture.width) * std::size_t(colours * picture.bits) + 7) / 8;
    if (row_bytes == 0 || picture.height <= 0 ||
        picture.bytes.size() / row_bytes < std::size_t(picture.height))
        throw Error(Code::pdf, {}, "the picture's samples are cut off");
    const std::string_view samples =
        std::string_view(picture.bytes).substr(0, row_bytes * std::size_t(picture.height));
    if (!is_worth_filtering(picture)) return deflate(samples, Effort::thorough);
    return deflate(png_filtered(samples, row_bytes, std::size_t(colours * picture.bits / 8)),
                   Effort::thorough);
}

std::string packed_once(const Deflater& deflate, const Picture& picture,
                        Memo<std::string>* packed) {
    if (!packed || picture.key.empty()) return packed_samples(deflate, picture);
    return *packed->get(
        picture.key, [&] { return packed_samples(deflate, picture); },
        [](const std::string& bytes) { return bytes.size(); });
}

haru::Dict samples_stream(haru::Document& document, const Deflater& deflate, const Picture& picture,
                          Memo<std::string>* packed) {
    haru::Dict image = document.new_stream(packed_once(deflate, picture, packed), "FlateDecode");
    if (is_worth_filtering(picture))
        describe_prediction(image, picture, components(picture.colour));
    return image;
}

void describe(haru::Dict& image, const Picture& picture) {
    image.set_name("Type", "XObject");
    image.set_name("Subtype", "Image");
    image.set_integer("Width", picture.width);
    image.set_integer("Height", picture.height);
    image.set_integer("BitsPerComponent", picture.bits);
    image.set_verbatim("ColorSpace", colour_space(picture));
    if (picture.inverted && picture.colour == PictureColour::cmyk)
        image.set_verbatim("Decode", "[1 0 1 0 1 0 1 0]");
}

Picture mask_of(const Picture& picture) {
    Picture mask;
    mask.colour = PictureColour::grey;
    mask.width = picture.width;
    mask.height = picture.height;
    mask.bytes = picture.alpha;
    if (!picture.key.empty()) mask.key = picture.key + " mask";
    return mask;
}

haru::Dict embed_alpha(haru::Document& document, const Deflater& deflate, const Picture& picture,
                       Memo<std::string>* packed) {
    const Picture mask = mask_of(picture);
    haru::Dict image = samples_stream(document, deflate, mask, packed);
    describe(image, mask);
    return image;
}

}  // namespace

std::size_t stored_size(const Deflater& deflate, const Picture& picture) {
    const std::size_t mask =
        picture.alpha.empty() ? 0 : packed_samples(deflate, mask_of(picture)).size();
    if (picture.coding == PictureCoding::jpeg) return picture.bytes.size() + mask;
    return packed_samples(deflate, picture).size() + mask;
}

haru::Dict embed_picture(haru::Document& document, const Deflater& deflate, const Picture& picture,
                         Memo<std::string>* packed) {
    haru::Dict image = picture.coding == PictureCoding::jpeg
                           ? document.new_stream_of(picture.bytes, "DCTDecode")
                           : samples_stream(document, deflate, picture, packed);
    describe(image, picture);
    if (!picture.alpha.empty()) image.set("SMask", embed_alpha(document, deflate, picture, packed));
    return image;
}

std::array<double, 6> picture_matrix(int orientation, double x, double y, double w, double h) {
    const double right = x + w, top = y + h;
    switch (orientation) {
        case 2:
            return {-w, 0, 0, h, right, y};
        case 3:
            return {-w, 0, 0, -h, right, top};
        case 4:
            return {w, 0, 0, -h, x, top};
        case 5:
            return {0, -h, -w, 0, right, top};
        case 6:
            return {0, -h, w, 0, x, top};
        case 7:
            return {0, h, w, 0, x, y};
        case 8:
            return {0, h, -w, 0, right, y};
        default:
            return {w, 0, 0, h, x, y};
    }
}

}  // namespace yaprak
