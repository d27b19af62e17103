// The lists of a row, for {{#each}}: columns that repeat (İlaç 1, İlaç 2, İlaç 1 doz), or one cell
// that holds several values.
#pragma once
#include "batch/copies/page_template.hpp"
#include "batch/record/data_row.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

// A JSON array of values or of objects, or the texts of parts_of_cell(). All items have the same
// fields. Throws Error for more than a thousand items.
RowItems items_of_cell(std::string_view cell);

class RowList {
public:
    // `keys` are those of the columns. "ilaçlar" finds a column of this name; else columns of this
    // name, or of "ilaç", with a number, and the name of a field before or behind it.
    RowList(const std::string& name, const std::vector<std::string>& keys);

    // Whether there are such columns.
    bool is_known() const { return cell_ || !columns_.empty(); }

    // The items that are not empty, that of a cell by items_of_cell(). All have the same fields:
    // one that an item lacks is empty.
    RowItems items(const DataRow& row) const;

private:
    struct Column {
        int number;
        std::string field;
        std::size_t column;
    };
    bool find_columns(const std::string& key, const std::vector<std::string>& keys);

    std::optional<std::size_t> cell_;
    std::vector<Column> columns_;  // by number
};

}  // namespace yaprak
