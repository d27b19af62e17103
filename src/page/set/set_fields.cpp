// Rows of labels with room to write: a row is a strip. A label stands before its line, and above it
// where it would take most of it.
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/set_blocks.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double most_of_field = 0.6;  // that a label may take to stand before its line
constexpr Length behind_label = 5_pt;
constexpr Length below_baseline = 2.5_pt;  // from the label's baseline to the line
constexpr double height_of_cells = 0.66;   // of a comb, of the step
constexpr double width_of_cells = 0.8;     // at most, of their height
constexpr double between_groups = 0.5;     // of a cell's width
constexpr double room_to_write = 0.78;     // above a line, of the step

struct SetLabel {
    std::vector<Line> lines;
    Length baseline;  // of the first line, from its top
    bool is_before = false;

    Length height() const {
        Length sum;
        for (const Line& line : lines) sum += line.height;
        return sum;
    }
    // From its top to its last baseline.
    Length last_baseline() const {
        return lines.empty() ? 0_pt : height() - lines.back().height + baseline;
    }
};

class FieldsSetter {
public:
    FieldsSetter(const FieldsBlock& block, const SourcePos& at, Extent extent, Setting& setting)
        : block_(block), at_(at), extent_(extent), setting_(setting) {}

    Strip row(const std::vector<FlowField>& fields) {
        fields_.clear();
        const std::vector<Extent> places = places_of(fields);
        for (std::size_t i = 0; i < fields.size(); ++i)
            fields_.push_back({&fields[i], places[i], label_of(fields[i], places[i].measure)});
        Strip strip;
        strip.at = at_;
        line_ = block_.step - below_baseline;
        for (const Placed& one : fields_) line_ = std::max(line_, line_below(one));
        strip.height = line_ + below_baseline;
        for (Placed& one : fields_) add(one, strip);
        return strip;
    }

private:
    struct Placed {
        const FlowField* field;
        Extent place;
        SetLabel label;
    };

    // What says no width takes what the others leave.
    std::vector<Extent> places_of(const std::vector<FlowField>& fields) const {
        const Length all = std::max(extent_.measure - block_.gap * double(fields.size() - 1),
                                    extent_.measure * 0.5);
        double said = 0;
        int open = 0;
        for (const FlowField& field : fields) {
            said += field.share;
            open += field.share <= 0;
        }
        const double rest = open > 0 ? std::max(1 - said, 0.1) / open : 0;
        std::vector<Extent> places;
        Length x;
        for (const FlowField& field : fields) {
            const Length width = all * (field.share > 0 ? field.share : rest);
            const Length left = block_.right_to_left ? extent_.measure - x - width : x;
            places.push_back({extent_.x + left, width});
            x += width + block_.gap;
        }
        return places;
    }

    SetLabel label_of(const FlowField& field, Length measure) {
        SetLabel label;
        if (field.label.text.text.empty()) return label;
        const ShapedParagraph words(field.label.text, field.label.style, setting_.fonts,
                                    setting_.fallback, *setting_.warnings, setting_.shapes);
        label.lines = words.lines(measure, *setting_.warnings);
        label.baseline = first_baseline(label.lines);
        label.is_before = field.field && label.lines.size() == 1 &&
                          label.lines.front().width <= measure * most_of_field;
        return label;
    }

    // Where the first line to write on must stand at least, from the row's top.
    Length line_below(const Placed& one) const {
        if (one.label.lines.empty()) return 0_pt;
        if (!one.field->field) return one.label.last_baseline() + below_baseline;
        if (one.label.is_before) return one.label.baseline + below_baseline;
        return one.label.height() + block_.step * room_to_write;
    }

    // A label that stands before its line has its baseline, one above it ends over the room to
    // write; boxes end on the line.
    Length first_baseline_of(const Placed& one) const {
        if (one.label.is_before) return line_ - below_baseline;
        const Length last = one.label.last_baseline() - one.label.baseline;
        if (!one.field->field) return line_ - below_baseline - last;
        return line_ - block_.step * room_to_write - one.label.height() + one.label.baseline;
    }

    void add(Placed& one, Strip& strip) {
        Length y = first_baseline_of(one);
        Extent rest = one.place;
        if (one.label.is_before) {
            const Length taken = one.label.lines.front().width + behind_label;
            rest.measure -= taken;
            if (!block_.right_to_left) rest.x += taken;
        }
        for (Line& line : one.label.lines) {
            const Length height = line.height;
            add_notes(line, strip.notes);
            add_line(std::move(line), {one.place.x, y}, setting_.fonts, strip.items);
            y += height;
        }
        if (!one.field->field) return;
        one.field->groups.empty() ? add_lines(*one.field, rest, one.place, strip)
                                  : add_comb(*one.field, rest, strip);
    }

    void add_path(const FlowField& field, Point at, Path path, Strip& strip) const {
        Item item = drawn(at, std::move(path));
        if (!field.field->is_fillable && field.tag != no_tag) {
            item.tag = field.tag;
            item.artifact = Artifact::none;
        }
        strip.items.push_back(std::move(item));
    }

    void add_area(const FlowField& field, const Rect& box, Length type, Strip& strip) const {
        if (!field.field->is_fillable) return;
        Item item;
        item.at = {box.x, box.y};
        item.kind = FieldArea{{box.width, box.height}, field.field, type};
        item.tag = field.tag;
        strip.items.push_back(std::move(item));
    }

    static Length type_of(const FlowField& field) {
        return field.label.text.runs.empty() ? 10_pt : field.label.text.runs.front().style.size;
    }

    // The first one behind the label, the others as wide as the field.
    void add_lines(const FlowField& field, Extent first, Extent whole, Strip& strip) const {
        const Stroke stroke{field.field->colour, field.field->width, {}};
        Length y = line_;
        for (int i = 0; i < field.lines; ++i, y += block_.step) {
            const Extent& place = i == 0 ? first : whole;
            add_path(field, {place.x, y}, horizontal_rule(place.measure, stroke), strip);
        }
        const Extent& area = field.lines > 1 ? whole : first;
        const Length top = line_ - block_.step * room_to_write;
        const Length last = y - block_.step;
        add_area(field, {area.x, top, area.measure, last - top}, type_of(field), strip);
        strip.height = std::max(strip.height, last + below_baseline);
    }

    // Cells for letters; groups stand apart, but not on a screen, where all cells are alike.
    void add_comb(const FlowField& field, Extent place, Strip& strip) const {
        const Length height = block_.step * height_of_cells;
        const double gap = field.field->is_fillable ? 0 : between_groups;
        const double cells = field.field->cells + gap * double(field.groups.size() - 1);
        const Length cell = std::min(height * width_of_cells, place.measure / cells);
        const Length all = cell * cells;
        Length x = block_.right_to_left ? place.x + place.measure - all : place.x;
        const Length left = x, top = line_ - height;
        for (const int group : field.groups) {
            add_path(field, {x, top}, comb_path(field, group, {cell, height}), strip);
            x += cell * (group + gap);
        }
        add_area(field, {left, top, all, height}, std::min(type_of(field), height * 0.8), strip);
    }

    static Path comb_path(const FlowField& field, int cells, Size cell) {
        Path path;
        const Length width = cell.width * double(cells);
        path.steps = {PathMove{{0_pt, 0_pt}}, PathLine{{width, 0_pt}},
                      PathLine{{width, cell.height}}, PathLine{{0_pt, cell.height}}, PathClose{}};
        for (int i = 1; i < cells; ++i) {
            path.steps.push_back(PathMove{{cell.width * double(i), 0_pt}});
            path.steps.push_back(PathLine{{cell.width * double(i), cell.height}});
        }
        path.stroke = Stroke{field.field->colour, field.field->width, {}};
        return path;
    }

    const FieldsBlock& block_;
    const SourcePos& at_;
    Extent extent_;
    Setting& setting_;
    std::vector<Placed> fields_;
    Length line_;  // of the row: the first one to write on, from its top
};

}  // namespace

void set_fields(const FieldsBlock& block, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column) {
    FieldsSetter setter(block, at, extent, setting);
    for (const auto& row : block.rows) {
        if (row.empty()) continue;
        column.add(setter.row(row));
        column.penalise(column.size() - 1, penalties::in_table);
    }
}

}  // namespace yaprak
