// Shape, cut into pieces, break, set.
#include "text/paragraph.hpp"

#include "text/break_lines.hpp"
#include "text/set_lines.hpp"

#include <algorithm>

namespace yaprak {

struct ShapedParagraph::Shaped {
    ParagraphStyle style;
    ShapedText text;
    Pieces pieces;
};

namespace {

BreakStyle break_style(const ShapedText& text, const ParagraphStyle& style, Length measure) {
    BreakStyle breaking{measure, style.first_line, style.align == Align::justify, {}};
    if (!text.runs.empty()) breaking.size = text.runs.front().style.size;
    return breaking;
}

Length narrowest_line(const ParagraphStyle& style, Length measure) {
    return measure - std::max(style.first_line, Length());
}

}  // namespace

ShapedParagraph::ShapedParagraph(const StyledText& text, const ParagraphStyle& style,
                                 const FontBook& fonts, const std::vector<std::string>& fallback,
                                 Warnings& warnings, ShapeCache* shapes)
    : shaped_(std::make_unique<Shaped>()) {
    shaped_->style = style;
    shaped_->text = shape_text(text, style, fonts, fallback, warnings, shapes);
    shaped_->pieces = make_pieces(shaped_->text, style);
}

ShapedParagraph::~ShapedParagraph() = default;
ShapedParagraph::ShapedParagraph(ShapedParagraph&&) noexcept = default;
ShapedParagraph& ShapedParagraph::operator=(ShapedParagraph&&) noexcept = default;

std::vector<Line> ShapedParagraph::lines(Length measure, Warnings& warnings,
                                         Division division) const {
    const ShapedText& text = shaped_->text;
    const ParagraphStyle& style = shaped_->style;
    const Length narrowest = narrowest_line(style, measure);
    Pieces changed;
    const Pieces* pieces = &shaped_->pieces;
    if (division == Division::of_wide_words && style.align != Align::justify) {
        changed = with_whole_words(*pieces, narrowest);
        pieces = &changed;
    }
    if (has_wide_pieces(*pieces, narrowest)) {
        changed = cut_wide_pieces(*pieces, text, narrowest, style, warnings);
        pieces = &changed;
    }
    return set_lines(text, *pieces, break_lines(*pieces, break_style(text, style, measure)), style,
                     measure);
}

std::optional<ShapedParagraph::Other> ShapedParagraph::in_lines(Count count, Length measure,
                                                                std::size_t lines) const {
    const ShapedText& text = shaped_->text;
    const ParagraphStyle& style = shaped_->style;
    const Pieces& pieces = shaped_->pieces;
    if (has_wide_pieces(pieces, narrowest_line(style, measure))) return std::nullopt;
    const BreakStyle breaking = break_style(text, style, measure);
    const auto other = count == Count::fewer ? break_shorter(pieces, breaking, lines)
                                             : break_longer(pieces, breaking, lines);
    if (!other) return std::nullopt;
    return Other{set_lines(text, pieces, other->ends, style, measure), other->badness};
}

std::optional<ShapedParagraph::Other> ShapedParagraph::shorter(Length measure,
                                                               std::size_t lines) const {
    return in_lines(Count::fewer, measure, lines);
}

std::optional<ShapedParagraph::Other> ShapedParagraph::longer(Length measure,
                                                              std::size_t lines) const {
    return in_lines(Count::one_more, measure, lines);
}

Length ShapedParagraph::least_width(Length whole) const {
    double widest = 0, widest_part = 0;
    const Place* word = &shaped_->pieces.front();
    for (std::size_t i = 1; i < shaped_->pieces.size(); ++i) {
        const Place &from = shaped_->pieces[i - 1], &to = shaped_->pieces[i];
        widest_part = std::max(widest_part, line_between(from, to).width + to.hyphen);
        if (to.kind == BreakKind::hyphen) continue;
        const double divided = std::max(whole.pt(), widest_part);
        widest = std::max(widest, std::min(line_between(*word, to).width, divided));
        widest_part = 0;
        word = &to;
    }
    return Length::from_pt(widest);
}

Length ShapedParagraph::natural_width() const {
    double widest = 0;
    const Place* line = &shaped_->pieces.front();
    for (const Place& place : shaped_->pieces) {
        if (place.kind != BreakKind::mandatory) continue;
        widest = std::max(widest, line_between(*line, place).width);
        line = &place;
    }
    return Length::from_pt(widest);
}

}  // namespace yaprak
