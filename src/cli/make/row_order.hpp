// The rows of a merge in the order that --sort and --bundle-by ask for, and which of them share a
// file. They are kept in memory.
#pragma once
#include "batch/copies/value_order.hpp"
#include "batch/record/data_row.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct NumberedRow {
    DataRow row;
    std::size_t number = 0;  // as {{no}} counts
};

class RowOrder {
public:
    // `group`: the column whose values part files; `sort`: the columns that decide within them, the
    // first one first; `in_file`: the most rows of a file, 0: any number.
    RowOrder(std::optional<std::size_t> group, std::vector<std::size_t> sort, std::size_t in_file);

    void add(NumberedRow row);
    // Puts them in order, after the last was added: rows that are equal stay as they came.
    void settle();

    [[nodiscard]] std::size_t files() const { return files_.size(); }
    // What the rows of the next file have in common; empty where nothing groups them.
    [[nodiscard]] std::string next_group() const;
    // The rows of one file after the other, each once; none at the end.
    std::vector<NumberedRow> next_file();

private:
    struct Sorted {
        std::vector<ValueKey> keys;
        NumberedRow row;
    };
    bool ends_group(std::size_t row) const;
    void name_groups();

    const std::optional<std::size_t> group_;
    std::vector<std::size_t> columns_;  // that are compared
    const std::size_t in_file_;
    std::vector<Sorted> rows_;
    std::vector<std::size_t> files_;   // where each begins
    std::vector<std::string> groups_;  // what the rows of each have in common; empty: nothing
    std::size_t next_ = 0;
};

}  // namespace yaprak
