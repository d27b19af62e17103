#include "batch/workbook/sheet_cell.hpp"

#include "base/number.hpp"

namespace yaprak {

std::optional<SheetCell> parse_sheet_cell(std::string_view text) {
    SheetCell place;
    std::size_t at = 0;
    while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 3)
        place.column = place.column * 26 + (text[at++] - 'A' + 1);
    const auto row = parse_integer(text.substr(at));
    if (at == 0 || !row || *row < 1) return std::nullopt;
    place.row = *row;
    --place.column;
    return place;
}

std::string column_letters(std::size_t column) {
    std::string out;
    for (++column; column > 0; column = (column - 1) / 26)
        out.insert(out.begin(), char('A' + (column - 1) % 26));
    return out;
}

}  // namespace yaprak
