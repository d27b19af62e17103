// Parts to write on: lines for notes, boxes to tick with lines to sign on, a table of appointments.
#include "model/layout.hpp"
#include "style/inline/words.hpp"
#include "style/parts/part_maker.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length between_fields = 14_pt;

}  // namespace

// In the layout's own words, else in the language's.
FlowBlocks PartMaker::heading(const std::string& own, const std::string& word,
                              const PartPlace& place) {
    return line("form-title", own.empty() ? word : placeholders_.fill(own, layout_.at), place);
}

FlowBlock PartMaker::blank(int rows, Length step) const {
    BlankBlock blank;
    blank.rows = rows;
    blank.step = step;
    blank.gap = between_fields;
    const ElementStyle& style = styles_.element("form-line");
    blank.colour = style.rule.value_or(style.text.colour);
    blank.width = style.rule_width;
    blank.right_to_left = styles_.right_to_left();
    FlowBlock out;
    out.at = layout_.at;
    out.space_after = style.space_after;
    out.keep_together = true;
    out.kind = std::move(blank);
    return out;
}

FlowBlocks PartMaker::notes(const PartPlace& place) {
    FlowBlocks out = heading(layout_.notes.title, form_words(styles_.lang()).notes, place);
    out.push_back(blank(layout_.notes.lines, layout_.notes.step));
    return out;
}

FlowBlocks PartMaker::ticks(const PartPlace& place) {
    if (layout_.signature.ticks.empty()) return {};
    const ElementStyle mark = styled("list-mark", place), words = styled("form-tick", place);
    ListBlock list;
    list.mark_style = mark.paragraph;
    list.gap = layout_.list.gap;
    list.item_space = words.space_after;
    const TagId tag = flow_.tags.add(place.parent, Role::list);
    for (const std::string& tick : layout_.signature.ticks) {
        PartPlace inside = place;
        inside.parent = flow_.tags.add(tag, Role::list_item);
        FlowListItem item;
        item.mark = texts_.make("☐", mark, text_place(mark, inside, Role::label), layout_.at);
        inside.parent = flow_.tags.add(inside.parent, Role::list_body);
        item.body = line("form-tick", placeholders_.fill(tick, layout_.at), inside);
        list.items.push_back(std::move(item));
    }
    FlowBlock out;
    out.space_after = words.space_after;
    out.kind = std::move(list);
    return {std::move(out)};
}

FlowBlocks PartMaker::signature(const PartPlace& place) {
    FlowBlocks out = ticks(place);
    FlowBlock lines = blank(1, layout_.signature.step);
    BlankBlock& fields = std::get<BlankBlock>(lines.kind);
    std::vector<std::string> words = layout_.signature.fields;
    if (words.empty()) words = form_words(styles_.lang()).signature;
    for (const std::string& word : words)
        for (FlowBlock& label : line("form-label", placeholders_.fill(word, layout_.at), place))
            if (auto* text = std::get_if<TextBlock>(&label.kind))
                fields.labels.push_back(std::move(*text));
    out.push_back(std::move(lines));
    return out;
}

FlowRow PartMaker::row(const std::vector<std::string>& cells, const std::string& name, Role role,
                       TagId parent, const PartPlace& place) {
    const ElementStyle style = styled(name, place);
    FlowRow out;
    PartPlace inside = place;
    inside.parent = flow_.tags.add(parent, Role::table_row);
    for (const std::string& words : cells) {
        const TextPlace at = text_place(style, inside, role);
        FlowCell cell;
        cell.tag = at.parent;
        cell.text = texts_.make(placeholders_.fill(words, layout_.at), style, at, layout_.at);
        cell.style = style.paragraph;
        cell.style.first_line = std::max(cell.style.first_line, 0_pt);  // nothing to hang into
        out.cells.push_back(std::move(cell));
    }
    return out;
}

FlowBlocks PartMaker::appointments(const PartPlace& place) {
    const AppointmentsLayout& wanted = layout_.appointments;
    FlowBlocks out = heading(wanted.title, form_words(styles_.lang()).appointments, place);
    std::vector<std::string> columns = wanted.columns;
    if (columns.empty()) columns = form_words(styles_.lang()).appointment;
    TableBlock table;
    table.cell_padding_x = layout_.table.cell_padding_x;
    table.cell_padding_y = layout_.table.cell_padding_y;
    table.rule_width = layout_.table.rule_width;
    table.rule = colour(layout_.table.rule, table.rule);
    table.head_fill = palette_.optional(layout_.table.head_fill, layout_.at);
    table.right_to_left = styles_.right_to_left();
    const TagId tag = flow_.tags.add(place.parent, Role::table);
    PartPlace head = place;
    if (table.head_fill) head = {place.parent, {*table.head_fill}};
    const TagId head_tag = flow_.tags.add(tag, Role::table_head);
    table.head.push_back(row(columns, "table-head", Role::header_cell, head_tag, head));
    const TagId body = flow_.tags.add(tag, Role::table_body);
    for (int i = 0; i < wanted.rows; ++i) {
        const std::vector<std::string> empty(columns.size());
        table.rows.push_back(row(empty, "table-cell", Role::cell, body, place));
        for (FlowCell& cell : table.rows.back().cells)
            cell.style.leading =
                std::max(cell.style.leading, wanted.step - table.cell_padding_y * 2);
    }
    FlowBlock block;
    block.at = layout_.at;
    block.space_after = styles_.element("table").space_after;
    block.keep_together = true;
    block.kind = std::move(table);
    out.push_back(std::move(block));
    return out;
}

}  // namespace yaprak
