// Grounds first, then bars, then links, then the glyphs in the order in which they are read.
#include "page/set/line_strip.hpp"

#include "page/column/drawn.hpp"
#include "page/column/strip.hpp"
#include "page/set/missing_box.hpp"
#include "page/set/tick_box.hpp"
#include "text/font/font.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// A page may be set that much closer to take in what else would stand alone on the next one: a
// third of a point in sixteen, which is not seen even on facing pages.
constexpr double leading_shrink = 0.02;

constexpr double least_bar = 0.04;  // of the type size: some faces tell no thickness

constexpr double box_of_size = 0.82;                   // a box in a line, of the type's size
constexpr double box_above_baseline = 0.86;            // of the box
constexpr double field_rise = 0.85, field_drop = 0.2;  // of the type's size, to write in
constexpr double highlight_rise = 0.9, highlight_drop = 0.25;  // of the type size

// A bar whose middle stands `above` the baseline, both in ems.
Item bar(const LineRun& run, Point pen, double above, double thickness) {
    const Length size = run.own_size;
    thickness = std::max(thickness, least_bar);
    return drawn({pen.x, pen.y - size * (above + thickness / 2)},
                 rectangle({run.glyphs.width(), size * thickness}, run.glyphs.colour));
}

void add_highlight(const LineRun& run, Point pen, std::vector<Item>& items) {
    const Length size = run.own_size;
    items.push_back(drawn(
        {pen.x, pen.y - size * highlight_rise},
        rectangle({run.glyphs.width(), size * (highlight_rise + highlight_drop)}, *run.highlight)));
}

void add_bars(const LineRun& run, Point pen, const FontBook& fonts, std::vector<Item>& items) {
    if (!run.underline && !run.strikethrough) return;
    const FontMetrics& metrics = fonts[run.own_font].metrics();
    if (run.underline)
        items.push_back(bar(run, pen, metrics.underline_position, metrics.underline_thickness));
    if (run.strikethrough)
        items.push_back(bar(run, pen, metrics.strikeout_position, metrics.strikeout_thickness));
}

Item tagged(Item item, TagId tag) {
    item.tag = tag;
    item.artifact = tag == no_tag ? Artifact::layout : Artifact::none;
    return item;
}

// What is filled in on a screen has no letters: the field itself is what is read.
void add_field(LineRun& run, Point pen, std::vector<Item>& items) {
    const FormField& field = *run.field;
    const Length width = run.glyphs.width(), size = run.own_size;
    const Length side = std::min(width, size * box_of_size);
    Rect area{pen.x, pen.y - size * field_rise, width, size * (field_rise + field_drop)};
    if (is_box(field.kind)) {
        area = {pen.x + (width - side) / 2, pen.y - side * box_above_baseline, side, side};
        const bool is_ticked = field.kind == FieldKind::ticked_box && !field.is_fillable;
        const ItemBox box = is_ticked ? ItemBox::ticked : ItemBox::empty;
        for (Item& part : tick_box(box, side, field.colour, field.ground)) {
            shift(part, {area.x, area.y});
            items.push_back(std::move(part));
        }
    } else {
        items.push_back(drawn({pen.x, pen.y + size * field_drop},
                              horizontal_rule(width, {field.colour, field.width, {}})));
    }
    Item item;
    if (field.is_fillable) {
        item.at = {area.x, area.y};
        item.kind = FieldArea{{area.width, area.height}, run.field, size};
        return items.push_back(tagged(std::move(item), run.tag));
    }
    run.glyphs.is_hidden = true;
    item.at = pen;
    item.kind = std::move(run.glyphs);
    items.push_back(tagged(std::move(item), run.tag));
}

// One area for neighbouring runs of one link.
void add_links(const Line& line, Point at, std::vector<Item>& items) {
    for (std::size_t i = 0; i < line.runs.size();) {
        const LineRun& first = line.runs[i];
        Length right;
        for (; i < line.runs.size() && line.runs[i].link == first.link; ++i)
            right = line.runs[i].x + line.runs[i].glyphs.width();
        if (first.link < 0) continue;
        Item item;
        item.at = {at.x + line.x + first.x, at.y - line.ascent};
        item.kind = LinkArea{{right - first.x, line.ascent + line.descent}, first.link};
        item.tag = first.tag;
        items.push_back(std::move(item));
    }
}

}  // namespace

void add_line(Line line, Point at, const FontBook& fonts, std::vector<Item>& items) {
    const Point left{at.x + line.x, at.y};
    for (const LineRun& run : line.runs)
        if (run.highlight) add_highlight(run, {left.x + run.x, left.y - run.rise}, items);
    for (const LineRun& run : line.runs)
        add_bars(run, {left.x + run.x, left.y - run.rise}, fonts, items);
    add_links(line, at, items);
    const auto is_read_before = [](const LineRun& a, const LineRun& b) { return a.turn < b.turn; };
    if (!std::is_sorted(line.runs.begin(), line.runs.end(), is_read_before))
        std::stable_sort(line.runs.begin(), line.runs.end(), is_read_before);
    if (items.empty()) items.reserve(line.runs.size());
    for (LineRun& run : line.runs) {
        const Point pen{left.x + run.x, left.y - run.rise};
        if (run.field) {
            add_field(run, pen, items);
            continue;
        }
        if (run.framed) add_missing_box(run.glyphs, pen, fonts, items);
        if (run.glyphs.glyphs.empty()) continue;
        Item item;
        item.at = pen;
        item.kind = std::move(run.glyphs);
        item.tag = run.tag;
        items.push_back(std::move(item));
    }
}

void add_notes(const Line& line, std::vector<int>& notes) {
    for (const LineRun& run : line.runs)
        if (run.note >= 0 && (notes.empty() || notes.back() != run.note)) notes.push_back(run.note);
}

Length first_baseline(const std::vector<Line>& lines) {
    if (lines.empty()) return 0_pt;
    Length least = lines.front().ascent;
    for (const Line& line : lines) least = std::min(least, line.ascent);
    return least;
}

Strip line_strip(Line line, Length x, Length baseline, const FontBook& fonts, const SourcePos& at) {
    Strip strip;
    strip.height = line.height;
    strip.shrink = line.height * leading_shrink;
    strip.baseline = baseline;
    strip.depth = std::max(0_pt, line.height - baseline - line.descent);
    strip.at = at;
    add_notes(line, strip.notes);
    add_line(std::move(line), {x, baseline}, fonts, strip.items);
    return strip;
}

}  // namespace yaprak
