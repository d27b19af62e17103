// Text -> glyph runs, as plain as can be, and PDFs -> what other programs say of them.
#pragma once
#include "model/page.hpp"
#include "text/font/font.hpp"
#include "text/font/font_book.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace yaprak::judges {

// The faces in fonts/, opened once.
const FontBook& fonts();
FontIndex sans();
FontIndex serif_italic();

// Shaped with HarfBuzz in one go; clusters as text/ makes them.
GlyphRun glyphs(FontIndex font, Length size, std::string text, Colour colour = Grey{0});

Pages one_page(Size trim);
// One line on it, a paragraph of its own in the tags.
Pages tagged_line(const std::string& words);

template <class Kind>
Item item_at(Point at, Kind kind) {
    Item item;
    item.at = at;
    item.kind = std::move(kind);
    return item;
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

// What `command` prints with the PDF's name in the place of its last word "@", without the last
// line end; nothing, with a message, where the program is not installed.
std::optional<std::string> ask(const std::string& command, std::string_view pdf);

// The file's bytes, and behind them what its object streams hold.
std::string with_objects(std::string pdf);

// The page through pdftoppm as rows of characters, one a point: '#' dark, '+' between, '.' light.
std::optional<std::string> pixels(std::string_view pdf, int page = 1);

}  // namespace yaprak::judges
