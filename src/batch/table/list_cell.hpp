// A cell that holds several texts: its lines, or what stands between its semicolons or its commas.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// The texts that are not empty, without blanks at their ends: lines where there are several, else
// the parts between semicolons, else those between commas. A comma between two figures ("2,5 mg")
// parts nothing.
std::vector<std::string> parts_of_cell(std::string_view cell);

// A cell of which parts_of_cell() makes `texts`, for people to read too: joined with commas,
// semicolons or line breaks; a JSON array where none of these will do.
std::string cell_of_parts(const std::vector<std::string>& texts);

}  // namespace yaprak
