#include "pdf/picture/embed_picture.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <vector>

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

using Byte = unsigned char;

// PNG specification, 9.4: which neighbour is nearest to left + above - corner.
Byte paeth(int left, int above, int corner) {
    const int to_left = std::abs(above - corner), to_above = std::abs(left - corner);
    const int to_corner = std::abs(left + above - 2 * corner);
    const int upper = to_above <= to_corner ? above : corner;
    return Byte(to_left <= to_above && to_left <= to_corner ? left : upper);
}

// Filters row by row; each row is kept with a pixel of zeros before it, the left of its first.
class RowFilter {
public:
    RowFilter(std::size_t row_bytes, std::size_t pixel_bytes)
        : row_bytes_(row_bytes),
          pixel_bytes_(pixel_bytes),
          row_(row_bytes + pixel_bytes),
          above_(row_bytes + pixel_bytes),
          trial_(row_bytes),
          best_(row_bytes) {}

    void append(std::string& out, const char* samples) {
        std::copy_n(samples, row_bytes_, row_.begin() + std::ptrdiff_t(pixel_bytes_));
        char chosen = 0;
        long least = std::numeric_limits<long>::max();
        for (char filter = 0; filter <= 4; ++filter) {
            apply(filter);
            const long cost = trial_cost();
            if (cost >= least) continue;
            least = cost;
            chosen = filter;
            best_.swap(trial_);
        }
        out += chosen;
        out.append(best_.begin(), best_.end());
        row_.swap(above_);
    }

private:
    std::size_t row_bytes_, pixel_bytes_;
    std::vector<Byte> row_, above_, trial_, best_;

    void apply(int filter) {
        const Byte *left = row_.data(), *row = left + pixel_bytes_;
        const Byte *corner = above_.data(), *above = corner + pixel_bytes_;
        Byte* out = trial_.data();
        const auto each = [&](auto prediction) {
            for (std::size_t i = 0; i < row_bytes_; ++i) out[i] = Byte(row[i] - prediction(i));
        };
        switch (filter) {
            case 1:
                return each([=](std::size_t i) { return left[i]; });
            case 2:
                return each([=](std::size_t i) { return above[i]; });
            case 3:
                return each([=](std::size_t i) { return Byte((left[i] + above[i]) / 2); });
            case 4:
                return each([=](std::size_t i) { return paeth(left[i], above[i], corner[i]); });
            default:
                return each([](std::size_t) { return Byte(0); });
        }
    }

    // How far the bytes are from zero altogether: a good guess of their compressed size.
    long trial_cost() const {
        long sum = 0;
        for (Byte byte : trial_) sum += std::min(int(byte), 256 - byte);
        return sum;
    }
};

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

std::string png_filtered(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes) {
    std::string out;
    out.reserve(samples.size() + samples.size() / row_bytes);
    RowFilter filter(row_bytes, pixel_bytes);
    for (std::size_t at = 0; at + row_bytes <= samples.size(); at += row_bytes)
        filter.append(out, samples.data() + at);
    return out;
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
