// One row of a table of data.
#pragma once
#include <string>
#include <vector>

namespace yaprak {

struct DataRow {
    int line = 0;                     // of the file, where the row begins
    std::vector<std::string> values;  // one for each column
    int row = 0;                      // as a spreadsheet counts them; 0: unknown
};

}  // namespace yaprak
