#include "pdf/embed_picture.hpp"

#include "base/error.hpp"

#include <cstdlib>

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

std::string hex(std::string_view bytes) {
    std::string out;
    out.reserve(2 * bytes.size());
    for (char byte : bytes) {
        out += "0123456789ABCDEF"[(byte >> 4) & 15];
        out += "0123456789ABCDEF"[byte & 15];
    }
    return out;
}

std::string indexed_space(const std::string& palette) {
    const std::size_t entries = palette.size() / 3;
    if (entries < 1 || entries > 256) throw Error({}, "the picture's palette is damaged");
    return "[/Indexed /DeviceRGB " + std::to_string(entries - 1) + " <" + hex(palette) + ">]";
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

// The five filters of PNG: what stands to the left (a), above (b), and above left (c) of a byte.
unsigned char predicted(int filter, int a, int b, int c) {
    switch (filter) {
        case 1:
            return static_cast<unsigned char>(a);
        case 2:
            return static_cast<unsigned char>(b);
        case 3:
            return static_cast<unsigned char>((a + b) / 2);
        case 4: {
            const int to_a = std::abs(b - c), to_b = std::abs(a - c),
                      to_c = std::abs(a + b - 2 * c);
            if (to_a <= to_b && to_a <= to_c) return static_cast<unsigned char>(a);
            return static_cast<unsigned char>(to_b <= to_c ? b : c);
        }
        default:
            return 0;
    }
}

struct Rows {
    std::string_view row, above;  // `above` is empty for the first
    std::size_t pixel_bytes;

    int at(std::string_view bytes, std::size_t i) const {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
    }
    unsigned char filtered(int filter, std::size_t i) const {
        const bool first = i < pixel_bytes;
        const int a = first ? 0 : at(row, i - pixel_bytes);
        const int c = first ? 0 : at(above, i - pixel_bytes);
        return static_cast<unsigned char>(at(row, i) - predicted(filter, a, at(above, i), c));
    }
    // How far the filtered bytes are from zero altogether: a good guess of their compressed size.
    long cost(int filter) const {
        long sum = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            sum += std::abs(int(static_cast<signed char>(filtered(filter, i))));
        return sum;
    }
};

int best_filter(const Rows& rows) {
    int best = 0;
    long least = rows.cost(0);
    for (int filter = 1; filter <= 4; ++filter) {
        const long cost = rows.cost(filter);
        if (cost < least) least = cost, best = filter;
    }
    return best;
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

haru::Dict samples_stream(haru::Document& document, const Deflater& deflate,
                          const Picture& picture) {
    const int colours = components(picture.colour);
    const std::size_t row_bytes =
        (std::size_t(picture.width) * std::size_t(colours * picture.bits) + 7) / 8;
    if (row_bytes == 0 || picture.height <= 0 ||
        picture.bytes.size() / row_bytes < std::size_t(picture.height))
        throw Error({}, "the picture's samples are cut off");
    const std::string_view samples =
        std::string_view(picture.bytes).substr(0, row_bytes * std::size_t(picture.height));
    if (!is_worth_filtering(picture)) return document.new_stream(deflate(samples), "FlateDecode");
    const std::size_t pixel_bytes = std::size_t(colours * picture.bits / 8);
    haru::Dict image =
        document.new_stream(deflate(png_filtered(samples, row_bytes, pixel_bytes)), "FlateDecode");
    describe_prediction(image, picture, colours);
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

haru::Dict embed_alpha(haru::Document& document, const Deflater& deflate, const Picture& picture) {
    Picture mask;
    mask.colour = PictureColour::grey;
    mask.width = picture.width;
    mask.height = picture.height;
    mask.bytes = picture.alpha;
    haru::Dict image = samples_stream(document, deflate, mask);
    describe(image, mask);
    return image;
}

}  // namespace

std::string png_filtered(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes) {
    std::string out;
    out.reserve(samples.size() + samples.size() / row_bytes);
    std::string_view above;
    for (std::size_t at = 0; at + row_bytes <= samples.size(); at += row_bytes) {
        const Rows rows{samples.substr(at, row_bytes), above, pixel_bytes};
        const int filter = best_filter(rows);
        out += char(filter);
        for (std::size_t i = 0; i < row_bytes; ++i) out += char(rows.filtered(filter, i));
        above = rows.row;
    }
    return out;
}

haru::Dict embed_picture(haru::Document& document, const Deflater& deflate,
                         const Picture& picture) {
    haru::Dict image = picture.coding == PictureCoding::jpeg
                           ? document.new_stream_of(picture.bytes, "DCTDecode")
                           : samples_stream(document, deflate, picture);
    describe(image, picture);
    if (!picture.alpha.empty()) image.set("SMask", embed_alpha(document, deflate, picture));
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
