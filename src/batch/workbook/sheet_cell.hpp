// Places in a sheet: "AB12" is the 28th column of row 12.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct SheetCell {
    int column = 0;  // from 0
    int row = 0;     // from 1, as the sheet shows it
};

std::optional<SheetCell> parse_sheet_cell(std::string_view text);

// "A" of 0, "AB" of 27.
std::string column_letters(std::size_t column);

}  // namespace yaprak
