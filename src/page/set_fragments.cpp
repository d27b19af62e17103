// Runs are taken in the order in which pages hold them: a run that begins further down, or left of
// where the last one ended, begins a line.
#include "page/set_fragments.hpp"

#include "model/page.hpp"
#include "model/paragraph_of.hpp"
#include "text/font/font.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double same_line = 0.6;  // of the type size: superscripts stay in their line
constexpr double rounding = 0.01;  // points

std::string_view text_of(const GlyphRun& run, const Glyph& glyph) {
    return std::string_view(run.text).substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
}

bool is_space(std::string_view text) {
    return text == " " || text == "\u00A0";
}

// What the run's style adds to its font's advances: most glyphs have no kerning, so the middle one
// tells.
double letter_space(const GlyphRun& run, const Font& font) {
    std::vector<double> added;
    for (const Glyph& glyph : run.glyphs)
        if (!is_space(text_of(run, glyph)))
            added.push_back(glyph.advance.pt() - run.letter_space.pt() -
                            font.advance(glyph.id) * run.size.pt() * run.glyph_scale);
    if (added.empty()) return 0;
    const auto middle = added.begin() + std::ptrdiff_t(added.size() / 2);
    std::nth_element(added.begin(), middle, added.end());
    return *middle;
}

class Gathering {
public:
    Gathering(const Pages& pages, const FontBook& fonts) : pages_(pages), fonts_(fonts) {}

    std::vector<SetFragment> run() {
        for (page_ = 0; page_ < pages_.pages.size(); ++page_)
            for (const Item& item : pages_.pages[page_].items)
                if (const auto* run = std::get_if<GlyphRun>(&item.kind))
                    if (item.tag != no_tag && !run->glyphs.empty()) take(item, *run);
        for (SetFragment& fragment : fragments_)
            for (SetLine& line : fragment.lines) leave_edges(line);
        return std::move(fragments_);
    }

private:
    void take(const Item& item, const GlyphRun& run) {
        const TagId paragraph = paragraph_of(pages_.tags, item.tag);
        if (pages_.tags[paragraph].role == Role::label) return;
        const Point at = run.upwards ? Point{-item.at.y, item.at.x} : item.at;
        if (begins_fragment(paragraph, at, run.size)) fragments_.push_back({paragraph, page_, {}});
        SetFragment& fragment = fragments_.back();
        if (fragment.lines.empty() || begins_line(fragment.lines.back(), at, run.size)) {
            fragment.lines.emplace_back();
            fragment.lines.back().baseline = at.y.pt();
            fragment.lines.back().left = at.x.pt();
        }
        add(fragment.lines.back(), at.x.pt(), run);
    }

    bool begins_fragment(TagId paragraph, Point at, Length size) const {
        if (fragments_.empty()) return true;
        const SetFragment& last = fragments_.back();
        if (last.paragraph != paragraph || last.page != page_) return true;
        return at.y.pt() < last.lines.back().baseline - size.pt() * same_line;
    }

    static bool begins_line(const SetLine& line, Point at, Length size) {
        return at.y.pt() > line.baseline + size.pt() * same_line || at.x.pt() < line.right - 1;
    }

    void add(SetLine& line, double x, const GlyphRun& run) {
        const Font& font = fonts_[run.font];
        const double added = letter_space(run, font);
        line.text += run.text;
        line.size = std::max(line.size, run.size.pt());
        for (const Glyph& glyph : run.glyphs) {
            const double width = glyph.advance.pt();
            if (is_space(text_of(run, glyph))) {
                const double own =
                    font.advance(glyph.id) * run.size.pt() + added + run.word_space.pt();
                line.gaps.push_back({x, x + width});
                line.tightest = std::min(line.tightest, width / own);
                line.loosest = std::max(line.loosest, width / own);
            }
            x += width;
        }
        line.right = x;
    }

    // The space that a line's break left at its end is no gap, and no part of the line's width.
    static void leave_edges(SetLine& line) {
        if (!line.gaps.empty() && line.gaps.back().right > line.right - rounding)
            line.right = line.gaps.back().left;
        std::erase_if(line.gaps, [&](const Gap& gap) {
            return gap.right > line.right + rounding || gap.left < line.left + rounding;
        });
    }

    const Pages& pages_;
    const FontBook& fonts_;
    std::size_t page_ = 0;
    std::vector<SetFragment> fragments_;
};

}  // namespace

double SetLine::width() const {
    return right - left;
}

std::vector<SetFragment> set_fragments(const Pages& pages, const FontBook& fonts) {
    return Gathering(pages, fonts).run();
}

bool stands_in(const TagTree& tags, TagId tag, Role role) {
    for (; tag != no_tag; tag = tags[tag].parent)
        if (tags[tag].role == role) return true;
    return false;
}

}  // namespace yaprak
