// Shape, cut into breakpoints, break, set.
#include "text/paragraph.hpp"

#include "text/lines/break_lines.hpp"
#include "text/lines/set_lines.hpp"
#include "text/text_cache.hpp"

#include <algorithm>

namespace yaprak {

// What does not depend on the measure; and the lines that were asked for before.
struct PreparedParagraph {
    struct AtMeasure {
        Length measure;
        Division division;
        std::vector<Line> lines;  // empty: asked for once
    };
    struct InLines {
        bool fewer;
        Length measure;
        std::size_t lines;
        bool is_known = false;  // false: asked for once
        std::optional<ShapedParagraph::Other> other = {};
    };

    ParagraphStyle style;
    ShapedText text;
    Breakpoints breakpoints;
    Warnings warnings;
    mutable std::vector<AtMeasure> set;
    mutable std::vector<InLines> others;

    AtMeasure* find(Length measure, Division division) const {
        const auto found = std::find_if(set.begin(), set.end(), [&](const AtMeasure& one) {
            return one.measure == measure && one.division == division;
        });
        return found == set.end() ? nullptr : &*found;
    }
    InLines* find(bool fewer, Length measure, std::size_t lines) const {
        const auto found = std::find_if(others.begin(), others.end(), [&](const InLines& one) {
            return one.fewer == fewer && one.measure == measure && one.lines == lines;
        });
        return found == others.end() ? nullptr : &*found;
    }
};

namespace {

// A paragraph that is asked for, not yet copied.
struct Asked {
    const StyledText& text;
    const ParagraphStyle& style;
    const std::vector<std::string>& fallback;
    explicit operator ParagraphKey() const { return {text, style, fallback}; }
};

bool operator==(const ParagraphKey& key, const Asked& asked) {
    return key.text == asked.text && key.style == asked.style && key.fallback == asked.fallback;
}

// With three times as many glyphs in its lines.
std::size_t size_of(const PreparedParagraph& paragraph) {
    const std::size_t runs = paragraph.text.runs.size() + paragraph.text.items.size();
    return sizeof paragraph + 3 * paragraph.text.text.size() + 2 * runs * sizeof(TextRun) +
           paragraph.text.glyphs.size() * (sizeof(ShapedGlyph) + 3 * sizeof(Glyph)) +
           paragraph.breakpoints.size() * sizeof(Breakpoint);
}

constexpr double most_of_measure = 0.75;  // that an indent of the first line takes

// Where columns are narrower than the layout's author thought, in a table, words stay on the paper.
const ParagraphStyle& within(Length measure, const ParagraphStyle& style, ParagraphStyle& changed) {
    const Length most = std::max(measure, 0_pt) * most_of_measure;
    if (style.first_line <= most) return style;
    changed = style;
    changed.first_line = most;
    return changed;
}

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
                                 Warnings& warnings, TextCache* cache) {
    const auto prepare = [&] {
        PreparedParagraph made;
        made.style = style;
        made.text = shape_text(text, style, fonts, fallback, made.warnings,
                               cache ? &cache->words : nullptr);
        made.breakpoints = make_breakpoints(made.text, style);
        return made;
    };
    shaped_ = cache ? cache->paragraphs.get(Asked{text, style, fallback}, prepare, size_of)
                    : std::make_shared<const PreparedParagraph>(prepare());
    warnings.add(shaped_->warnings);
}

std::vector<Line> ShapedParagraph::lines(Length measure, Warnings& warnings,
                                         Division division) const {
    auto* known = shaped_->find(measure, division);
    if (known && !known->lines.empty()) return known->lines;
    if (!known) shaped_->set.push_back({measure, division, {}});
    const std::size_t warned = warnings.list().size();
    std::vector<Line> lines = set(measure, warnings, division);
    if (known && warnings.list().size() == warned) known->lines = lines;
    return lines;
}

std::vector<Line> ShapedParagraph::set(Length measure, Warnings& warnings,
                                       Division division) const {
    const ShapedText& text = shaped_->text;
    ParagraphStyle limited;
    const ParagraphStyle& style = within(measure, shaped_->style, limited);
    const Length narrowest = narrowest_line(style, measure);
    Breakpoints changed;
    const Breakpoints* breakpoints = &shaped_->breakpoints;
    if (division == Division::of_wide_words && style.align != Align::justify) {
        changed = with_whole_words(*breakpoints, narrowest);
        breakpoints = &changed;
    }
    if (has_wide_boxes(*breakpoints, narrowest)) {
        changed = cut_wide_boxes(*breakpoints, text, narrowest, style, warnings);
        breakpoints = &changed;
    }
    return set_lines(text, *breakpoints,
                     break_lines(*breakpoints, break_style(text, style, measure)), style, measure);
}

std::optional<ShapedParagraph::Other> ShapedParagraph::in_lines(Count count, Length measure,
                                                                std::size_t lines) const {
    const bool fewer = count == Count::fewer;
    auto* known = shaped_->find(fewer, measure, lines);
    if (known && known->is_known) return known->other;
    if (!known) shaped_->others.push_back({fewer, measure, lines});
    auto other = set_in_lines(count, measure, lines);
    if (known) known->other = other, known->is_known = true;
    return other;
}

std::optional<ShapedParagraph::Other> ShapedParagraph::set_in_lines(Count count, Length measure,
                                                                    std::size_t lines) const {
    const ShapedText& text = shaped_->text;
    ParagraphStyle limited;
    const ParagraphStyle& style = within(measure, shaped_->style, limited);
    const Breakpoints& breakpoints = shaped_->breakpoints;
    if (has_wide_boxes(breakpoints, narrowest_line(style, measure))) return std::nullopt;
    const BreakStyle breaking = break_style(text, style, measure);
    const auto other = count == Count::fewer ? break_shorter(breakpoints, breaking, lines)
                                             : break_longer(breakpoints, breaking, lines);
    if (!other) return std::nullopt;
    return Other{set_lines(text, breakpoints, other->ends, style, measure), other->badness};
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
    const Breakpoint* word = &shaped_->breakpoints.front();
    for (std::size_t i = 1; i < shaped_->breakpoints.size(); ++i) {
        const Breakpoint &from = shaped_->breakpoints[i - 1], &to = shaped_->breakpoints[i];
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
    const Breakpoint* line = &shaped_->breakpoints.front();
    for (const Breakpoint& point : shaped_->breakpoints) {
        if (point.kind != BreakKind::mandatory) continue;
        widest = std::max(widest, line_between(*line, point).width);
        line = &point;
    }
    return Length::from_pt(widest);
}

}  // namespace yaprak
