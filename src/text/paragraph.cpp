// In five steps, as a page is set: the text is collected and prepared once, when the paragraph is
// shaped; for each measure it is then configured, broken and set.
#include "text/paragraph.hpp"

#include "text/lines/break_lines.hpp"
#include "text/lines/kept_results.hpp"
#include "text/lines/set_lines.hpp"
#include "text/lines/wide_boxes.hpp"
#include "text/shape/shape_text.hpp"
#include "text/text_cache.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What a paragraph is asked for.
struct LinesAsked {
    Length measure;
    Division division;
    LineShape shape = {};
    bool operator==(const LinesAsked&) const = default;
};

enum class Looseness { fewer_lines, one_line_more };

struct OtherLinesAsked {
    Looseness looseness;
    Length measure;
    std::size_t lines;
    bool operator==(const OtherLinesAsked&) const = default;
};

using KeptLines = KeptResults<LinesAsked, std::vector<Line>>;
using KeptOtherLines = KeptResults<OtherLinesAsked, std::optional<ShapedParagraph::Other>>;

}  // namespace

// What does not depend on the measure.
struct PreparedParagraph {
    ParagraphStyle style;
    ShapedText text;
    Breakpoints breakpoints;
    Warnings warnings;
    // The lines that were asked for before.
    std::unique_ptr<KeptLines> lines = std::make_unique<KeptLines>();
    std::unique_ptr<KeptOtherLines> other_lines = std::make_unique<KeptOtherLines>();
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

// The bytes that it takes up, with three times as many glyphs in its lines.
std::size_t size_of(const PreparedParagraph& paragraph) {
    const std::size_t runs = paragraph.text.runs.size() + paragraph.text.items.size();
    return sizeof paragraph + 3 * paragraph.text.text.size() + 2 * runs * sizeof(TextRun) +
           paragraph.text.glyphs.size() * (sizeof(ShapedGlyph) + 3 * sizeof(Glyph)) +
           paragraph.breakpoints.size() * sizeof(Breakpoint);
}

// ---- configure ----

constexpr double most_of_measure = 0.75;  // that an indent of the first line takes

// How a paragraph is set at one measure.
struct Setting {
    Length measure, narrowest;  // of the lines, and of the shortest of them
    ParagraphStyle style;
    BreakStyle breaking;
};

// Where columns are narrower than the layout's author thought, in a table, words stay on the paper.
Setting configure(const PreparedParagraph& paragraph, Length measure, const LineShape& shape = {}) {
    Setting setting{measure, {}, paragraph.style, {}};
    Length& first_line = setting.style.first_line;
    const Length first_room = room_of(shape, 0, measure);
    first_line = std::min(first_line, std::max(first_room, 0_pt) * most_of_measure);
    setting.narrowest = first_room - std::max(first_line, 0_pt);
    for (std::size_t line = 1; line <= shape.size(); ++line)
        setting.narrowest = std::min(setting.narrowest, room_of(shape, line, measure));
    const bool justified = setting.style.align == Align::justify;
    const auto& runs = paragraph.text.runs;
    setting.breaking = {measure,
                        first_line,
                        justified,
                        runs.empty() ? 0_pt : runs.front().style.size,
                        paragraph.style.balanced,
                        shape};
    return setting;
}

// ---- break ----

// The paragraph's breakpoints, or others that `changed` holds: where words are to stay whole, and
// where a box is wider than the measure.
const Breakpoints& usable_breakpoints(const PreparedParagraph& paragraph, const Setting& setting,
                                      Division division, Breakpoints& changed, Warnings& warnings) {
    const Breakpoints* usable = &paragraph.breakpoints;
    if (division == Division::of_wide_words && !setting.breaking.justified) {
        changed = with_whole_words(*usable, setting.narrowest);
        usable = &changed;
    }
    if (has_wide_boxes(*usable, setting.narrowest)) {
        changed =
            cut_wide_boxes(*usable, paragraph.text, setting.narrowest, setting.style, warnings);
        usable = &changed;
    }
    return *usable;
}

// ---- set ----

// A word that is too wide for a shorter line may stand in another one: such words are divided only
// where that does not help.
std::optional<std::vector<Line>> set_with_whole_words(const PreparedParagraph& paragraph,
                                                      const LinesAsked& asked) {
    const Setting setting = configure(paragraph, asked.measure, asked.shape);
    if (has_wide_boxes(paragraph.breakpoints, asked.measure)) return std::nullopt;
    const auto ends = break_lines(paragraph.breakpoints, setting.breaking);
    if (is_overfull(paragraph.breakpoints, ends, setting.breaking)) return std::nullopt;
    return set_lines(paragraph.text, paragraph.breakpoints, ends, setting.style, setting.measure,
                     asked.shape);
}

std::vector<Line> set(const PreparedParagraph& paragraph, const LinesAsked& asked,
                      Warnings& warnings) {
    if (!asked.shape.empty())
        if (auto lines = set_with_whole_words(paragraph, asked)) return std::move(*lines);
    const Setting setting = configure(paragraph, asked.measure, asked.shape);
    Breakpoints changed;
    const Breakpoints& breakpoints =
        usable_breakpoints(paragraph, setting, asked.division, changed, warnings);
    const auto ends = break_lines(breakpoints, setting.breaking);
    return set_lines(paragraph.text, breakpoints, ends, setting.style, setting.measure,
                     asked.shape);
}

std::vector<Line> kept_lines(const PreparedParagraph& paragraph, const LinesAsked& asked,
                             Warnings& warnings) {
    const std::size_t warned = warnings.said();
    return paragraph.lines->get(asked, [&] {
        std::vector<Line> lines = set(paragraph, asked, warnings);
        return KeptLines::Made{std::move(lines), warnings.said() == warned};
    });
}

std::optional<ShapedParagraph::Other> set_in_other_lines(const PreparedParagraph& paragraph,
                                                         const OtherLinesAsked& asked) {
    const Setting setting = configure(paragraph, asked.measure);
    const Breakpoints& breakpoints = paragraph.breakpoints;
    if (has_wide_boxes(breakpoints, setting.narrowest)) return std::nullopt;
    const auto other = asked.looseness == Looseness::fewer_lines
                           ? break_shorter(breakpoints, setting.breaking, asked.lines)
                           : break_longer(breakpoints, setting.breaking, asked.lines);
    if (!other) return std::nullopt;
    return ShapedParagraph::Other{
        set_lines(paragraph.text, breakpoints, other->ends, setting.style, setting.measure),
        other->badness};
}

std::optional<ShapedParagraph::Other> in_other_lines(const PreparedParagraph& paragraph,
                                                     const OtherLinesAsked& asked) {
    return paragraph.other_lines->get(
        asked, [&] { return KeptOtherLines::Made{set_in_other_lines(paragraph, asked)}; });
}

}  // namespace

// ---- collect, prepare ----

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
    prepared_ = cache ? cache->paragraphs.get(Asked{text, style, fallback}, prepare, size_of)
                      : std::make_shared<const PreparedParagraph>(prepare());
    warnings.add(prepared_->warnings);
}

std::vector<Line> ShapedParagraph::lines(Length measure, Warnings& warnings,
                                         Division division) const {
    return kept_lines(*prepared_, {measure, division}, warnings);
}

std::vector<Line> ShapedParagraph::lines(Length measure, const LineShape& shape,
                                         Warnings& warnings) const {
    return kept_lines(*prepared_, {measure, Division::of_any_word, shape}, warnings);
}

std::optional<ShapedParagraph::Other> ShapedParagraph::shorter(Length measure,
                                                               std::size_t lines) const {
    return in_other_lines(*prepared_, {Looseness::fewer_lines, measure, lines});
}

std::optional<ShapedParagraph::Other> ShapedParagraph::longer(Length measure,
                                                              std::size_t lines) const {
    return in_other_lines(*prepared_, {Looseness::one_line_more, measure, lines});
}

// ---- widths, for tables ----

Length ShapedParagraph::least_width(Length whole) const {
    double widest = 0, widest_part = 0;
    const Breakpoint* word = &prepared_->breakpoints.front();
    for (std::size_t i = 1; i < prepared_->breakpoints.size(); ++i) {
        const Breakpoint &from = prepared_->breakpoints[i - 1], &to = prepared_->breakpoints[i];
        widest_part = std::max(widest_part, line_between(from, to).width + to.hyphen);
        if (parts_word(to.kind)) continue;
        const double divided = std::max(whole.pt(), widest_part);
        widest = std::max(widest, std::min(line_between(*word, to).width, divided));
        widest_part = 0;
        word = &to;
    }
    return Length::from_pt(widest);
}

Length ShapedParagraph::natural_width() const {
    double widest = 0;
    const Breakpoint* line = &prepared_->breakpoints.front();
    for (const Breakpoint& point : prepared_->breakpoints) {
        if (point.kind != BreakKind::mandatory) continue;
        widest = std::max(widest, line_between(*line, point).width);
        line = &point;
    }
    return Length::from_pt(widest);
}

}  // namespace yaprak
