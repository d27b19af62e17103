// A table of data, row by row: CSV as spreadsheets and people write it (RFC 4180 and what is done
// beside it), JSON Lines, or a sheet of a workbook (.xlsx, .ods).
#pragma once
#include "base/error.hpp"
#include "batch/record/data_row.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

class DataFormat;

// The first record of a CSV file names its columns; the first object of JSON Lines does with its
// names, and a later one may leave some out.
class DataTable {
public:
    // Throws Error where there is no header, or a column has no name, or two have the same (as
    // placeholder_key() compares them).
    // `sheet` is that of a workbook, its name or number; empty: the first.
    DataTable(const std::filesystem::path& file, Warnings& warnings, const std::string& sheet = {});
    ~DataTable();

    const std::vector<std::string>& columns() const { return columns_; }

    // Nothing at the end. Values come without blanks at their ends. Rows without any value are
    // passed over. Throws Error, the row's line as its place, for one that does not fit the header.
    std::optional<DataRow> next();
    // Begins again with the first row.
    void rewind();

private:
    void check_columns(int line) const;

    std::string name_;
    std::unique_ptr<DataFormat> format_;
    std::vector<std::string> columns_;
};

}  // namespace yaprak
