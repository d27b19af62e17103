// A table of a site's data: _data/ekip.csv.
#pragma once
#include "read/source/yaml.hpp"

#include <string_view>

namespace yaprak {

// A list of maps, one for each row below the first, by the names in the first (RFC 4180). A cell
// that is missing is empty. Never fails; at most 2,000 rows are read.
YamlNode read_data_table(std::string_view text, char separator, const FileName& file);

}  // namespace yaprak
