#include "text/give.hpp"

#include "text/font.hpp"
#include "text/scripts.hpp"
#include "text/shape.hpp"

#include <algorithm>

namespace yaprak {

bool may_give(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin == 0 || end >= text.size()) return true;
    const char before = text[begin - 1], after = text[end];
    const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
    return !(before == '%' && is_figure(after)) && !(is_figure(before) && after == '%');
}

double Give::stretch(double advance) const {
    return std::max(space * (1 + space_stretch) - advance, 0.0);
}

double Give::shrink(double advance) const {
    return std::max(advance - space * (1 - space_shrink), 0.0);
}

Give give_of(const TextItem& item, const TextStyle& text, const ParagraphStyle& style,
             const FontBook& fonts) {
    const Font& font = fonts[item.font];
    const double size = text.size.pt() * item.scale;
    Give give;
    const bool joined = is_joined(item.script);
    give.space = size * font.advance(font.glyph(U' ')) +
                 text.size.pt() * (tracking_in(item, text) + text.word_spacing);
    const bool justified = style.align == Align::justify && !style.right_to_left;
    if (!justified || item.level % 2 || joined || item.missing) return give;
    give.of_letter = style.glyph_scaling;
    give.after_letter = style.letter_spacing * size;
    return give;
}

}  // namespace yaprak
