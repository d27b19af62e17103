// What the marks of one page share and refer to by id: glyphs, pictures, drawings, clips,
// gradients. Each is defined once, numbered in the order of its first use.
#pragma once
#include "base/geometry.hpp"
#include "image/book/picture_book.hpp"
#include "model/line.hpp"
#include "model/path.hpp"
#include "svg/svg_options.hpp"
#include "text/font/font_book.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace yaprak {

class SvgDefinitions {
public:
    // All must outlive this.
    SvgDefinitions(const FontBook& fonts, const PictureBook& pictures, const SvgOptions& options)
        : fonts_(fonts), pictures_(pictures), options_(options) {}

    const FontBook& fonts() const { return fonts_; }
    const Picture* picture(int image) const { return pictures_[image]; }

    // The id of a glyph's outline in the font's own units, y downwards; empty where it shows
    // nothing.
    const std::string& glyph(FontIndex font, std::uint32_t glyph);
    // The id of a picture of pixels, as large as it is stored; empty where it cannot be shown.
    const std::string& pixels(const Picture& picture);
    // The id of a box that cuts what is painted.
    const std::string& clip(const Rect& box, const Rounding& rounding);

    // The id of what is defined by `key` already, else nullptr.
    const std::string* known(const std::string& key) const;
    // A new id, which begins with `letter`; for `key` from now on.
    std::string new_id(char letter);
    const std::string& name(const std::string& key, char letter) {
        return ids_[key] = new_id(letter);
    }
    // Adds an element to <defs>; it may say the ids that are known by now.
    void define(std::string_view element) { text_ += element; }

    // All definitions, without <defs>.
    const std::string& text() const { return text_; }

private:
    std::string address_of(const Picture& picture) const;  // as it stands in quotes

    const FontBook& fonts_;
    const PictureBook& pictures_;
    const SvgOptions& options_;
    std::map<std::pair<FontIndex, std::uint32_t>, std::string> glyphs_;
    std::map<std::string, std::string> ids_;  // by key
    std::map<char, int> counts_;
    std::string text_;
};

// ` id="…"` and ` href="#…"`.
[[nodiscard]] std::string svg_id(const std::string& id);
[[nodiscard]] std::string svg_href(const std::string& id);

}  // namespace yaprak
