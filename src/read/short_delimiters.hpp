// "|-|-|" below a table's head -> the dashes that md4c misses: GFM asks for one in each cell
// (GitHub Flavored Markdown 0.29, 4.10), md4c 0.4.8 for three signs.
#pragma once
#include "read/source_map.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

// In order; each adds two dashes to a cell that is too short. Code is not told from text here.
std::vector<Edit> lengthen_delimiters(std::string_view body);

}  // namespace yaprak
