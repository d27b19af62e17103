// Photographs within a drawing (SVG 2, 12.3), as far as they stand in the file itself (RFC 2397).
#include "base/content_hash.hpp"
#include "base/text.hpp"
#include "image/codec/read_raster.hpp"
#include "image/file/file_kind.hpp"
#include "image/svg/composer.hpp"
#include "image/svg/data_url.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/shapes.hpp"
#include "image/svg/view_box.hpp"
#include "model/picture.hpp"

namespace yaprak::svg {
namespace {

constexpr const char* hint = "put the picture into the drawing (\"embed\") as a PNG or JPEG";

}  // namespace

int Composer::picture_of(Index element) {
    const auto [known, is_new] = pictures_.try_emplace(element, -1);
    if (!is_new) return known->second;
    const std::string_view href = trimmed(tree_.get(element, Name::href));
    const auto bytes = bytes_of_data_url(href);
    if (!bytes) {
        teller_.tell(element, "image", "a picture that the drawing refers to is left out", hint);
        return -1;
    }
    const FileNature nature = nature_of(*bytes);
    try {
        Picture picture = read_raster(nature.kind, image_, *bytes);
        Budget::spend(budget_.pixels, std::size_t(picture.width) * std::size_t(picture.height),
                      most_pixels_within);
        picture.key = content_hash(*bytes);
        drawing_.pictures.push_back(std::make_shared<const Picture>(std::move(picture)));
        known->second = int(drawing_.pictures.size()) - 1;
    } catch (const TransientError&) {
        throw;
    } catch (const Error&) {
        teller_.tell(element, "embedded",
                     "a picture within the drawing is left out: it is " +
                         (nature.name.empty() ? "no picture" : nature.name) + " that cannot be set",
                     hint);
    }
    return known->second;
}

void Composer::compose_image(Index element, const Style& style, const Scene& scene,
                             DrawnList& out) {
    if (!style.is_visible || scene.in_clip) return;
    const int number = picture_of(element);
    if (number < 0) return;
    const Picture& picture = *drawing_.pictures[std::size_t(number)];
    const double across = picture.upright_width(), down = picture.upright_height();
    auto width = length(element, Name::width, style, scene, Axis::across);
    auto height = length(element, Name::height, style, scene, Axis::down);
    if (!width) width = height ? *height * across / down : across;
    if (!height) height = *width * down / across;
    if (!(*width > 0) || !(*height > 0)) return;
    const double x = length(element, Name::x, style, scene, Axis::across).value_or(0);
    const double y = length(element, Name::y, style, scene, Axis::down).value_or(0);
    const std::string_view ratio = tree_.get(element, Name::preserve_aspect_ratio);
    DrawnImage image;
    image.picture = number;
    image.box = {0_pt, 0_pt, Length::from_pt(across), Length::from_pt(down)};
    image.matrix = scene.matrix.after(Matrix::moved(x, y))
                       .after(fitted({0, 0, across, down}, {*width, *height}, ratio));
    if (!is_sliced(ratio)) return out.items.push_back(image);
    DrawnGroup group;
    group.clips.push_back({box_outline({Length::from_pt(x), Length::from_pt(y),
                                        Length::from_pt(*width), Length::from_pt(*height)}),
                           false, scene.matrix});
    group.list.items.push_back(image);
    out.items.push_back(std::move(group));
}

}  // namespace yaprak::svg
