// Runs are gathered to lines, lines to the fragments of paragraphs that columns and pages make.
#include "page/measure_typography.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/page.hpp"
#include "model/paragraph_of.hpp"
#include "text/font/font.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

// Four lines are what the eye follows downwards; three happen by chance on every page.
constexpr int river_lines = 4;
constexpr double river_overlap = 0.5;  // of the narrower space
constexpr double same_line = 0.6;      // of the type size: superscripts stay in their line
constexpr double noticeable = 0.005;   // below it a space counts as the font's own
constexpr double rounding = 0.01;      // points
constexpr std::string_view hyphen = "\u00AD";

struct Gap {
    double left = 0, right = 0;
    int river = 1;  // lines that the white runs through, down to this one
};

struct SetLine {
    double baseline = 0, left = 0, right = 0;
    std::string text;
    std::vector<Gap> gaps;
    double tightest = 1, loosest = 1;
    bool hyphenated() const { return text.ends_with(hyphen); }
};

// The lines of a paragraph that stand below each other in one column.
struct Fragment {
    TagId paragraph = no_tag;
    std::size_t page = 0;
    std::vector<SetLine> lines;
};

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

    std::vector<Fragment> run() {
        for (page_ = 0; page_ < pages_.pages.size(); ++page_)
            for (const Item& item : pages_.pages[page_].items)
                if (const auto* run = std::get_if<GlyphRun>(&item.kind))
                    if (item.tag != no_tag && !run->glyphs.empty()) take(item, *run);
        for (Fragment& fragment : fragments_)
            for (SetLine& line : fragment.lines) leave_edges(line);
        return std::move(fragments_);
    }

private:
    void take(const Item& item, const GlyphRun& run) {
        const TagId paragraph = paragraph_of(pages_.tags, item.tag);
        if (pages_.tags[paragraph].role == Role::label) return;
        const Point at = run.upwards ? Point{-item.at.y, item.at.x} : item.at;
        if (begins_fragment(paragraph, at, run.size)) fragments_.push_back({paragraph, page_, {}});
        Fragment& fragment = fragments_.back();
        if (fragment.lines.empty() || begins_line(fragment.lines.back(), at, run.size)) {
            fragment.lines.emplace_back();
            fragment.lines.back().baseline = at.y.pt();
            fragment.lines.back().left = at.x.pt();
        }
        add(fragment.lines.back(), at.x.pt(), run);
    }

    bool begins_fragment(TagId paragraph, Point at, Length size) const {
        if (fragments_.empty()) return true;
        const Fragment& last = fragments_.back();
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

    // The space that a line's break left at its end is no gap.
    static void leave_edges(SetLine& line) {
        std::erase_if(line.gaps, [&](const Gap& gap) {
            return gap.right > line.right - rounding || gap.left < line.left + rounding;
        });
    }

    const Pages& pages_;
    const FontBook& fonts_;
    std::size_t page_ = 0;
    std::vector<Fragment> fragments_;
};

// White that goes on from the line above is one line longer.
void lengthen(std::vector<Gap>& gaps, const std::vector<Gap>& above) {
    for (Gap& gap : gaps)
        for (const Gap& other : above) {
            const double common = std::min(gap.right, other.right) - std::max(gap.left, other.left);
            const double narrower = std::min(gap.right - gap.left, other.right - other.left);
            if (common >= narrower * river_overlap)
                gap.river = std::max(gap.river, other.river + 1);
        }
}

// Each river is counted where it has become long enough.
int rivers(Fragment& fragment) {
    int count = 0;
    for (std::size_t i = 1; i < fragment.lines.size(); ++i) {
        std::vector<Gap>& gaps = fragment.lines[i].gaps;
        lengthen(gaps, fragment.lines[i - 1].gaps);
        for (const Gap& gap : gaps) count += gap.river == river_lines;
    }
    return count;
}

class Judgement {
public:
    explicit Judgement(std::vector<Fragment> fragments, std::size_t pages)
        : fragments_(std::move(fragments)), pages_(pages), full_lines_(pages), letters_(pages) {}

    std::vector<PageTypography> run() {
        for (std::size_t i = 0; i < fragments_.size(); ++i)
            pieces_[fragments_[i].paragraph].push_back(i);
        for (Fragment& fragment : fragments_) judge(fragment);
        for (const auto& [paragraph, pieces] : pieces_)
            if (pieces.size() > 1)
                judge_ends(fragments_[pieces.front()], fragments_[pieces.back()]);
        for (std::size_t i = 0; i < pages_.size(); ++i)
            if (full_lines_[i] > 0) pages_[i].characters = letters_[i] / full_lines_[i];
        return std::move(pages_);
    }

private:
    void judge(Fragment& fragment) {
        PageTypography& page = pages_[fragment.page];
        const bool ends_here = &fragments_[pieces_[fragment.paragraph].back()] == &fragment;
        int in_a_row = 0;
        for (const SetLine& line : fragment.lines) {
            ++page.lines;
            judge_spaces(line, page);
            in_a_row = line.hyphenated() ? in_a_row + 1 : 0;
            page.hyphens += line.hyphenated();
            page.hyphens_in_a_row = std::max(page.hyphens_in_a_row, in_a_row);
            if (ends_here && &line == &fragment.lines.back()) continue;
            full_lines_[fragment.page] += 1;
            letters_[fragment.page] += double(count_characters(line.text));
        }
        page.rivers += rivers(fragment);
    }

    static void judge_spaces(const SetLine& line, PageTypography& page) {
        if (line.tightest < page.tightest - noticeable) {
            page.tightest = line.tightest;
            page.tightest_line = line.text;
        }
        if (line.loosest > page.loosest + noticeable) {
            page.loosest = line.loosest;
            page.loosest_line = line.text;
        }
    }

    void judge_ends(const Fragment& first, const Fragment& last) {
        pages_[first.page].orphans += first.lines.size() == 1;
        pages_[last.page].widows += last.lines.size() == 1;
    }

    std::vector<Fragment> fragments_;
    std::map<TagId, std::vector<std::size_t>> pieces_;  // of each paragraph, in fragments_
    std::vector<PageTypography> pages_;
    std::vector<double> full_lines_, letters_;  // of each page
};

void add_line(std::string& text, std::string_view what, double share, std::string line) {
    if (line.empty()) return;
    while (line.ends_with(' ')) line.pop_back();
    text.append("    ").append(what).append(" line, spaces ");
    text.append(number(share, 2)).append(" of the font's: ").append(line).append("\n");
}

}  // namespace

std::vector<PageTypography> measure_typography(const Pages& pages, const FontBook& fonts) {
    return Judgement(Gathering(pages, fonts).run(), pages.pages.size()).run();
}

std::string to_text(const std::vector<PageTypography>& pages) {
    std::string text;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageTypography& page = pages[i];
        text += "  page " + std::to_string(i + 1) + ": " + counted(std::size_t(page.lines), "line");
        text += " of " + number(page.characters, 0) + " characters, ";
        text += counted(std::size_t(page.hyphens), "hyphen");
        if (page.hyphens_in_a_row > 1)
            text += " (" + std::to_string(page.hyphens_in_a_row) + " in a row)";
        text += ", " + counted(std::size_t(page.rivers), "river") + ", " +
                counted(std::size_t(page.widows), "widow");
        text += ", " + counted(std::size_t(page.orphans), "orphan") + "\n";
        add_line(text, "tightest", page.tightest, page.tightest_line);
        add_line(text, "loosest", page.loosest, page.loosest_line);
    }
    return text;
}

}  // namespace yaprak
