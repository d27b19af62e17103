// Lines of the tables that yaprak writes for people and their spreadsheets.
#pragma once
#include <string>
#include <vector>

namespace yaprak {

// What such a file begins with: by it Excel knows UTF-8.
inline const std::string csv_begin = "\uFEFF";

// Semicolons part the fields, as Turkish spreadsheets have it; quotes stand where they must.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace yaprak
