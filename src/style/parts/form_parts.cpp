// Parts to write on: lines for notes, boxes to tick with lines to sign on, a table of appointments.
#include "model/inline_marks.hpp"
#include "model/layout.hpp"
#include "model/list_layout.hpp"
#include "model/table_layout.hpp"
#include "style/inline/words.hpp"
#include "style/parts/part_maker.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length between_fields = 14_pt;
const char* const between_boxes = " \u2003";

}  // namespace

// In the layout's own words, else in the language's.
FlowBlocks PartMaker::heading(const std::string& own, const std::string& word,
                              const PartPlace& place) {
    return line("form-title",
                own.empty() ? word : context_.placeholders.fill(own, context_.layout.at), place);
}

FlowBlock PartMaker::blank(int rows, Length step) const {
    BlankBlock blank;
    blank.rows = rows;
    blank.step = step;
    blank.gap = between_fields;
    const ElementStyle& style = context_.styles.element("form-line");
    blank.colour = style.rule.value_or(style.text.colour);
    blank.width = style.rule_width;
    blank.right_to_left = context_.styles.right_to_left();
    FlowBlock out;
    out.at = context_.layout.at;
    out.space_after = style.space_after;
    out.keep_together = true;
    out.kind = std::move(blank);
    return out;
}

FlowBlocks PartMaker::notes(const PartPlace& place) {
    FlowBlocks out =
        heading(context_.layout.notes.title, form_words(context_.styles.lang()).notes, place);
    out.push_back(blank(context_.layout.notes.lines, context_.layout.notes.step));
    return out;
}

FlowBlocks PartMaker::ticks(const SignatureLayout& wanted, const PartPlace& place) {
    if (wanted.ticks.empty()) return {};
    const ElementStyle mark = styled("list-mark", place), words = styled("form-tick", place);
    ListBlock list;
    list.mark_style = mark.paragraph;
    list.gap = context_.layout.list->gap;
    list.item_space = words.space_after;
    list.box_size = context_.layout.list->box_size;
    if (!place.grounds.empty()) list.box_ground = place.grounds.front();
    const TagId tag = context_.flow.tags.add(place.parent, Role::list);
    for (const std::string& tick : wanted.ticks) {
        PartPlace inside = place;
        inside.parent = context_.flow.tags.add(tag, Role::list_item);
        FlowListItem item;
        const TextPlace mark_place = text_place(mark, inside, Role::label);
        const std::string words_said = context_.placeholders.fill(tick, context_.layout.at);
        if (context_.layout.fillable) {
            item.mark =
                texts_.box(FieldKind::box, plain_text(marked_spans(words_said, context_.layout.at)),
                           mark, mark_place, context_.layout.at);
        } else {
            item.mark = texts_.make("☐", mark, mark_place, context_.layout.at);
            item.box = ItemBox::empty;
        }
        inside.parent = context_.flow.tags.add(inside.parent, Role::list_body);
        item.body = marked_line("form-tick", words_said, inside);
        list.items.push_back(std::move(item));
    }
    FlowBlock out;
    out.space_after = words.space_after;
    out.kind = std::move(list);
    return {std::move(out)};
}

// Without a name: what the layout says of all.
const SignatureLayout& PartMaker::signature_set(const std::string& name) const {
    const auto set = context_.layout.signatures.find(name);
    return set == context_.layout.signatures.end() ? context_.layout.signature : set->second;
}

FlowBlocks PartMaker::signature(const SignatureLayout& wanted, const PartPlace& place) {
    FlowBlocks out = ticks(wanted, place);
    FlowBlock lines = blank(1, wanted.step);
    BlankBlock& fields = std::get<BlankBlock>(lines.kind);
    std::vector<std::string> words = wanted.fields;
    if (words.empty()) words = form_words(context_.styles.lang()).signature;
    for (const std::string& word : words)
        for (FlowBlock& label :
             line("form-label", context_.placeholders.fill(word, context_.layout.at), place))
            if (auto* text = std::get_if<TextBlock>(&label.kind))
                fields.labels.push_back(std::move(*text));
    out.push_back(std::move(lines));
    return out;
}

// ---- fields ----

const FieldsLayout& PartMaker::field_set(const std::string& name) const {
    const auto set = context_.layout.field_sets.find(name);
    return set == context_.layout.field_sets.end() ? context_.layout.fields : set->second;
}

// The label, then each word behind its box.
Spans PartMaker::boxes(const FieldLayout& wanted) const {
    Spans spans{{context_.placeholders.fill(wanted.label, wanted.at), {}, -1, {}, wanted.at}};
    for (const std::string& word : wanted.words) {
        spans.push_back({between_boxes, {}, -1, {}, wanted.at});
        spans.push_back({"☐", {}, -1, {}, wanted.at});
        spans.back().field = FieldKind::box;
        spans.push_back({" " + context_.placeholders.fill(word, wanted.at), {}, -1, {}, wanted.at});
    }
    return spans;
}

FlowField PartMaker::field(const FieldLayout& wanted, const PartPlace& place) {
    const ElementStyle label = styled("field-label", place);
    const ElementStyle& line = context_.styles.element("form-line");
    const TextPlace at = text_place(label, place, Role::paragraph);
    FlowField out;
    out.share = wanted.share;
    const std::string words = context_.placeholders.fill(wanted.label, wanted.at);
    const bool has_boxes = wanted.kind == FieldLayout::boxes;
    out.label.text = has_boxes ? texts_.make(boxes(wanted), label, at)
                               : texts_.make(marked_spans(words, wanted.at), label, at);
    out.label.style = label.paragraph;
    if (has_boxes) return out;
    FormField field;
    field.label = words.empty() ? field_word(false, context_.styles.lang())
                                : plain_text(marked_spans(words, wanted.at));
    field.colour = line.rule.value_or(line.text.colour);
    field.width = line.rule_width;
    field.is_fillable = context_.layout.fillable;
    if (wanted.kind == FieldLayout::date) out.groups = {2, 2, 4};
    if (wanted.kind == FieldLayout::comb) out.groups = {wanted.count};
    for (const int group : out.groups) field.cells += group;
    if (wanted.kind == FieldLayout::line) out.lines = wanted.count;
    field.has_lines = out.lines > 1;
    const TagId tag = context_.flow.tags.add(at.parent, Role::field);
    context_.flow.tags[tag].alt = field.label;
    context_.flow.tags[tag].field = FieldKind::line;
    context_.flow.tags[tag].at = wanted.at;
    out.tag = context_.flow.tags.add(tag, Role::content);
    out.field = std::make_shared<FormField>(std::move(field));
    return out;
}

FlowBlocks PartMaker::fields(const FieldsLayout& wanted, const PartPlace& place) {
    FieldsBlock block;
    block.step = wanted.step;
    block.gap = wanted.gap;
    block.right_to_left = context_.styles.right_to_left();
    for (const auto& row : wanted.rows) {
        block.rows.emplace_back();
        for (const FieldLayout& one : row) block.rows.back().push_back(field(one, place));
    }
    if (block.rows.empty()) return {};
    FlowBlock out;
    out.at = wanted.at;
    out.space_after = context_.styles.element("form-line").space_after;
    out.kind = std::move(block);
    return {std::move(out)};
}

FlowRow PartMaker::row(const std::vector<std::string>& cells, const std::string& name, Role role,
                       TagId parent, const PartPlace& place) {
    const ElementStyle style = styled(name, place);
    FlowRow out;
    PartPlace inside = place;
    inside.parent = context_.flow.tags.add(parent, Role::table_row);
    for (const std::string& words : cells) {
        const TextPlace at = text_place(style, inside, role);
        FlowCell cell;
        cell.tag = at.parent;
        cell.text = texts_.make(context_.placeholders.fill(words, context_.layout.at), style, at,
                                context_.layout.at);
        cell.style = style.paragraph;
        cell.style.first_line = std::max(cell.style.first_line, 0_pt);  // nothing to hang into
        out.cells.push_back(std::move(cell));
    }
    return out;
}

FlowBlocks PartMaker::appointments(const PartPlace& place) {
    const AppointmentsLayout& wanted = context_.layout.appointments;
    FlowBlocks out = heading(wanted.title, form_words(context_.styles.lang()).appointments, place);
    std::vector<std::string> columns = wanted.columns;
    if (columns.empty()) columns = form_words(context_.styles.lang()).appointment;
    TableBlock table;
    table.cell_padding_x = context_.layout.table->cell_padding_x;
    table.cell_padding_y = context_.layout.table->cell_padding_y;
    table.rule_width = context_.layout.table->rule_width;
    table.rule = colour(context_.layout.table->rule, table.rule);
    table.head_fill =
        context_.palette.optional(context_.layout.table->head_fill, context_.layout.at);
    table.right_to_left = context_.styles.right_to_left();
    table.whole_measure = true;  // room to write in
    const TagId tag = context_.flow.tags.add(place.parent, Role::table);
    PartPlace head = place;
    if (table.head_fill) head = {place.parent, {*table.head_fill}};
    const TagId head_tag = context_.flow.tags.add(tag, Role::table_head);
    table.head.push_back(row(columns, "table-head", Role::header_cell, head_tag, head));
    const TagId body = context_.flow.tags.add(tag, Role::table_body);
    for (int i = 0; i < wanted.rows; ++i) {
        const std::vector<std::string> empty(columns.size());
        table.rows.push_back(row(empty, "table-cell", Role::cell, body, place));
        for (FlowCell& cell : table.rows.back().cells)
            cell.style.leading =
                std::max(cell.style.leading, wanted.step - table.cell_padding_y * 2);
    }
    FlowBlock block;
    block.at = context_.layout.at;
    block.space_after = context_.styles.element("table").space_after;
    block.keep_together = true;
    block.kind = std::move(table);
    out.push_back(std::move(block));
    return out;
}

}  // namespace yaprak
