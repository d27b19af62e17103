// Line by line: cut, measure, justify, order, place.
#include "text/lines/set_lines.hpp"

#include "language/letters/bidi.hpp"
#include "text/font/font.hpp"
#include "text/font/scripts.hpp"
#include "text/lines/cut_glyphs.hpp"
#include "text/lines/space_run.hpp"
#include "text/lines/stretch.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double rounding = 0.01;  // points

bool is_plain_space(const GlyphRun& run, const Glyph& glyph) {
    return glyph.text_end == glyph.text_begin + 1 && run.text[glyph.text_begin] == ' ';
}

bool is_word_space(const GlyphRun& run, const Glyph& glyph) {
    return is_plain_space(run, glyph) || (glyph.text_end == glyph.text_begin + 2 &&
                                          run.text.compare(glyph.text_begin, 2, "\u00A0") == 0);
}

Glyph& last_read(GlyphRun& run) {
    return run.right_to_left ? run.glyphs.front() : run.glyphs.back();
}

// A run of the line before it has its place.
struct Part {
    LineRun run;
    Level level = 0;
    double tracking = 0;    // points after each glyph
    Elasticity elasticity;  // of its spaces and letters, to justify the line
};

class Setter {
public:
    Setter(const ShapedText& shaped, const Breakpoints& breakpoints, const ParagraphStyle& style,
           Length measure, const LineShape& shape)
        : shaped_(shaped),
          breakpoints_(breakpoints),
          style_(style),
          whole_(measure),
          shape_(shape),
          cutter_(shaped) {}

    std::vector<Line> run(const std::vector<std::uint32_t>& ends) {
        std::vector<Line> lines;
        lines.reserve(ends.size());
        std::uint32_t from = 0;
        for (const std::uint32_t to : ends) {
            measure_ = room_of(shape_, lines.size(), whole_);
            lines.push_back(set(from, to, to == ends.back()));
            if (lines.size() <= shape_.size()) lines.back().x += shape_[lines.size() - 1].left;
            from = to;
        }
        return lines;
    }

private:
    Line set(std::uint32_t from, std::uint32_t to, bool is_last) {
        const Breakpoint& end = breakpoints_[to];
        indent_ = from == 0 ? style_.first_line : Length();
        Line line;
        line.height = style_.leading;
        line.hyphenated = end.kind == BreakKind::hyphen;
        parts_.clear();
        cut(breakpoints_[from].offset, end.offset, line.hyphenated);
        measure_heights(line, breakpoints_[from].offset);
        hang_trailing_space();
        if (end.kind == BreakKind::mandatory && !is_last) hang_space_of_break();
        left_ = Length::from_pt(breakpoints_[from].left);
        line.width = Length() - left_ - Length::from_pt(end.right);
        fit(line, end.kind == BreakKind::mandatory);
        order();
        place(line);
        return line;
    }

    void cut(std::uint32_t begin, std::uint32_t end, bool hyphen) {
        const auto& items = shaped_.items;
        while (item_ < items.size() && items[item_].item.end <= begin) ++item_;
        for (std::size_t i = item_; i < items.size() && items[i].item.begin < end; ++i) {
            const TextItem& item = items[i].item;
            const std::uint32_t from = std::max(begin, item.begin), to = std::min(end, item.end);
            const bool divided = hyphen && to == end;
            add(items[i], cutter_.cut(items[i], from, to, divided), to == item.end && !divided);
        }
    }

    void add(const ShapedItem& item, GlyphRun glyphs, bool whole_end) {
        if (glyphs.glyphs.empty()) return;
        const TextRun& run = shaped_.runs[item.item.run];
        Part part;
        part.run.rise = run.style.rise;
        part.run.tag = run.tag;
        part.run.link = run.link;
        part.run.note = run.brings_note ? run.note : -1;
        part.run.underline = run.style.underline;
        part.run.strikethrough = run.style.strikethrough;
        part.run.highlight = run.style.highlight;
        part.run.field = run.field;
        part.run.own_font = item.item.own_font;
        part.run.own_size = run.style.size;
        part.run.glyphs = std::move(glyphs);
        part.run.framed = item.item.missing != 0;
        part.level = item.item.level;
        if (!part.run.framed)
            part.tracking = run.style.size.pt() * (whole_end ? tracking_behind(item.item, run.style)
                                                             : tracking_in(item.item, run.style));
        part.elasticity = elasticity_of(item.item, run.style, style_, *shaped_.fonts);
        parts_.push_back(std::move(part));
    }

    void measure_heights(Line& line, std::uint32_t offset) const {
        for (const Part& part : parts_)
            stretch_to(line, (*shaped_.fonts)[part.run.glyphs.font], part.run.glyphs.size,
                       part.run.rise);
        if (!parts_.empty() || shaped_.runs.empty()) return;
        auto run = shaped_.runs.begin();
        while (run + 1 != shaped_.runs.end() && run->end <= offset) ++run;
        stretch_to(line, (*shaped_.fonts)[shaped_.fonts->find(run->style)], run->style.size,
                   run->style.rise);
    }

    static void stretch_to(Line& line, const Font& font, Length size, Length rise) {
        line.ascent = std::max(line.ascent, size * font.metrics().ascent + rise);
        line.descent = std::max(line.descent, size * font.metrics().descent - rise);
    }

    // The space at a line's end stays, for those who take the text out, but hangs over the edge:
    // it is not measured, and not underlined or coloured either.
    void hang_trailing_space() {
        hanging_ = Length();
        if (parts_.empty() || style_.preserve_spaces) return;
        Part& last = parts_.back();
        GlyphRun& glyphs = last.run.glyphs;
        if (!is_plain_space(glyphs, last_read(glyphs))) {
            hanging_ = Length::from_pt(last.tracking);
            return;
        }
        hanging_ = last_read(glyphs).advance;
        if (glyphs.glyphs.size() > 1) split_off_space();
        Part& space = parts_.back();
        if (space.run.glyphs.glyphs.size() == 1) space.level = base_level();  // UAX #9, rule L1
        space.run.underline = space.run.strikethrough = false;
        space.run.highlight.reset();
        space.run.field.reset();
        if (parts_.size() > 1) hanging_ += Length::from_pt(parts_[parts_.size() - 2].tracking);
    }

    // For those who take the text out: a break parts words as a space does.
    void hang_space_of_break() {
        if (parts_.empty()) return;
        const LineRun& before = parts_.back().run;
        auto run = space_like(before, (*shaped_.fonts)[before.glyphs.font]);
        if (!run) return;
        run->glyphs.right_to_left = style_.right_to_left;
        hanging_ += run->glyphs.width();
        Part space;
        space.run = std::move(*run);
        space.level = base_level();
        parts_.push_back(std::move(space));
    }

    Level base_level() const { return style_.right_to_left ? 1 : 0; }

    void split_off_space() {
        const Part& last = parts_.back();
        const bool drawn = last.run.underline || last.run.strikethrough || last.run.highlight;
        if (!drawn && last.level == base_level()) return;
        Part space = last;
        GlyphRun& left = parts_.back().run.glyphs;
        Glyph glyph = last_read(left);
        left.glyphs.erase(left.right_to_left ? left.glyphs.begin() : left.glyphs.end() - 1);
        left.text.pop_back();
        glyph.text_begin = 0;
        glyph.text_end = 1;
        space.run.glyphs.text.assign(1, ' ');
        space.run.glyphs.glyphs = {glyph};
        parts_.push_back(std::move(space));
    }

    // Opens or closes the word spaces, and the letters as far as they may, so that the line is as
    // wide as it should be.
    void fit(Line& line, bool is_last) {
        for (const Part& part : parts_) line.width += part.run.glyphs.width();
        line.width -= hanging_;
        const Length spare = measure_ - indent_ - line.width;
        if (spare > Length() && (style_.align != Align::justify || is_last)) return;
        const std::vector<Space> spaces = word_spaces(spare > Length());
        const double letters = letter_elasticity();
        double open = 0;
        for (const Space& space : spaces) open += space.most;
        if (open <= 0 || spare.pt() > widest_space * open + letters + rounding) return;
        line.ratio = std::max(spare.pt() / (open + letters), -1.0);
        const double ratio = std::clamp(line.ratio, -1.0, 1.0);
        if (letters > 0) change_letters(ratio);
        const double change = std::max(spare.pt() - letters * ratio, -open);
        for (const Space& space : spaces)
            space.glyph->advance += Length::from_pt(change * (space.most / open));
        line.width += Length::from_pt(letters * ratio + change);
    }

    struct Space {
        Glyph* glyph;
        double most;  // points by which it may be opened or closed
    };

    std::vector<Space> word_spaces(bool opening) {
        std::vector<Space> spaces;
        if (style_.preserve_spaces) return spaces;
        for (Part& part : parts_)
            for (Glyph& glyph : part.run.glyphs.glyphs) {
                if (!is_word_space(part.run.glyphs, glyph)) continue;
                if (!is_elastic(part.run.glyphs.text, glyph.text_begin, glyph.text_end)) continue;
                const double width = glyph.advance.pt();
                spaces.push_back({&glyph, opening ? part.elasticity.stretch(width)
                                                  : part.elasticity.shrink(width)});
            }
        if (parts_.empty()) return spaces;
        GlyphRun& last = parts_.back().run.glyphs;
        if (is_plain_space(last, last_read(last)))
            std::erase_if(spaces, [&](const Space& s) { return s.glyph == &last_read(last); });
        return spaces;
    }

    // Calls `visit(glyph, ends_letter)` for the glyphs of a part that are no spaces.
    template <typename Visit>
    static void for_each_letter(Part& part, Visit visit) {
        std::vector<Glyph>& glyphs = part.run.glyphs.glyphs;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            if (is_word_space(part.run.glyphs, glyphs[i])) continue;
            const bool ends =
                i + 1 == glyphs.size() || glyphs[i + 1].text_begin != glyphs[i + 1].text_end;
            visit(glyphs[i], ends);
        }
    }

    // How much wider or narrower the letters could make the line, in points.
    double letter_elasticity() {
        double most = 0, last = 0;
        for (Part& part : parts_) {
            if (part.elasticity.of_letter == 0 && part.elasticity.after_letter == 0) continue;
            for_each_letter(part, [&](const Glyph& glyph, bool ends) {
                last = ends ? part.elasticity.after_letter : 0;
                most += glyph.advance.pt() * part.elasticity.of_letter + last;
            });
        }
        return most - last;
    }

    void change_letters(double ratio) {
        Glyph* last = nullptr;
        Length last_space;
        for (Part& part : parts_) {
            if (part.elasticity.of_letter == 0 && part.elasticity.after_letter == 0) continue;
            GlyphRun& run = part.run.glyphs;
            run.glyph_scale = 1 + part.elasticity.of_letter * ratio;
            run.letter_space = Length::from_pt(part.elasticity.after_letter * ratio);
            for_each_letter(part, [&](Glyph& glyph, bool ends) {
                glyph.advance = glyph.advance * run.glyph_scale;
                glyph.x_offset = glyph.x_offset * run.glyph_scale;
                if (!ends) return;
                glyph.advance += run.letter_space;
                last = &glyph;
                last_space = run.letter_space;
            });
        }
        if (last) last->advance -= last_space;
    }

    // UAX #9, rule L2.
    void order() {
        std::vector<Level> levels;
        for (const Part& part : parts_) levels.push_back(part.level);
        if (std::all_of(levels.begin(), levels.end(), [](Level level) { return level == 0; }))
            return;
        for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].run.turn = int(i);
        std::vector<Part> ordered;
        for (const std::size_t i : visual_order(levels)) ordered.push_back(std::move(parts_[i]));
        parts_ = std::move(ordered);
    }

    void place(Line& line) {
        const Length spare = measure_ - indent_ - line.width;
        line.x = style_.right_to_left ? Length() : indent_;
        if (style_.align == Align::centre) line.x += spare / 2;
        if (style_.align == Align::right ||
            (style_.align == Align::justify && style_.right_to_left))
            line.x += spare;
        Length x = style_.right_to_left ? -hanging_ : -left_;
        line.runs.reserve(parts_.size());
        for (Part& part : parts_) {
            part.run.x = x;
            x += part.run.glyphs.width();
            line.runs.push_back(std::move(part.run));
        }
    }

    const ShapedText& shaped_;
    const Breakpoints& breakpoints_;
    const ParagraphStyle& style_;
    Length whole_;
    const LineShape& shape_;
    Length measure_;  // of the line
    GlyphCutter cutter_;

    std::size_t item_ = 0;            // the first item that may be on the line
    std::vector<Part> parts_;         // of the line, in reading order until order()
    Length indent_, hanging_, left_;  // left: what stands over the edge there
};

}  // namespace

std::vector<Line> set_lines(const ShapedText& shaped, const Breakpoints& breakpoints,
                            const std::vector<std::uint32_t>& ends, const ParagraphStyle& style,
                            Length measure, const LineShape& shape) {
    return Setter(shaped, breakpoints, style, measure, shape).run(ends);
}

}  // namespace yaprak
