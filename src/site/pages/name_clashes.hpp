// Pages whose outputs would have one name.
#pragma once
#include "site/facts/site.hpp"

#include <vector>

namespace yaprak {

// They keep the dates of their files' names. Those that still meet name each other as clashes.
// Names that differ in case alone are one name for many file systems, and for this.
void find_clashes(std::vector<SitePage>& pages);

}  // namespace yaprak
