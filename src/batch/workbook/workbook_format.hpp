// A workbook, .xlsx or .ods -> the records of one of its sheets.
#pragma once
#include "batch/record/data_format.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace yaprak {

// Whether the file's first bytes are a workbook's. Throws Error for the older kind of Excel, and
// for one that is locked with a password.
bool is_workbook(const std::filesystem::path& file);

// `sheet` is the name of the sheet or its number from 1; empty: the first one. Throws Error where
// there is no such sheet, or its head has merged cells.
std::unique_ptr<DataFormat> workbook_format(const std::filesystem::path& file,
                                            const std::string& sheet);

}  // namespace yaprak
