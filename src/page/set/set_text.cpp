// Text -> one strip a line, as high as the leading; where an area may end between them.
#include "page/column/baseline_grid.hpp"
#include "page/column/penalties.hpp"
#include "page/set/icon.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/page_number.hpp"
#include "page/set/set_blocks.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr std::size_t short_code = 8;  // lines: such code stays whole where a page holds it

// What it costs to end an area after line `above` of `count` (above from 1).
double line_penalty(const ParagraphStyle& style, const Line& line, std::size_t above,
                    std::size_t count) {
    double penalty = line.hyphenated ? penalties::hyphen : 0;
    if (above < std::size_t(std::max(1, style.orphans))) penalty = penalties::orphan;
    if (count - above < std::size_t(std::max(1, style.widows)))
        penalty = std::max(penalty, penalties::widow);
    return penalty;
}

std::vector<Strip> strips_of(const TextBlock& block, std::vector<Line> lines, Length x,
                             const Setting& setting, const SourcePos& at) {
    std::vector<Strip> strips;
    const bool on_grid = is_on_grid(block.style.leading, setting.grid);
    Length baseline = first_baseline(lines);
    if (on_grid) baseline = baseline_on_grid(baseline, block.style.leading, setting.grid);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool last = i + 1 == lines.size();
        const double penalty = last ? 0 : line_penalty(block.style, lines[i], i + 1, lines.size());
        strips.push_back(line_strip(std::move(lines[i]), x, baseline, setting.fonts, at));
        strips.back().on_grid = on_grid;
        strips.back().penalty = penalty;
    }
    if (strips.empty()) return strips;
    strips.front().bookmark = block.bookmark;
    strips.front().target = block.target;
    return strips;
}

bool brings_notes(ColumnBuilder& column, std::size_t begin) {
    for (std::size_t i = begin; i < column.size(); ++i)
        if (!column[i].notes.empty()) return true;
    return false;
}

}  // namespace

void set_text(const TextBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column) {
    std::optional<PageNumber> number;
    if (block.page_of != no_target) number.emplace(block, setting);
    if (block.icon) extent = beside_icon(*block.icon, setting.pictures, block.style, extent);
    const Extent whole = extent;
    if (number) extent = number->beside(whole);
    const ShapedParagraph paragraph(block.text, block.style, setting.fonts, setting.fallback,
                                    *setting.warnings, setting.shapes);
    std::vector<Line> lines = paragraph.lines(extent.measure, *setting.warnings);
    const Extent last_words{extent.x + lines.back().x, lines.back().width};
    const std::size_t begin = column.size();
    for (Strip& strip : strips_of(block, std::move(lines), extent.x, setting, at))
        column.add(std::move(strip));
    if (block.icon && column.size() > begin)
        add_icon(*block.icon, setting.pictures, {block, extent}, column[begin]);
    if (number) return number->add_behind(last_words, whole, column[column.size() - 1]);
    if (block.style.preserve_spaces && column.size() - begin <= short_code)
        column.penalise(begin, column.size() - 1, penalties::apart);
    if (!setting.with_looseness || block.bookmark || block.icon) return;
    const std::size_t count = column.size() - begin;
    if (auto tight = paragraph.shorter(extent.measure, count))
        column.add_tight({begin, column.size(),
                          strips_of(block, std::move(tight->lines), extent.x, setting, at),
                          penalties::tight + tight->badness});
    const auto widows = std::size_t(std::max(1, block.style.widows));
    const auto orphans = std::size_t(std::max(1, block.style.orphans));
    if (setting.nesting > 1 || count + 1 < widows + orphans || brings_notes(column, begin)) return;
    if (auto loose = paragraph.longer(extent.measure, count))
        column.add_loose({begin, column.size(),
                          strips_of(block, std::move(loose->lines), extent.x, setting, at),
                          count + 1 - widows, penalties::loose + loose->badness});
}

}  // namespace yaprak
