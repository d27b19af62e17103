// Where a table's records come from: CSV, the lines of JSON Lines, the rows of a workbook's sheet.
#pragma once
#include "batch/record/data_row.hpp"

#include <optional>

namespace yaprak {

class DataFormat {
public:
    virtual ~DataFormat() = default;
    // The next record, its header excepted; nothing at the end.
    virtual std::optional<DataRow> next() = 0;
    virtual void rewind() = 0;
    // The names of the columns, and the line that they stand on.
    virtual DataRow header() = 0;
};

}  // namespace yaprak
