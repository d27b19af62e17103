// Tables as GFM reads them (GitHub Flavored Markdown 0.29, 4.10) -> what md4c 0.4.8 needs to read
// them so: three signs in each cell of "|-|-|" below the head, where GFM asks for one dash; a blank
// in an empty cell, for md4c takes "||" for no cell and moves the row's other cells to the left.
#pragma once
#include "read/source/source_map.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

// In order; each only adds. Code is not told from text here.
std::vector<Replacement> mend_tables(std::string_view body);

}  // namespace yaprak
