// Column by column: are there fractions, and is there anything but numbers?
#include "style/blocks/decimals.hpp"

#include "language/words/quantities.hpp"

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
    Column(std::vector<FlowRow>& rows, std::size_t index) : rows_(rows), index_(index) {}

    void mark(bool all_must_be) {
        bool fractions = false;
        std::vector<FlowCell*> numbers;
        for (FlowRow& row : rows_) {
            if (index_ >= row.cells.size()) continue;
            FlowCell& cell = row.cells[index_];
            const auto number = find_quantity(cell.text.text, lang_of(cell));
            const bool vacant = is_vacant(cell.text.text);
            if (all_must_be && !number && !vacant) return;
            fractions = fractions || (number && number->has_fraction());
            if (number || vacant) numbers.push_back(&cell);
        }
        for (FlowCell* cell : numbers) cell->decimal = fractions;
    }

private:
    static std::string lang_of(const FlowCell& cell) {
        return cell.text.runs.empty() ? std::string() : cell.text.runs.front().style.lang;
    }

    std::vector<FlowRow>& rows_;
    std::size_t index_;
};

}  // namespace

void mark_decimals(const std::vector<ColumnAlign>& columns, std::vector<FlowRow>& rows) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] != ColumnAlign::left)
            Column(rows, i).mark(columns[i] == ColumnAlign::automatic);
}

}  // namespace yaprak
