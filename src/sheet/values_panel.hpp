// A row's values beside the page that they made, for who looks a proof over.
#pragma once
#include "sheet/label.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct Page;

// Makes the page wider at its right, by as many columns as the values need.
void add_values(const std::string& heading,
                const std::vector<std::pair<std::string, std::string>>& values, Labels& labels,
                Page& page);

}  // namespace yaprak
