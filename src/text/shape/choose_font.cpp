#include "text/shape/choose_font.hpp"

#include "text/font/scripts.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr char32_t emoji_presentation = 0xFE0F;
constexpr char32_t first_pictograph = 0x1F000;

bool covers(const Font& font, char32_t c) {
    if (font.has(c) || is_ignorable(c)) return true;
    if (is_white(c)) return font.has(U' ');
    return c == 0x2011 && font.has(0x2010);
}

// Draws pictures and no letters: what pictographs should come from.
bool is_pictorial(const Font& font) {
    return font.has(0x1F600) && !font.has(U'a');
}

bool is_pictograph(std::u32string_view cluster) {
    return cluster.front() >= first_pictograph ||
           cluster.find(emoji_presentation) != std::u32string_view::npos;
}

}  // namespace

bool covers(const Font& font, std::u32string_view cluster) {
    return std::all_of(cluster.begin(), cluster.end(), [&](char32_t c) { return covers(font, c); });
}

void FontChooser::begin_run(const TextStyle& style) {
    style_ = &style;
    own_ = fonts_.find(style);
    own_font_ = &fonts_[own_];
    chain_.clear();
}

// The fallback face in the weight and slant of the run, opened when first needed.
FontIndex FontChooser::fallback(std::size_t i) {
    while (chain_.size() <= i)
        chain_.push_back(fonts_.find(fallback_[chain_.size()], style_->weight, style_->slant));
    return chain_[i];
}

std::optional<FontIndex> FontChooser::font_for(std::u32string_view cluster) {
    if (cluster.size() == 1 && cluster.front() < first_pictograph &&
        covers(*own_font_, cluster.front()))
        return own_;
    if (is_pictograph(cluster))
        for (std::size_t i = 0; i < fallback_.size(); ++i)
            if (const Font& font = fonts_[fallback(i)];
                is_pictorial(font) && yaprak::covers(font, cluster))
                return fallback(i);
    if (yaprak::covers(*own_font_, cluster)) return own_;
    for (std::size_t i = 0; i < fallback_.size(); ++i)
        if (yaprak::covers(fonts_[fallback(i)], cluster)) return fallback(i);
    return std::nullopt;
}

}  // namespace yaprak
