// A table -> its rows and cells with their tags, each column as the author's colons say.
#include "model/layout.hpp"
#include "model/table_grid.hpp"
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

// The cell's own, or that of all its columns.
ColumnAlign column_align(const TableCell& cell, const Table& table, const CellPlace& place) {
    if (cell.align != ColumnAlign::automatic || place.begin >= table.columns.size())
        return cell.align;
    const ColumnAlign first = table.columns[place.begin];
    for (std::size_t i = place.begin; i < std::min(place.end, table.columns.size()); ++i)
        if (table.columns[i] != first) return ColumnAlign::automatic;
    return first;
}

bool is_blank(const TableCell& cell) {
    return cell.pictures.empty() &&
           plain_text(cell.text).find_first_not_of(" \n\t") == std::string::npos;
}

bool is_blank(const std::vector<TableRow>& rows) {
    return std::all_of(rows.begin(), rows.end(), [](const TableRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const TableCell& cell) { return is_blank(cell); });
    });
}

// Below an empty corner the first column says what each row is of.
bool first_column_heads_rows(const Table& table) {
    if (table.head.empty() || is_blank(table.head)) return false;
    return std::all_of(table.head.begin(), table.head.end(), [](const TableRow& row) {
        return !row.cells.empty() && is_blank(row.cells.front());
    });
}

ElementStyle in_weight_of(const ElementStyle& head, ElementStyle style) {
    style.text.weight = std::max(style.text.weight, head.text.weight);
    return style;
}

}  // namespace

// How the cells of one part of a table look and what they are.
struct BlockMaker::TableLook {
    const Table& table;
    ElementStyle style, head_style;  // of a cell, of one that heads its row
    Role role;
    Place place;
    bool heads_rows = false;  // whether its first column does; that changes no look
};

// What is missing of its pictures is said in words; their captions are lines of their own.
Spans BlockMaker::text_of(const TableCell& cell) const {
    Spans out;
    const auto add_line = [&out](const Spans& line) {
        if (plain_text(line).empty()) return;
        if (!out.empty()) out.push_back({"\n", {}, -1, {}, line.front().at});
        out.insert(out.end(), line.begin(), line.end());
    };
    for (const Figure& figure : cell.pictures) {
        const bool missing = !has_picture(figure) ||
                             context_.document.images[std::size_t(figure.image)].file.empty();
        if (missing && !figure.alt.empty())
            add_line({{figure.alt, {}, figure.link, {}, SourcePos()}});
        add_line(figure.caption);
    }
    add_line(cell.text);
    return out;
}

FlowPicture BlockMaker::make_picture(const Figure& figure, const Place& place,
                                     const SourcePos& at) {
    const FigureBlock block = picture_of(figure, at);
    FlowPicture out{block.image, no_tag, block.link, block.width, block.share, block.alt};
    if (!block.missing.empty()) return out;
    const TagId tag = figure_tag(figure, block, place, at);
    if (tag != no_tag) out.tag = context_.flow.tags.add(tag, Role::content);
    return out;
}

FlowCell BlockMaker::make_cell(const TableCell& cell, const TableLook& look, TagId row,
                               const SourcePos& at) {
    const bool heads_row = cell.is_head && look.role == Role::cell;
    FlowCell out;
    out.tag = context_.flow.tags.add(row, heads_row ? Role::header_cell : look.role);
    context_.flow.tags[out.tag].heads_row = heads_row;
    context_.flow.tags[out.tag].column_span = out.columns = std::max(cell.columns, 1);
    Place inside = look.place;
    inside.parent = out.tag;
    for (const Figure& picture : cell.pictures)
        out.pictures.push_back(make_picture(picture, inside, at));
    const ElementStyle& style = heads_row ? look.head_style : look.style;
    out.text = texts_.make(text_of(cell), style, {out.tag, look.place.ground});
    out.style = directed(style.paragraph, out.text, false);
    out.style.first_line = std::max(out.style.first_line, 0_pt);  // nothing to hang into
    return out;
}

// Cells reach no further than the last row of their part.
void BlockMaker::add_rows(const std::vector<TableRow>& rows, const TableLook& look, TagId parent,
                          std::vector<FlowRow>& out) {
    const auto places = cells_in_columns(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        FlowRow made;
        made.at = rows[i].at;
        const TagId tag = context_.flow.tags.add(parent, Role::table_row);
        for (const CellPlace& place : places[i]) {
            const TableCell& written = rows[i].cells[place.index];
            FlowCell cell = make_cell(written, look, tag, made.at);
            cell.rows = int(place.last_row - place.row + 1);
            TagNode& node = context_.flow.tags[cell.tag];
            node.row_span = cell.rows;
            if (look.heads_rows && place.begin == 0 && !is_blank(written)) {
                node.role = Role::header_cell;
                node.heads_row = true;
            }
            cell.style.align = align_of(column_align(written, look.table, place), cell.style.align);
            made.cells.push_back(std::move(cell));
        }
        out.push_back(std::move(made));
    }
}

void BlockMaker::add_caption(TableBlock& out, const Table& table, const Place& place, TagId tag) {
    if (plain_text(table.caption).empty()) return;
    out.caption = caption_block(table.caption, context_.flow.tags.add(tag, Role::caption), place);
    out.caption_gap = context_.styles.element("caption").space_before;
}

// It repeats what is read already, so it is no part of the tags.
void BlockMaker::add_continued_mark(TableBlock& table, const Place& place) {
    const std::string word = continued_word(context_.styles.lang());
    if (word.empty()) return;
    const ElementStyle& style = context_.styles.element("table-continued");
    table.continued = std::make_shared<const TextBlock>(
        TextBlock{texts_.make(word, style, {no_tag, place.ground}), style.paragraph, {}});
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
    out.whole_measure = look.whole_measure;
    return out;
}

FlowBlock BlockMaker::make(const Block& block, const Table& table, const Place& place) {
    const ElementStyle& style = style_of("table", block);
    const ElementStyle& head = context_.styles.element("table-head");
    TableBlock out = empty_table();
    add_continued_mark(out, place);
    const TagId tag = context_.flow.tags.add(place.parent, Role::table);
    add_caption(out, table, place, tag);
    const ElementStyle& cell = context_.styles.element("table-cell");
    TableLook body{table,      cell,  in_weight_of(head, cell),
                   Role::cell, place, first_column_heads_rows(table)};
    if (!is_blank(table.head)) {
        TableLook look{table, head, head, Role::header_cell, place};
        look.place.ground = out.head_fill.value_or(place.ground);
        add_rows(table.head, look, context_.flow.tags.add(tag, Role::table_head), out.head);
    }
    if (!table.rows.empty()) {
        add_rows(table.rows, body, context_.flow.tags.add(tag, Role::table_body), out.rows);
        mark_decimals(table.columns, out.rows);
    }
    if (!table.foot.empty()) {
        body.style = body.head_style;
        add_rows(table.foot, body, context_.flow.tags.add(tag, Role::table_foot), out.rows);
    }
    FlowBlock flow = spaced(style, block.at);
    flow.kind = std::move(out);
    return flow;
}

}  // namespace yaprak
