// A number and the format of its cell -> what the spreadsheet shows (ECMA-376, part 1, 18.8.30 and
// 18.8.31), as a Turkish one does: 46115 and dd.mm.yyyy are 03.04.2026, 1250.5 and #,##0.00 are
// 1.250,50.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// The code of a format that every workbook has; "General" for an unknown number.
std::string_view built_in_format(int id);

// Whether the code shows a date or a time.
bool is_date_format(std::string_view code);

// `counts_from_1904`: the workbook's days begin there.
std::string shown_number(double value, std::string_view code, bool counts_from_1904 = false);

}  // namespace yaprak
