// Pages that a page of MDX is put together from: "import Uyari from './_uyari.mdx'" and "<Uyari
// />".
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// The edits that set the text of each partial in the place of its tag, in order and apart; what a
// tag says as "key="value"" is put in for {props.key}. Partials may hold partials. One that is
// missing, lies outside the site or holds itself is left out with a warning.
[[nodiscard]] std::vector<Replacement> set_partials(SourceMap& source, Reading& reading);

}  // namespace yaprak
