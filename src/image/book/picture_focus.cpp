#include "image/book/picture_focus.hpp"

#include "image/codec/jpeg_codec.hpp"
#include "image/pixels/find_focus.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr int longest_side = 64;
constexpr std::size_t most_points = 4096;

Window small(const Picture& picture) {
    const int longest = std::max({picture.width, picture.height, longest_side});
    const auto side = [&](int length) {
        return std::max(int(std::int64_t(length) * longest_side / longest), 1);
    };
    return {{0, double(picture.width)},
            {0, double(picture.height)},
            side(picture.width),
            side(picture.height)};
}

// As stored, with 1 or 3 channels.
std::optional<Pixels> small_copy(const Picture& picture) {
    std::optional<Pixels> pixels;
    const bool is_plain =
        picture.colour == PictureColour::grey || picture.colour == PictureColour::rgb;
    if (picture.coding == PictureCoding::jpeg && is_plain)
        pixels = glance_at_jpeg(picture.bytes, small(picture));
    if (picture.coding == PictureCoding::samples && is_plain && picture.bits == 8)
        pixels = resampled({picture.width, picture.height,
                            picture.colour == PictureColour::grey ? 1 : 3, picture.bytes},
                           small(picture));
    return pixels && pixels->channels <= 3 ? pixels : std::nullopt;
}

// Upright, by the EXIF orientation (Exif 2.3, 4.6.4 A): 5 to 8 change rows and columns, and the
// stored picture begins at another corner.
Pixels turned(const Pixels& stored, int orientation) {
    const bool swaps = orientation >= 5;
    Pixels upright{swaps ? stored.height : stored.width,
                   swaps ? stored.width : stored.height,
                   stored.channels,
                   {}};
    const bool from_right =
        orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool from_foot =
        orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    for (int y = 0; y < upright.height; ++y)
        for (int x = 0; x < upright.width; ++x) {
            const int across = from_right ? upright.width - 1 - x : x;
            const int down = from_foot ? upright.height - 1 - y : y;
            const int column = swaps ? down : across, row = swaps ? across : down;
            const std::size_t at =
                (std::size_t(row) * std::size_t(stored.width) + std::size_t(column)) *
                std::size_t(stored.channels);
            upright.bytes.append(stored.bytes, at, std::size_t(stored.channels));
        }
    return upright;
}

}  // namespace

FocusPoint focus_of(const Picture& picture) {
    const auto pixels = small_copy(picture);
    if (pixels) return find_focus(turned(*pixels, picture.orientation));
    return {0.5, picture.upright_height() >= picture.upright_width() ? 1.0 / 3 : 0.5};
}

FocusPoint PictureFocuses::of(const Picture& picture) {
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = known_.find(picture.key); known != known_.end())
            return known->second;
    }
    const FocusPoint found = focus_of(picture);
    const std::lock_guard lock(mutex_);
    if (known_.size() >= most_points) known_.clear();
    return known_.insert_or_assign(picture.key, found).first->second;
}

}  // namespace yaprak
