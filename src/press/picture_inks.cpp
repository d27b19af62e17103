#include "press/picture_inks.hpp"

#include "base/error.hpp"
#include "image/book/fitted_pictures.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "model/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace yaprak {
namespace {

using Shared = std::shared_ptr<const Picture>;

constexpr int quality = 92;  // of a JPEG that is made of another one: nobody sees a difference

const unsigned char* bytes_of(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

std::size_t pixels_of(const Picture& picture) {
    return std::size_t(picture.width) * std::size_t(picture.height);
}

[[noreturn]] void fail() {
    throw Error(Code::image_unreadable, {}, "a picture cannot be turned into the inks of a press",
                "save it anew, or smaller");
}

Pixels decoded(const Picture& picture) {
    const Window all{
        {0, double(picture.width)}, {0, double(picture.height)}, picture.width, picture.height};
    auto pixels = decode_jpeg(picture.bytes, all);
    if (!pixels) fail();
    return std::move(*pixels);
}

std::string encoded(const Pixels& pixels) {
    auto file = encode_jpeg(pixels, {.quality = quality, .full_colours = true, .quick = true});
    if (!file) fail();
    return std::move(*file);
}

// The upper byte of each sample.
std::string in_eight_bits(const Picture& picture) {
    if (picture.bits != 16) return picture.bytes;
    std::string out(picture.bytes.size() / 2, '\0');
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = picture.bytes[2 * i];
    return out;
}

// A sample of one to eight bits out of a row.
unsigned sample(const std::string& bytes, std::size_t row, std::size_t x, int bits) {
    const std::size_t bit = x * std::size_t(bits);
    const std::size_t at = row + bit / 8;
    if (at >= bytes.size()) return 0;
    const unsigned byte = static_cast<unsigned char>(bytes[at]);
    return byte >> (8 - bits - int(bit % 8)) & ((1U << bits) - 1);
}

class Maker {
public:
    explicit Maker(const PictureInks& how) : how_(how) {}

    Shared in_inks(const Shared& picture) const {
        if (!picture || picture->colour == PictureColour::cmyk) return picture;
        if (picture->drawing)
            return drawn(*picture, [&](const Shared& one) { return in_inks(one); });
        if (picture->colour == PictureColour::grey && picture->bits < 8) return picture;
        return once(*picture, [&] { return std::make_shared<const Picture>(with_inks(*picture)); });
    }

    Shared on_screen(const Shared& picture) const {
        if (!picture) return picture;
        if (picture->drawing)
            return drawn(*picture, [&](const Shared& one) { return on_screen(one); });
        if (picture->colour != PictureColour::cmyk) return picture;
        return once(*picture, [&] { return std::make_shared<const Picture>(seen(*picture)); });
    }

private:
    std::string key_of(const Picture& picture) const { return picture.key + " " + how_.name; }

    template <class Make>
    Shared once(const Picture& picture, Make make) const {
        return how_.made ? how_.made->get(key_of(picture), make) : make();
    }

    Shared drawn(const Picture& picture, const std::function<Shared(const Shared&)>& inner) const {
        Picture out = picture;
        out.key = key_of(picture);
        out.drawing =
            std::make_shared<const Drawing>(recoloured(*picture.drawing, how_.recolour, inner));
        return std::make_shared<const Picture>(std::move(out));
    }

    Picture with_inks(const Picture& picture) const {
        Picture out = picture;
        out.key = key_of(picture);
        out.bits = 8;
        if (picture.colour == PictureColour::grey) return grey(std::move(out), picture);
        out.colour = PictureColour::cmyk;
        out.inverted = false;
        if (picture.coding == PictureCoding::jpeg) {
            out.bytes = encoded(photograph(decoded(picture)));
        } else if (picture.colour == PictureColour::indexed) {
            out.bytes = from_palette(picture);
            out.palette.clear();
        } else {
            const Pixels rgb{picture.width, picture.height, 3, in_eight_bits(picture)};
            out.bytes = photograph(rgb).bytes;
        }
        return out;
    }

    Pixels photograph(const Pixels& rgb) const {
        if (rgb.channels != 3) fail();
        const std::size_t pixels = rgb.bytes.size() / 3;
        Pixels out{rgb.width, rgb.height, 4, std::string(pixels * 4, '\0')};
        how_.photographs.convert(bytes_of(rgb.bytes), bytes_of(out.bytes), pixels);
        return out;
    }

    // DeviceGray is black ink: 255 is none of it.
    Picture grey(Picture out, const Picture& picture) const {
        Pixels pixels = picture.coding == PictureCoding::jpeg
                            ? decoded(picture)
                            : Pixels{picture.width, picture.height, 1, in_eight_bits(picture)};
        char paper_left[256];
        for (int level = 0; level < 256; ++level)
            paper_left[level] = char(std::lround((1 - how_.profile.black_of(level / 255.0)) * 255));
        for (char& sample : pixels.bytes) sample = paper_left[static_cast<unsigned char>(sample)];
        out.bytes = picture.coding == PictureCoding::jpeg ? encoded(pixels) : pixels.bytes;
        return out;
    }

    std::string from_palette(const Picture& picture) const {
        std::string inks;  // four bytes a colour
        for (std::size_t i = 0; i + 3 <= picture.palette.size(); i += 3) {
            const auto part = [&](std::size_t c) {
                return static_cast<unsigned char>(picture.palette[i + c]) / 255.0;
            };
            const Colour colour =
                how_.recolour(Rgb{part(0), part(1), part(2)}, {ColourUse::Kind::fill, {}, true});
            const Cmyk c = std::get<Cmyk>(colour);
            for (const double ink : {c.cyan, c.magenta, c.yellow, c.key})
                inks += char(std::lround(ink * 255));
        }
        const auto width = std::size_t(picture.width);
        const std::size_t row = (width * std::size_t(picture.bits) + 7) / 8;
        std::string out;
        out.reserve(pixels_of(picture) * 4);
        for (std::size_t y = 0; y < std::size_t(picture.height); ++y)
            for (std::size_t x = 0; x < width; ++x) {
                const std::size_t at = 4 * sample(picture.bytes, y * row, x, picture.bits);
                out += at + 4 <= inks.size() ? inks.substr(at, 4) : std::string(4, '\0');
            }
        return out;
    }

    Picture seen(const Picture& picture) const {
        Picture out = picture;
        out.key = key_of(picture);
        out.colour = PictureColour::rgb;
        out.inverted = false;
        const bool is_jpeg = picture.coding == PictureCoding::jpeg;
        Pixels inks = is_jpeg ? decoded(picture)
                              : Pixels{picture.width, picture.height, 4, in_eight_bits(picture)};
        if (inks.channels != 4) fail();
        out.bits = 8;
        if (picture.inverted)
            for (char& sample : inks.bytes) sample = char(255 - static_cast<unsigned char>(sample));
        const std::size_t pixels = inks.bytes.size() / 4;
        Pixels rgb{inks.width, inks.height, 3, std::string(pixels * 3, '\0')};
        how_.profile.on_screen(bytes_of(std::as_const(inks.bytes)), bytes_of(rgb.bytes), pixels);
        out.bytes = is_jpeg ? encoded(rgb) : std::move(rgb.bytes);
        return out;
    }

    const PictureInks& how_;
};

bool has_inks(const Shared& picture) {
    if (!picture) return false;
    if (!picture->drawing) return picture->colour == PictureColour::cmyk;
    const auto& within = picture->drawing->pictures;
    return has_inks(*picture->drawing) ||
           std::any_of(within.begin(), within.end(),
                       [](const Shared& one) { return has_inks(one); });
}

}  // namespace

PictureBook in_inks(const PictureBook& pictures, const PictureInks& how) {
    auto all = pictures.all();
    const Maker maker(how);
    std::map<const Picture*, Shared> made;  // only looked up
    for (auto& picture : all) {
        if (!picture) continue;
        Shared& known = made[picture.get()];
        if (!known) known = maker.in_inks(picture);
        picture = known;
    }
    return PictureBook(std::move(all));
}

PictureBook on_screen(const PictureBook& pictures, const PictureInks& how) {
    auto all = pictures.all();
    const Maker maker(how);
    for (auto& picture : all)
        if (has_inks(picture)) picture = maker.on_screen(picture);
    return PictureBook(std::move(all));
}

bool has_inks(const PictureBook& pictures) {
    const auto& all = pictures.all();
    return std::any_of(all.begin(), all.end(), [](const Shared& one) { return has_inks(one); });
}

}  // namespace yaprak
