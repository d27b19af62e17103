#include "image/book/screen_colours.hpp"

#include "image/codec/jpeg_codec.hpp"
#include "model/drawing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int quality = 90;  // of a JPEG that has to be coded anew: nobody sees a difference

bool is_in_inks(const std::shared_ptr<const Picture>& picture) {
    if (!picture) return false;
    if (!picture->drawing) return picture->colour == PictureColour::cmyk;
    const auto& within = picture->drawing->pictures;
    return std::any_of(within.begin(), within.end(),
                       [](const auto& one) { return one && one->colour == PictureColour::cmyk; });
}

// Four bytes a pixel -> three.
std::string without_inks(std::string_view inks, bool inverted) {
    std::string out;
    out.reserve(inks.size() / 4 * 3);
    const auto light = [&](std::size_t at) {
        const int stored = static_cast<unsigned char>(inks[at]);
        return inverted ? stored : 255 - stored;
    };
    for (std::size_t i = 0; i + 4 <= inks.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c) out += char((light(i + c) * light(i + 3) + 127) / 255);
    return out;
}

std::string jpeg_without_inks(const Picture& picture) {
    const Window all{
        {0, double(picture.width)}, {0, double(picture.height)}, picture.width, picture.height};
    auto pixels = decode_jpeg(picture.bytes, all);
    if (pixels && pixels->channels == 4) {
        const Pixels seen{pixels->width, pixels->height, 3,
                          without_inks(pixels->bytes, picture.inverted)};
        if (auto file = encode_jpeg(seen, {quality})) return std::move(*file);
    }
    throw Error(Code::image_unreadable, {},
                "a picture in the colours of a press cannot be turned into those of a screen",
                "save it with RGB colours");
}

std::shared_ptr<const Picture> in_screen_colours(const Picture& picture);

// A drawing with the photographs in it.
std::shared_ptr<const Picture> drawing_in_screen_colours(const Picture& picture) {
    Drawing drawing = *picture.drawing;
    for (auto& within : drawing.pictures)
        if (is_in_inks(within)) within = in_screen_colours(*within);
    Picture out = picture;
    out.drawing = std::make_shared<const Drawing>(std::move(drawing));
    return std::make_shared<const Picture>(std::move(out));
}

std::shared_ptr<const Picture> in_screen_colours(const Picture& picture) {
    if (picture.drawing) return drawing_in_screen_colours(picture);
    Picture out = picture;
    out.colour = PictureColour::rgb;
    out.inverted = false;
    out.key += " on screen";
    out.bytes = picture.coding == PictureCoding::jpeg
                    ? jpeg_without_inks(picture)
                    : without_inks(picture.bytes, picture.inverted);
    return std::make_shared<const Picture>(std::move(out));
}

}  // namespace

PictureBook in_screen_colours(const PictureBook& pictures) {
    auto all = pictures.all();
    if (std::none_of(all.begin(), all.end(), is_in_inks)) return pictures;
    for (auto& picture : all)
        if (is_in_inks(picture)) picture = in_screen_colours(*picture);
    return PictureBook(std::move(all));
}

}  // namespace yaprak
