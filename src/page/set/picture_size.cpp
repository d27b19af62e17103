#include "page/set/picture_size.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double least_dpi = 110;  // a picture is not enlarged beyond this

Length wide(const Picture& picture, WantedWidth wanted, Length measure) {
    if (wanted.length > 0_pt) return std::min(measure, wanted.length);
    if (wanted.share > 0) return measure * std::min(wanted.share, 1.0);
    const double pixels = std::max(1, picture.upright_width());
    return std::min(measure, Length::from_pt(pixels * 72 / least_dpi));
}

}  // namespace

Size picture_size(const Picture& picture, WantedWidth wanted, PictureRoom room) {
    const double pixels_wide = std::max(1, picture.upright_width());
    const double ratio = std::max(1, picture.upright_height()) / pixels_wide;
    const Length width = std::min(wide(picture, wanted, room.measure), room.most_height / ratio);
    return {width, width * ratio};
}

}  // namespace yaprak
