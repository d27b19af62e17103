// Text -> one strip a line, as high as the leading; where an area may end between them.
#include "page/column/baseline_grid.hpp"
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/beside.hpp"
#include "page/set/icon.hpp"
#include "page/set/initial.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/page_number.hpp"
#include "page/set/set_blocks.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double most_of_measure = 0.4;  // that an initial takes
constexpr std::size_t short_code = 8;    // lines: such code stays whole where a page holds it

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

// What stands beside them begins level with the capitals of the first line.
void add_strips(const TextBlock& block, std::vector<Strip> strips, const Setting& setting,
                ColumnBuilder& column) {
    if (column.beside() && !strips.empty() && strips.front().baseline)
        column.lower_side_block(
            std::max(0_pt, *strips.front().baseline - height_of_capitals(block, setting)));
    for (Strip& strip : strips) column.add(std::move(strip));
}

// The first lines are shorter by as much at the left.
LineShape narrowed(LineShape shape, std::size_t lines, Length by) {
    shape.resize(std::max(shape.size(), lines));
    for (std::size_t i = 0; i < lines; ++i) shape[i].left += by;
    return shape;
}

// Lines that a letter stands in: the one that its foot comes near to as well.
std::size_t lines_beside(const SetInitial& letters, int lines, Length gap, Length room_above_line) {
    const bool hangs = letters.under + gap > room_above_line;
    return std::size_t(lines) + (hangs ? 1 : 0);
}

// The least that what stands beside them leaves to the lines.
Length least_room(const LineShape& beside, Length measure) {
    Length least = measure;
    for (std::size_t line = 0; line < beside.size(); ++line)
        least = std::min(least, room_of(beside, line, measure));
    return least;
}

bool may_begin_large(const TextBlock& block) {
    const bool from_left = block.style.align == Align::left || block.style.align == Align::justify;
    return from_left && !block.style.right_to_left && !block.icon && block.page_of == no_target;
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
    const LineShape shape = shape_beside(column, extent, block.style.leading);
    std::vector<Line> lines = shape.empty()
                                  ? paragraph.lines(extent.measure, *setting.warnings)
                                  : paragraph.lines(extent.measure, shape, *setting.warnings);
    const Extent last_words{extent.x + lines.back().x, lines.back().width};
    const std::size_t begin = column.size();
    const bool is_beside = column.beside() != nullptr;
    add_strips(block, strips_of(block, std::move(lines), extent.x, setting, at), setting, column);
    if (block.icon && column.size() > begin)
        add_icon(*block.icon, setting.pictures, {block, extent}, column[begin]);
    if (number) return number->add_behind(last_words, whole, column[column.size() - 1]);
    if (block.style.preserve_spaces && column.size() - begin <= short_code)
        column.penalise(begin, column.size() - 1, penalties::apart);
    if (!setting.with_looseness || block.bookmark || block.icon || is_beside) return;
    if (column.size() > begin && column[begin].margin) return;
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

// A paragraph of fewer lines gets a smaller letter, one of a single line none.
void set_text(const TextBlock& block, const FlowInitial& initial, const SourcePos& at,
              Extent extent, Setting& setting, ColumnBuilder& column) {
    if (!may_begin_large(block)) return set_text(block, at, extent, setting, column);
    TextBlock rest = block;
    rest.text = without_letters(block.text, initial.letters);
    rest.style.first_line = 0_pt;
    const ShapedParagraph paragraph(rest.text, rest.style, setting.fonts, setting.fallback,
                                    *setting.warnings, setting.shapes);
    const LineShape beside = shape_beside(column, extent, block.style.leading);
    for (int lines = initial.lines; lines > 1; --lines) {
        SetInitial letters = set_initial(block, initial, lines, setting);
        const Length taken = letters.width + initial.gap;
        if (taken > least_room(beside, extent.measure) * most_of_measure) continue;
        const std::size_t shortened = lines_beside(
            letters, lines, initial.gap, block.style.leading - height_of_capitals(block, setting));
        std::vector<Line> set =
            paragraph.lines(extent.measure, narrowed(beside, shortened, taken), *setting.warnings);
        if (set.size() < std::size_t(lines)) continue;
        const Length x = extent.x + set.front().x;
        std::vector<Strip> strips = strips_of(rest, std::move(set), extent.x, setting, at);
        Strip& first = strips.front();
        std::vector<Item> read = letters_to_read(block, initial, {x, *first.baseline}, setting);
        first.items.insert(first.items.begin(), std::make_move_iterator(read.begin()),
                           std::make_move_iterator(read.end()));
        const Length foot = *first.baseline + block.style.leading * (lines - 1);
        first.items.push_back(drawn({x - taken, foot}, std::move(letters.path)));
        column.space(letters.over);
        const std::size_t begin = column.size();
        add_strips(block, std::move(strips), setting, column);
        return column.penalise(begin, begin + std::size_t(lines) - 1, penalties::apart);
    }
    set_text(block, at, extent, setting, column);
}

}  // namespace yaprak
