#include "page/set/initial.hpp"

#include "page/column/drawn.hpp"
#include "text/font/font.hpp"
#include "text/font/outline.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length endless = 10'000_pt;   // no line of a few letters is longer
constexpr double usual_capitals = 0.7;  // of the size, where a font does not say

double capitals_of(const TextStyle& style, const FontBook& fonts) {
    const double height = fonts[fonts.find(style)].metrics().cap_height;
    return height > 0 ? height : usual_capitals;
}

StyledText letters_of(const TextBlock& block, const FlowInitial& initial) {
    StyledText letters;
    letters.text = block.text.text.substr(0, initial.letters);
    for (const TextRun& run : block.text.runs) {
        letters.runs.push_back(run);
        letters.runs.back().end = std::min(run.end, initial.letters);
        letters.runs.back().note = -1;
        letters.runs.back().brings_note = false;
        if (run.end >= initial.letters) break;
    }
    return letters;
}

Line one_line(const StyledText& text, Setting& setting) {
    ParagraphStyle style;
    style.hyphenate = false;
    std::vector<Line> lines = ShapedParagraph(text, style, setting.fonts, setting.fallback,
                                              *setting.warnings, setting.shapes)
                                  .lines(endless, *setting.warnings);
    return std::move(lines.front());
}

// Moves the outlines so that their ink begins at 0.
void begin_at_ink(Path& path, Length by) {
    struct Mover {
        Length by;
        void move(Point& point) const { point.x -= by; }
        void operator()(PathMove& step) const { move(step.to); }
        void operator()(PathLine& step) const { move(step.to); }
        void operator()(PathCurve& step) const {
            move(step.control1);
            move(step.control2);
            move(step.to);
        }
        void operator()(PathClose&) const {}
    };
    for (PathStep& step : path.steps) std::visit(Mover{by}, step);
}

}  // namespace

Length height_of_capitals(const TextBlock& block, const Setting& setting) {
    if (block.text.runs.empty()) return 0_pt;
    const TextStyle& style = block.text.runs.front().style;
    return style.size * capitals_of(style, setting.fonts);
}

SetInitial set_initial(const TextBlock& block, const FlowInitial& initial, int lines,
                       Setting& setting) {
    SetInitial out;
    out.height = block.style.leading * (lines - 1) + height_of_capitals(block, setting);
    StyledText letters = letters_of(block, initial);
    for (TextRun& run : letters.runs) {
        run.style = initial.style;
        run.style.lang = block.text.runs.front().style.lang;
        run.style.rise = 0_pt;
        run.style.size = out.height / capitals_of(initial.style, setting.fonts);
    }
    const Line line = one_line(letters, setting);
    out.path.fill = initial.style.colour;
    for (const LineRun& run : line.runs) {
        Length x = run.x;
        for (const Glyph& glyph : run.glyphs.glyphs) {
            add_outline(setting.fonts[run.glyphs.font], glyph.id, run.glyphs.size,
                        {x + glyph.x_offset, -glyph.y_offset}, out.path.steps);
            x += glyph.advance;
        }
    }
    const Rect ink = bounds(out.path).value_or(Rect{0_pt, 0_pt, line.width, 0_pt});
    begin_at_ink(out.path, ink.x);
    out.width = ink.width;
    out.over = std::max(0_pt, -ink.y - out.height);
    out.under = std::max(0_pt, ink.bottom());
    return out;
}

std::vector<Item> letters_to_read(const TextBlock& block, const FlowInitial& initial, Point at,
                                  Setting& setting) {
    Line line = one_line(letters_of(block, initial), setting);
    std::vector<Item> items;
    for (LineRun& run : line.runs) {
        Item item;
        item.at = {at.x - line.width + run.x, at.y};
        item.tag = run.tag;
        run.glyphs.is_hidden = true;
        item.kind = std::move(run.glyphs);
        items.push_back(std::move(item));
    }
    return items;
}

StyledText without_letters(const StyledText& text, std::size_t letters) {
    StyledText out;
    out.text = text.text.substr(letters);
    std::size_t begin = 0;
    for (TextRun run : text.runs) {
        if (run.end > letters) {
            if (begin < letters) {
                const std::size_t cut = letters - begin;
                run.at =
                    place_in(std::string_view(text.text).substr(begin), run.at, run.places, cut);
                std::erase_if(run.places,
                              [&](const PlaceMark& mark) { return mark.offset <= cut; });
                for (PlaceMark& mark : run.places) mark.offset -= cut;
            }
            begin = run.end;
            run.end -= letters;
            out.runs.push_back(std::move(run));
        } else {
            begin = run.end;
        }
    }
    for (const std::size_t hint : text.break_hints)
        if (hint > letters) out.break_hints.push_back(hint - letters);
    return out;
}

}  // namespace yaprak
