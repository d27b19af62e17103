#include "style/blocks/plain_blocks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace yaprak {
namespace {

bool is_rich(const TableCell& cell) {
    return cell.columns > 1 || cell.rows > 1 || !cell.pictures.empty();
}

bool is_rich(const std::vector<TableRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const TableRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const TableCell& cell) { return is_rich(cell); });
    });
}

bool is_rich(const Table& table) {
    return !table.foot.empty() || !table.caption.empty() || is_rich(table.head) ||
           is_rich(table.rows);
}

// Blocks nest as deep as their reader lets them, 32.
bool is_rich(const Blocks& blocks);

bool is_rich(const Block& block) {
    if (std::holds_alternative<DefinitionList>(block.kind) ||
        std::holds_alternative<FigureRow>(block.kind) ||
        std::holds_alternative<PageBreak>(block.kind))
        return true;
    if (const auto* table = std::get_if<Table>(&block.kind)) return is_rich(*table);
    if (const auto* quote = std::get_if<Quote>(&block.kind)) return is_rich(quote->blocks);
    if (const auto* callout = std::get_if<Callout>(&block.kind)) return is_rich(callout->blocks);
    const auto* list = std::get_if<List>(&block.kind);
    return list && std::any_of(list->items.begin(), list->items.end(),
                               [](const ListItem& item) { return is_rich(item.blocks); });
}

bool is_rich(const Blocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block& block) { return is_rich(block); });
}

class Simplifier {
public:
    explicit Simplifier(Warnings& warnings) : warnings_(warnings) {}

    Blocks run(const Blocks& blocks) {
        Blocks out;
        for (const Block& block : blocks) add(block, out);
        return out;
    }

private:
    void add(const Block& block, Blocks& out) {
        if (const auto* list = std::get_if<DefinitionList>(&block.kind))
            return out.push_back(like(block, list_of(*list)));
        if (const auto* row = std::get_if<FigureRow>(&block.kind))
            return add_figures(block, *row, out);
        if (const auto* table = std::get_if<Table>(&block.kind))
            return add_table(block, *table, out);
        if (std::holds_alternative<PageBreak>(block.kind))
            return tell(block.at, "the page break is left out",
                        "pages end where the text fits them best");
        Block copy = block;
        if (auto* quote = std::get_if<Quote>(&copy.kind)) quote->blocks = run(quote->blocks);
        if (auto* callout = std::get_if<Callout>(&copy.kind))
            callout->blocks = run(callout->blocks);
        if (auto* list = std::get_if<List>(&copy.kind))
            for (ListItem& item : list->items) item.blocks = run(item.blocks);
        out.push_back(std::move(copy));
    }

    template <typename Kind>
    static Block like(const Block& block, Kind kind) {
        Block made = block;
        made.kind = std::move(kind);
        return made;
    }

    List list_of(const DefinitionList& from) {
        List list;
        list.tight = false;
        for (const Definition& definition : from.items) {
            ListItem item;
            item.at = definition.at;
            for (Spans term : definition.terms) {
                for (Span& span : term) span.marks.add(Mark::strong);
                item.blocks.push_back({definition.at, {}, Paragraph{std::move(term)}});
            }
            for (const Blocks& description : definition.descriptions)
                for (Block& block : run(description)) item.blocks.push_back(std::move(block));
            list.items.push_back(std::move(item));
        }
        return list;
    }

    void add_figures(const Block& block, const FigureRow& row, Blocks& out) {
        for (std::size_t i = 0; i < row.figures.size(); ++i) {
            Figure figure = row.figures[i];
            if (i + 1 == row.figures.size() && figure.caption.empty()) figure.caption = row.caption;
            out.push_back(like(block, std::move(figure)));
        }
        if (!row.figures.empty() && !row.figures.back().caption.empty() && !row.caption.empty())
            out.push_back(like(block, Paragraph{row.caption}));
    }

    void add_table(const Block& block, const Table& table, Blocks& out) {
        if (!table.caption.empty()) out.push_back({block.at, {}, Paragraph{table.caption}});
        Table plain;
        plain.columns = table.columns;
        plain.head = grid(table.head, table.columns.size(), Repeat::no);
        plain.rows = grid(table.rows, table.columns.size(), Repeat::yes);
        for (TableRow& row : grid(table.foot, table.columns.size(), Repeat::yes))
            plain.rows.push_back(std::move(row));
        out.push_back(like(block, std::move(plain)));
    }

    enum class Repeat { no, yes };

    // A cell from above that reaches into the rows to come.
    struct Reaching {
        TableCell cell;
        int rows = 0;
    };

    // Rows with a cell for every column.
    std::vector<TableRow> grid(const std::vector<TableRow>& rows, std::size_t columns,
                               Repeat repeat) {
        std::vector<TableRow> out;
        std::vector<Reaching> above(columns);
        for (const TableRow& row : rows) {
            TableRow full{{}, row.at};
            auto next = row.cells.begin();
            while (full.cells.size() < columns) {
                Reaching& reaching = above[full.cells.size()];
                if (reaching.rows > 0) {
                    --reaching.rows;
                    full.cells.push_back(reaching.cell);
                } else if (next == row.cells.end()) {
                    full.cells.push_back({});
                } else {
                    place(*next++, row.at, repeat, above, full);
                }
            }
            out.push_back(std::move(full));
        }
        return out;
    }

    void place(const TableCell& cell, const SourcePos& at, Repeat repeat,
               std::vector<Reaching>& above, TableRow& row) {
        const TableCell first = without_pictures(cell, at);
        TableCell again = first;
        if (repeat == Repeat::no) again.text.clear();
        if (repeat == Repeat::yes && (cell.columns > 1 || cell.rows > 1))
            tell(at, "a cell that spans several is repeated in each of them", {});
        for (int i = 0; i < std::max(cell.columns, 1) && row.cells.size() < above.size(); ++i) {
            above[row.cells.size()] = {again, std::max(cell.rows, 1) - 1};
            row.cells.push_back(i == 0 ? first : again);
        }
    }

    TableCell without_pictures(const TableCell& cell, const SourcePos& at) {
        TableCell plain = cell;
        plain.pictures.clear();
        plain.columns = plain.rows = 1;
        Spans text;
        for (const Figure& figure : cell.pictures) {
            if (figure.decoration || figure.alt.empty()) continue;
            tell(at, "a picture in a table's cell is left out for its alternative text", {});
            text.push_back({figure.alt, {}, figure.link, {}, at});
            text.push_back({plain.text.empty() ? "" : "\n", {}, -1, {}, at});
        }
        plain.text.insert(plain.text.begin(), text.begin(), text.end());
        return plain;
    }

    void tell(const SourcePos& at, const std::string& problem, const std::string& hint) {
        if (told_.insert(problem).second) warnings_.add(at, problem, hint);
    }

    Warnings& warnings_;
    std::set<std::string> told_;
};

}  // namespace

bool has_rich_blocks(const Document& document) {
    return is_rich(document.blocks) ||
           std::any_of(document.notes.begin(), document.notes.end(),
                       [](const Note& note) { return is_rich(note.blocks); });
}

Document with_plain_blocks(const Document& document, Warnings& warnings) {
    Simplifier simplifier(warnings);
    Document plain = document;
    plain.blocks = simplifier.run(document.blocks);
    for (Note& note : plain.notes) note.blocks = simplifier.run(note.blocks);
    return plain;
}

}  // namespace yaprak
