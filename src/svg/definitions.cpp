#include "svg/definitions.hpp"

#include "base/base64.hpp"
#include "image/codec/png_file.hpp"
#include "model/picture.hpp"
#include "svg/syntax.hpp"
#include "text/font/font.hpp"
#include "text/font/outline.hpp"

namespace yaprak {
namespace {

// An address that holds the bytes themselves (RFC 2397).
std::string data_address(std::string_view type, std::string_view bytes) {
    std::string out = "data:";
    out.append(type).append(";base64,");
    append_base64(out, bytes);
    return out;
}

}  // namespace

std::string svg_id(const std::string& id) {
    return svg_attribute("id", id);
}

std::string svg_href(const std::string& id) {
    return svg_attribute("href", "#" + id);
}

std::string SvgDefinitions::new_id(char letter) {
    return options_.ids + letter + std::to_string(counts_[letter]++);
}

const std::string* SvgDefinitions::known(const std::string& key) const {
    const auto found = ids_.find(key);
    return found == ids_.end() ? nullptr : &found->second;
}

const std::string& SvgDefinitions::glyph(FontIndex font, std::uint32_t glyph) {
    const auto [place, is_new] = glyphs_.try_emplace({font, glyph});
    std::string& id = place->second;
    if (!is_new) return id;
    const Font& face = fonts_[font];
    std::vector<PathStep> steps;
    add_outline(face, glyph, Length::from_pt(face.units_per_em()), {}, steps);
    if (steps.empty()) return id;
    id = new_id('g');
    define("<path" + svg_id(id) + svg_data("d", path_data(steps, {}, 0)) + "/>");
    return id;
}

std::string SvgDefinitions::address_of(const Picture& picture) const {
    if (options_.picture_address) return svg_text(options_.picture_address(picture));
    if (picture.coding == PictureCoding::jpeg) return data_address("image/jpeg", picture.bytes);
    const auto file = encode_png(picture);
    return file ? data_address("image/png", *file) : "";
}

const std::string& SvgDefinitions::pixels(const Picture& picture) {
    const std::string key = "picture " + picture.key;
    if (const std::string* id = known(key)) return *id;
    const std::string address = address_of(picture);
    if (address.empty()) return ids_[key];
    const std::string& id = name(key, 'p');
    define("<image" + svg_id(id) + svg_attribute("width", picture.width) +
           svg_attribute("height", picture.height) + " preserveAspectRatio=\"none\"" +
           svg_data("href", address) + "/>");
    return id;
}

const std::string& SvgDefinitions::clip(const Rect& box, const Rounding& rounding) {
    const Path path = rounded_rectangle(box, rounding);
    const std::string data = path_data(path.steps, {}, 3);
    const std::string key = "clip " + data;
    if (const std::string* id = known(key)) return *id;
    const std::string& id = name(key, 'c');
    define("<clipPath" + svg_id(id) + "><path" + svg_data("d", data) + "/></clipPath>");
    return id;
}

}  // namespace yaprak
