// The parts of an .xlsx beside its sheets: which sheets there are, shared texts, formats of cells
// (ECMA-376, part 1, 18.2, 18.4, 18.8).
#pragma once
#include "batch/workbook/zip_file.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct WorkbookSheet {
    std::string name, part;
};

struct ExcelParts {
    std::vector<WorkbookSheet> sheets;  // as their tabs stand
    std::vector<std::string> texts;     // shared by cells
    std::vector<std::string> formats;   // code of each style of cells
    bool counts_from_1904 = false;
};

// Throws Error where a part is broken. `name` is the file's.
ExcelParts read_excel_parts(const ZipFile& file, const std::string& name);

}  // namespace yaprak
