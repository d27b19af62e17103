#include "preflight/shown_text.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

constexpr double ascent = 0.75, descent = 0.22;  // of a size: near enough for most faces

}  // namespace

const TextWidths* FontShelf::widths_of(const PdfObject& font) {
    const int id = font.id();
    if (id == 0) return direct_.emplace_back(std::make_unique<TextWidths>(font)).get();
    auto& known = known_[id];
    if (!known) known = std::make_unique<TextWidths>(font);
    return known.get();
}

void TextPosition::move_line(double x, double y) {
    line_ = line_.after(Matrix::moved(x, y));
    text_ = line_;
}

void TextPosition::step_back(double thousandths, const TextState& state) {
    text_ = text_.after(Matrix::moved(-thousandths / 1000 * state.size * state.scale, 0));
}

TextPosition::Shown TextPosition::show(const std::string& text, const TextState& state,
                                       const Matrix& ctm) {
    const double spaces = double(std::count(text.begin(), text.end(), ' '));
    const double width =
        (state.font->width(text) / 1000 * state.size +
         state.character_space * double(state.font->characters(text)) + state.word_space * spaces) *
        state.scale;
    const Matrix all = ctm.after(text_);
    const double foot = state.rise - state.size * descent, head = state.rise + state.size * ascent;
    text_ = text_.after(Matrix::moved(width, 0));
    return {led(all, {0, foot, width, head}), std::abs(state.size) * all.scale()};
}

}  // namespace yaprak
