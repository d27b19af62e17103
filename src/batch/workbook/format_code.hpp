// The code of a cell's format, "#,##0.00;[Red]-#,##0.00" or "dd.mm.yyyy" (ECMA-376, part 1, 18.8.30
// and 18.8.31) -> its sections and their pieces.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// One piece of a format: a run of one letter, a sign, or a text to be shown as it is.
struct FormatPiece {
    char kind = 't';  // 't': a text; '0': the digits of a number; else the letter of a date
    std::string text = {};
    std::size_t length = 0;
};

std::vector<FormatPiece> format_pieces(std::string_view section);

// The part of the code that is meant for the value: positive; negative; zero.
std::string_view section_for(std::string_view code, double value);

}  // namespace yaprak
