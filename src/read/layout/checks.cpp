// Rectangles against each other, and a style's indents against the columns.
#include "read/layout/checks.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/layout.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr Length rounding = 0.01_pt;
constexpr Length least_measure = 10_mm;
constexpr double capitals = 0.66;  // their height, of the size

// ---- areas ----

bool is_picture(PartKind kind) {
    return kind == PartKind::hero || kind == PartKind::map || kind == PartKind::picture;
}

const std::vector<Part>& parts_of(const FixedArea& area, const Layout& layout) {
    static const std::vector<Part> none;
    const auto parts = layout.flow.find(area.name);
    return parts == layout.flow.end() ? none : parts->second;
}

// Nothing but a colour or a picture, over which others may stand.
bool is_ground(const FixedArea& area, const Layout& layout) {
    const std::vector<Part>& parts = parts_of(area, layout);
    return std::all_of(parts.begin(), parts.end(),
                       [](const Part& part) { return is_picture(part.kind); });
}

bool is_seen(const FixedArea& area, const Layout& layout) {
    return area.fill != "none" || !parts_of(area, layout).empty();
}

bool overlap(const Rect& a, const Rect& b) {
    const Rect both = common(a, b);
    return both.width > rounding && both.height > rounding;
}

bool lies_within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

}  // namespace

bool may_stand_below_text(const FixedArea& area, const Layout& layout) {
    return is_ground(area, layout) && is_seen(area, layout);
}

namespace {

// `later` is painted over `area`.
bool may_stand_over(const FixedArea& later, const FixedArea& area, const Layout& layout) {
    if (is_ground(area, layout) || !is_seen(later, layout)) return true;
    return area.fill != "none" && lies_within(later.box, area.box) &&
           !lies_within(area.box, later.box);
}

// ---- indents ----

template <auto member>
Length resolved(const Layout& layout, const Style& style) {
    const Style* from = &style;
    for (std::size_t depth = 0; depth <= layout.styles.size(); ++depth) {
        if ((from->*member).has_value()) return *(from->*member);
        const auto next = layout.styles.find(from->like.empty() ? "body" : from->like);
        if (next == layout.styles.end() || &next->second == from) break;
        from = &next->second;
    }
    return 0_pt;
}

Length narrowest_column(const Layout& layout) {
    Length width = layout.paper.width;
    for (const PageMaster& master : layout.masters)
        for (const Area& column : master.areas) width = std::min(width, column.box.width);
    return width;
}

// Of the first of these keys that the style says itself.
const SourcePos& place_in(const YamlNode& tree, const std::string& name, const Style& style) {
    const YamlEntry* styles = tree.find("styles");
    const YamlEntry* entry = styles ? styles->value.find(name) : nullptr;
    for (const char* key : {"first-line", "indent-left", "indent-right"})
        if (const YamlEntry* said = entry ? entry->value.find(key) : nullptr) return said->at;
    return style.at;
}

// A first line that is inherited is made to keep to the column where it is set.
void check_indents(const std::string& name, const Style& style, const Layout& layout,
                   const SourcePos& at, Length column) {
    const Length first = style.first_line.value_or(0_pt);
    const Length left = resolved<&Style::indent_left>(layout, style);
    const Length right = resolved<&Style::indent_right>(layout, style);
    if (first < -left - rounding)
        throw Error(Code::layout_size, at,
                    "the first line of \"" + name + "\" begins " + in_mm(-left - first) +
                        " outside the column",
                    "it may hang as far as its \"indent-left\", which is " + in_mm(left));
    const Length taken = std::max(first, 0_pt) + left + right;
    if (taken > 0_pt && taken > column - least_measure)
        throw Error(
            Code::layout_size, at,
            "the indents of \"" + name + "\" leave no room for text: they take " + in_mm(taken),
            "the narrowest column is " + in_mm(column) + " wide");
}

}  // namespace

std::string called(const PageMaster& master) {
    if (master.page > 0) return "page " + std::to_string(master.page);
    return "the " + master.name + " page";
}

void check_areas(const PageMaster& master, const Layout& layout) {
    for (auto later = master.fixed.begin(); later != master.fixed.end(); ++later)
        for (auto area = master.fixed.begin(); area != later; ++area)
            if (overlap(area->box, later->box) && !may_stand_over(*later, *area, layout))
                throw Error(Code::layout_size, later->at,
                            "the areas \"" + area->name + "\" and \"" + later->name + "\" of " +
                                called(master) + " stand over each other",
                            "move one of them, or put \"" + later->name +
                                "\" wholly on the \"fill\" of \"" + area->name + "\"");
}

void check_furniture(const PageMaster& master, const Layout& layout) {
    if (!master.text || layout.height_follows) return;
    const Length foot = layout.paper.height - master.margins.bottom;
    for (const Furniture& line : master.furniture) {
        if (line.left.empty() && line.centre.empty() && line.right.empty()) continue;
        const auto style = layout.styles.find(line.style);
        if (style == layout.styles.end()) continue;
        const Length size = resolved<&Style::size>(layout, style->second);
        const Length edge = line.is_foot ? line.baseline - size * capitals : line.baseline;
        const bool is_in_text =
            line.is_foot ? edge < foot - rounding : edge > master.margins.top + rounding;
        if (!is_in_text) continue;
        const Length paper = layout.paper.height;
        throw Error(Code::layout_size, line.at,
                    std::string(line.is_foot ? "the foot" : "the head") + " of " + called(master) +
                        " stands in its text: " +
                        (line.is_foot ? "it begins " + in_mm(paper - edge) +
                                            " above the paper's foot, and "
                                            "the bottom margin is " +
                                            in_mm(master.margins.bottom)
                                      : "its baseline is " + in_mm(edge) +
                                            " below the paper's top, and the "
                                            "top margin is " +
                                            in_mm(master.margins.top)),
                    line.is_foot ? "make the bottom margin larger, or its offset smaller"
                                 : "make the top margin larger, or its offset smaller");
    }
}

void check_indents(const Layout& layout, const YamlNode& tree) {
    const Length column = narrowest_column(layout);
    for (const auto& [name, style] : layout.styles)
        if (style.first_line || style.indent_left || style.indent_right)
            check_indents(name, style, layout, place_in(tree, name, style), column);
}

}  // namespace yaprak
