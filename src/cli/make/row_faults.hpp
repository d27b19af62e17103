// What is wrong with the rows of a table: told on the terminal, listed whole in a file, and the
// rows themselves put aside where asked.
#pragma once
#include "base/error.hpp"
#include "batch/record/data_row.hpp"
#include "cli/make/merge_options.hpp"
#include "cli/run/json_lines.hpp"

#include <cstddef>
#include <iosfwd>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

class RowFaults {
public:
    // `columns` are the table's. All must outlive this.
    RowFaults(const MergeOptions& options, const std::vector<std::string>& columns,
              const Tellers& to);

    // `row` is the number of the row, from 1, with its values where it could be read.
    void add(const Error& error, std::size_t number, const DataRow* row);
    void warn(const DataRow& row, std::size_t column, std::string_view look);
    // What is wrong with a row whose copy can be made all the same.
    void warn(const DataRow& row, const Error& error);

    std::size_t errors() const { return errors_; }
    // The rows that are left out, since --rejects asks for that; what is wrong with them stops
    // nothing.
    bool leaves_out(std::size_t number) const { return rejected_.contains(number); }
    std::size_t left_out() const { return rejected_.size(); }

    // Tells how much was not told, and writes the files. Throws Error where they cannot be written.
    void finish();

private:
    void tell(const Finding& finding, const char* severity);
    std::string place_of(const DataRow& row, const Finding& finding) const;

    const MergeOptions& options_;
    const std::vector<std::string>& columns_;
    const Tellers to_;
    std::size_t errors_ = 0, told_ = 0, untold_ = 0;
    std::set<std::size_t> rejected_;
    std::string problems_, rejects_;  // CSV
};

}  // namespace yaprak
