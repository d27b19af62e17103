#include "pdf/picture/fit_pictures.hpp"

#include "base/whole_number.hpp"
#include "image/book/fitted_pictures.hpp"
#include "image/book/picture_places.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "image/pixels/likeness.hpp"
#include "model/page.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/picture/embed_picture.hpp"
#include "pdf/picture/fill_hidden.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace yaprak {
namespace {

constexpr double worth_it = 1.1;  // times the dpi: below, a new coding loses more than it saves
constexpr double worth_cutting = 0.98;  // of the picture: where more is seen it stays whole
constexpr int masked_quality = 92;
constexpr int drawing_quality = 88;  // where the one asked for would show
// What still looks the same, from trials with photographs, screenshots and diagrams at 110 dpi.
constexpr double same_mean = 0.97, same_worst = 0.85;

// A photograph whose colours are less alike than this gets a little more quality. At this likeness
// two photographs still look the same at arm's length, even thin red on blue, which suffers most
// from half the colours' resolution.
constexpr double same_colours = 0.95;
constexpr int more_quality = 10;

// The best ratio that DEFLATE can reach (258 bytes in two bits, RFC 1951).
constexpr std::size_t best_deflation = 1032;

// A rectangle of whole pixels of the upright picture.
struct PixelRect {
    int left = 0, top = 0, right = 0, bottom = 0;
};

PixelRect pixels_of(const PicturePart& part, const Picture& picture) {
    const int width = picture.upright_width(), height = picture.upright_height();
    return {whole_number(std::floor(part.left * width), 0, width),
            whole_number(std::floor(part.top * height), 0, height),
            whole_number(std::ceil(part.right * width), 0, width),
            whole_number(std::ceil(part.bottom * height), 0, height)};
}

PixelRect whole(const Picture& picture) {
    return {0, 0, picture.upright_width(), picture.upright_height()};
}

double area(const PixelRect& r) {
    return double(r.right - r.left) * double(r.bottom - r.top);
}

PixelRect cut_of(const PicturePlace& place, const Picture& picture) {
    const PixelRect seen = pixels_of(place.seen, picture);
    const bool cuts = !place.nested && area(seen) < worth_cutting * area(whole(picture));
    return cuts ? seen : whole(picture);
}

// Where a rectangle of the upright picture lies in the picture as stored, by its EXIF orientation.
Window stored_window(const PixelRect& r, const Picture& picture) {
    const int o = picture.orientation, w = picture.width, h = picture.height;
    const bool rotated = o >= 5, flips_x = o == 2 || o == 3 || o == 7 || o == 8,
               flips_y = o == 3 || o == 4 || o == 6 || o == 7;
    const int x0 = rotated ? r.top : r.left, x1 = rotated ? r.bottom : r.right;
    const int y0 = rotated ? r.left : r.top, y1 = rotated ? r.right : r.bottom;
    return {{double(flips_x ? w - x1 : x0), double(x1 - x0)},
            {double(flips_y ? h - y1 : y0), double(y1 - y0)},
            x1 - x0,
            y1 - y0};
}

int scaled(int pixels, double factor) {
    return rounded(pixels * factor, 1, std::max(pixels, 1));
}

// ---- samples ----

bool holds_bytes(const Picture& picture) {
    return picture.coding == PictureCoding::samples && picture.bits >= 8 &&
           (picture.colour == PictureColour::grey || picture.colour == PictureColour::rgb);
}

// The samples of each pixel side by side: its colours, weighted with their opacity, then the
// opacity. Of samples of 16 bits the upper 8 are taken.
Pixels interleaved(const Picture& picture) {
    const std::size_t colours = picture.colour == PictureColour::grey ? 1 : 3;
    const std::size_t sample = std::size_t(picture.bits / 8);
    const bool masked = !picture.alpha.empty();
    Pixels pixels{picture.width, picture.height, int(colours + masked), {}};
    const std::size_t count = std::size_t(picture.width) * std::size_t(picture.height);
    pixels.bytes.reserve(count * (colours + masked));
    for (std::size_t i = 0; i < count; ++i) {
        const int opacity = masked ? static_cast<unsigned char>(picture.alpha[i]) : 255;
        for (std::size_t c = 0; c < colours; ++c) {
            const char value = picture.bytes[(i * colours + c) * sample];
            pixels.bytes += char((static_cast<unsigned char>(value) * opacity + 127) / 255);
        }
        if (masked) pixels.bytes += char(opacity);
    }
    return pixels;
}

void take_pixels(Picture& picture, const Pixels& pixels) {
    const bool masked = !picture.alpha.empty();
    const std::size_t colours = std::size_t(pixels.channels) - masked;
    picture.coding = PictureCoding::samples;
    picture.bits = 8;
    picture.width = pixels.width;
    picture.height = pixels.height;
    picture.bytes.clear();
    picture.alpha.clear();
    for (std::size_t i = 0; i < pixels.bytes.size(); i += std::size_t(pixels.channels)) {
        const int opacity = masked ? static_cast<unsigned char>(pixels.bytes[i + colours]) : 255;
        for (std::size_t c = 0; c < colours; ++c) {
            const int value = static_cast<unsigned char>(pixels.bytes[i + c]);
            picture.bytes +=
                char(opacity == 0 ? 0 : std::min(255, (value * 255 + opacity / 2) / opacity));
        }
        if (masked) picture.alpha += char(opacity);
    }
}

// ---- one picture ----

void take_jpeg(Picture& picture, std::string file, const Pixels& pixels) {
    picture.coding = PictureCoding::jpeg;
    picture.bits = 8;
    picture.width = pixels.width;
    picture.height = pixels.height;
    picture.bytes = std::move(file);
}

// What a reader sees of the file; nothing where that cannot be compared.
std::optional<Pixels> shown_of(const std::string& file, const Pixels& pixels) {
    const Window all{
        {0, double(pixels.width)}, {0, double(pixels.height)}, pixels.width, pixels.height};
    auto shown = decode_jpeg(file, all);
    if (shown && shown->channels != pixels.channels) return std::nullopt;
    return shown;
}

// What the mask hides does not count.
bool looks_the_same(const Pixels& pixels, const std::string& file, std::string_view mask) {
    auto shown = shown_of(file, pixels);
    if (!shown) return false;
    const std::size_t channels = std::size_t(pixels.channels);
    for (std::size_t i = 0; i < mask.size(); ++i)
        if (mask[i] == 0)
            shown->bytes.replace(i * channels, channels, pixels.bytes, i * channels, channels);
    const Likeness found = likeness(pixels, *shown);
    return found.mean >= same_mean && found.worst >= same_worst;
}

bool keeps_colours(const Pixels& pixels, const std::string& file) {
    const auto shown = shown_of(file, pixels);
    return !shown || likeness_of_colours(pixels, *shown) >= same_colours;
}

std::string name_of(const Window& window) {
    std::string name;
    for (double number : {window.across.begin, window.across.length, window.down.begin,
                          window.down.length, double(window.width), double(window.height)})
        name += " " + std::to_string(int(number));
    return name;
}

class Fitter {
public:
    Fitter(const Picture& picture, const ResampleOptions& options, const Window& window)
        : picture_(picture), options_(options), window_(window) {}

    // The smaller picture; nullptr where it stays as it is.
    std::shared_ptr<const Picture> run() const {
        auto fitted = picture_.coding == PictureCoding::jpeg ? from_jpeg() : from_samples();
        if (!fitted || !is_smaller(*fitted)) return nullptr;
        return std::make_shared<const Picture>(std::move(*fitted));
    }

    // The key of the picture that run() makes.
    std::string key() const {
        return picture_.key + name_of(window_) + " " + std::to_string(options_.quality) +
               (options_.squeeze ? " squeezed" : "");
    }

private:
    // A large picture takes seconds to compress, and mostly its bare bulk tells enough.
    bool is_smaller(const Picture& fitted) const {
        const std::size_t size = stored_size(deflate_, fitted);
        const bool is_jpeg = picture_.coding == PictureCoding::jpeg;
        if (!is_jpeg && size < picture_.bytes.size() / best_deflation) return true;
        return size < stored_size(deflate_, picture_);
    }

    std::optional<Picture> from_jpeg() const {
        const auto pixels = decode_jpeg(picture_.bytes, window_);
        if (!pixels) return std::nullopt;
        auto file = pixels->channels == 3 && !options_.squeeze
                        ? photograph(*pixels)
                        : encode_jpeg(*pixels, {options_.quality, picture_.inverted});
        if (!file) return std::nullopt;
        Picture fitted = but_bytes();
        take_jpeg(fitted, std::move(*file), *pixels);
        return fitted;
    }

    // The quality is the one that is wished for. Where colours would suffer, they are kept in full
    // resolution, and where that is not enough, the quality is raised.
    std::optional<std::string> photograph(const Pixels& pixels) const {
        auto file = encode_jpeg(pixels, {options_.quality});
        if (!file || keeps_colours(pixels, *file)) return file;
        auto full = encode_jpeg(pixels, {options_.quality, false, true});
        if (full && keeps_colours(pixels, *full)) return full;
        return encode_jpeg(pixels, {std::min(options_.quality + more_quality, 100)});
    }

    std::optional<Picture> from_samples() const {
        if (!holds_bytes(picture_)) return std::nullopt;
        const Pixels pixels = resampled(interleaved(picture_), window_);
        Picture fitted = but_bytes();
        fitted.alpha = picture_.alpha.empty() ? "" : "masked";
        take_pixels(fitted, pixels);
        if (fitted.alpha.empty()) return smaller_of(std::move(fitted), pixels);
        const Pixels colours = with_hidden_filled(fitted);
        return smaller_of(std::move(fitted), colours);
    }

    // The picture, or its colours as a JPEG where that looks the same and takes less. Photographs
    // with a mask are mostly cut out of others, and worth a trial of higher quality.
    Picture smaller_of(Picture fitted, const Pixels& colours) const {
        const int higher = std::max(options_.quality, drawing_quality);
        for (const JpegOptions& options : {JpegOptions{options_.quality}, JpegOptions{higher},
                                           JpegOptions{masked_quality, false, true}}) {
            if (options.full_colours && fitted.alpha.empty()) break;
            auto file = encode_jpeg(colours, options);
            if (!file || !looks_the_same(colours, *file, fitted.alpha)) continue;
            Picture coded = fitted;
            take_jpeg(coded, std::move(*file), colours);
            if (stored_size(deflate_, coded) < stored_size(deflate_, fitted)) return coded;
            break;
        }
        return fitted;
    }

    Picture but_bytes() const {
        Picture copy;
        copy.colour = picture_.colour;
        copy.inverted = picture_.inverted;
        copy.orientation = picture_.orientation;
        copy.key = key();
        return copy;
    }

    const Picture& picture_;
    const ResampleOptions& options_;
    const Window& window_;
    Deflater deflate_;
};

// ---- all of them ----

struct Fitted {
    std::shared_ptr<const Picture> picture;
    PicturePart left;  // of the picture that was
};

std::optional<Fitted> fit(const Picture& picture, const PicturePlace& place,
                          const ResampleOptions& options, FittedPictures* known) {
    if (picture.coding == PictureCoding::drawing) return std::nullopt;
    const bool is_too_fine = place.dpi > options.dpi * worth_it;
    const bool is_anew = is_too_fine || options.squeeze || holds_bytes(picture);
    if (!is_anew || place.dpi <= 0) return std::nullopt;
    const PixelRect cut = is_too_fine || options.squeeze ? cut_of(place, picture) : whole(picture);
    Window window = stored_window(cut, picture);
    const double factor = is_too_fine ? options.dpi / place.dpi : 1;
    window.width = scaled(window.width, factor);
    window.height = scaled(window.height, factor);
    const Fitter fitter(picture, options, window);
    const auto smaller =
        known ? known->get(fitter.key(), [&] { return fitter.run(); }) : fitter.run();
    if (!smaller) return std::nullopt;
    const double width = picture.upright_width(), height = picture.upright_height();
    return Fitted{smaller,
                  {cut.left / width, cut.top / height, cut.right / width, cut.bottom / height}};
}

void change(Item& item, PlacedPicture& placed, const PicturePart& left) {
    const Size was = placed.size;
    item.at.x += was.width * left.left;
    item.at.y += was.height * left.top;
    placed.size = {was.width * (left.right - left.left), was.height * (left.bottom - left.top)};
}

// The pictures that got smaller, by Picture::key.
std::map<std::string, Fitted> fit_all(const PictureBook& pictures,
                                      const std::map<std::string, PicturePlace>& places,
                                      const ResampleOptions& options, FittedPictures* known) {
    std::map<std::string, Fitted> smaller;
    for (const auto& picture : pictures.all()) {
        if (!picture || smaller.count(picture->key)) continue;
        const auto place = places.find(picture->key);
        if (place == places.end()) continue;
        if (auto fitted = fit(*picture, place->second, options, known))
            smaller.emplace(picture->key, std::move(*fitted));
    }
    return smaller;
}

}  // namespace

PictureBook fit_pictures(Pages& pages, const PictureBook& pictures, const ResampleOptions& options,
                         FittedPictures* known) {
    if (options.dpi == 0) return pictures;
    const auto smaller = fit_all(pictures, picture_places(pages, pictures), options, known);
    for (Page& page : pages.pages)
        for (Item& item : page.items)
            if (auto* placed = std::get_if<PlacedPicture>(&item.kind))
                if (const Picture* picture = pictures[placed->image])
                    if (const auto found = smaller.find(picture->key); found != smaller.end())
                        change(item, *placed, found->second.left);
    auto all = pictures.all();
    for (auto& picture : all)
        if (picture)
            if (const auto found = smaller.find(picture->key); found != smaller.end())
                picture = found->second.picture;
    return PictureBook(std::move(all));
}

}  // namespace yaprak
