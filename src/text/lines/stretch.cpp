#include "text/lines/stretch.hpp"

#include "text/font/font.hpp"
#include "text/font/scripts.hpp"
#include "text/shape/shape.hpp"

#include <algorithm>

namespace yaprak {

bool is_elastic(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin == 0 || end >= text.size()) return true;
    const char before = text[begin - 1], after = text[end];
    const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
    return !(before == '%' && is_figure(after)) && !(is_figure(before) && after == '%');
}

double Elasticity::stretch(double advance) const {
    return std::max(space * (1 + space_stretch) - advance, 0.0);
}

double Elasticity::shrink(double advance) const {
    return std::max(advance - space * (1 - space_shrink), 0.0);
}

Elasticity elasticity_of(const TextItem& item, const TextStyle& text, const ParagraphStyle& style,
                         const FontBook& fonts) {
    const Font& font = fonts[item.font];
    const double size = text.size.pt() * item.scale;
    Elasticity elasticity;
    const bool joined = is_joined(item.script);
    elasticity.space = size * font.advance(font.glyph(U' ')) +
                       text.size.pt() * (tracking_in(item, text) + text.word_spacing);
    const bool justified = style.align == Align::justify && !style.right_to_left;
    if (!justified || item.level % 2 || joined || item.missing) return elasticity;
    elasticity.of_letter = style.glyph_scaling;
    elasticity.after_letter = style.letter_spacing * size;
    return elasticity;
}

}  // namespace yaprak
