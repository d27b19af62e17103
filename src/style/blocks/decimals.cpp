// Column by column: are there fractions, and is there anything but numbers?
#include "style/blocks/decimals.hpp"

#include "language/words/quantities.hpp"
#include "model/table_grid.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What says that there is no number.
bool is_vacant(const std::string& text) {
    static const std::string marks[] = {"", "-", "–", "—", "…"};
    return std::find(std::begin(marks), std::end(marks), text) != std::end(marks);
}

class Column {
public:
    void add(FlowCell& cell) { cells_.push_back(&cell); }

    void mark(bool all_must_be) {
        bool fractions = false;
        std::vector<FlowCell*> numbers;
        for (FlowCell* cell : cells_) {
            const auto number = find_quantity(cell->text.text, lang_of(*cell));
            const bool vacant = is_vacant(cell->text.text);
            if (all_must_be && !number && !vacant) return;
            fractions = fractions || (number && number->has_fraction());
            if (number || vacant) numbers.push_back(cell);
        }
        for (FlowCell* cell : numbers) cell->decimal = fractions;
    }

private:
    static std::string lang_of(const FlowCell& cell) {
        return cell.text.runs.empty() ? std::string() : cell.text.runs.front().style.lang;
    }

    std::vector<FlowCell*> cells_;
};

}  // namespace

void mark_decimals(const std::vector<ColumnAlign>& columns, std::vector<FlowRow>& rows) {
    std::vector<Column> found(columns.size());
    const auto places = cells_in_columns(rows);
    for (const auto& row : places)
        for (const CellPlace& place : row)
            if (place.end == place.begin + 1 && place.begin < found.size())
                found[place.begin].add(rows[place.row].cells[place.index]);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] != ColumnAlign::left) found[i].mark(columns[i] == ColumnAlign::automatic);
}

}  // namespace yaprak
