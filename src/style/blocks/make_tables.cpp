// A table -> its rows and cells with their tags, each column as the author's colons say.
#include "model/layout.hpp"
#include "model/table_layout.hpp"
#include "style/blocks/block_maker.hpp"
#include "style/blocks/decimals.hpp"
#include "style/inline/words.hpp"

#include <algorithm>

namespace yaprak {
namespace {

Align align_of(ColumnAlign column, Align automatic) {
    switch (column) {
        case ColumnAlign::automatic:
            return automatic;
        case ColumnAlign::left:
            return Align::left;
        case ColumnAlign::centre:
            return Align::centre;
        case ColumnAlign::right:
            return Align::right;
    }
    return automatic;
}

}  // namespace

FlowRow BlockMaker::make_row(const TableRow& row, const Table& table, const ElementStyle& style,
                             Role role, const Place& place, TagId parent) {
    FlowRow out;
    out.at = row.at;
    const TagId tag = context_.flow.tags.add(parent, Role::table_row);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        FlowCell cell;
        cell.tag = context_.flow.tags.add(tag, role);
        cell.text = texts_.make(row.cells[i].text, style, {cell.tag, place.ground});
        cell.style = directed(style.paragraph, cell.text, false);
        cell.style.first_line = std::max(cell.style.first_line, 0_pt);  // nothing to hang into
        const ColumnAlign column =
            i < table.columns.size() ? table.columns[i] : ColumnAlign::automatic;
        cell.style.align = align_of(column, cell.style.align);
        out.cells.push_back(std::move(cell));
    }
    return out;
}

// It repeats what is read already, so it is no part of the tags.
void BlockMaker::add_continued_mark(TableBlock& table, const Place& place) {
    const std::string word = continued_word(context_.styles.lang());
    if (word.empty()) return;
    const ElementStyle& style = context_.styles.element("table-continued");
    table.continued =
        TextBlock{texts_.make(word, style, {no_tag, place.ground}), style.paragraph, {}};
    table.continued_gap = style.space_after;
}

// A table that has nothing but the layout's look.
TableBlock BlockMaker::empty_table() const {
    const TableLayout& look = *context_.layout.table;
    TableBlock out;
    out.cell_padding_x = look.cell_padding_x;
    out.cell_padding_y = look.cell_padding_y;
    out.rule_width = look.rule_width;
    out.rule = context_.palette.optional(look.rule, context_.layout.at).value_or(out.rule);
    out.head_fill = context_.palette.optional(look.head_fill, context_.layout.at);
    out.right_to_left = context_.styles.right_to_left();
    out.least_size = look.least_size;
    out.too_wide = look.too_wide;
    return out;
}

FlowBlock BlockMaker::make(const Block& block, const Table& table, const Place& place) {
    const ElementStyle& style = style_of("table", block);
    TableBlock out = empty_table();
    add_continued_mark(out, place);
    const TagId tag = context_.flow.tags.add(place.parent, Role::table);
    Place head = place;
    head.ground = out.head_fill.value_or(place.ground);
    if (!table.head.empty()) {
        const TagId part = context_.flow.tags.add(tag, Role::table_head);
        for (const TableRow& row : table.head)
            out.head.push_back(make_row(row, table, context_.styles.element("table-head"),
                                        Role::header_cell, head, part));
    }
    if (!table.rows.empty()) {
        const TagId part = context_.flow.tags.add(tag, Role::table_body);
        for (const TableRow& row : table.rows)
            out.rows.push_back(make_row(row, table, context_.styles.element("table-cell"),
                                        Role::cell, place, part));
        mark_decimals(table.columns, out.rows);
    }
    FlowBlock flow = spaced(style, block.at);
    flow.kind = std::move(out);
    return flow;
}

}  // namespace yaprak
