// The table of all keys of a layout file: what reads them, names the nearest to an unknown one, and
// documents them.
#pragma once
#include "read/source/yaml.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Layout;

// Sets in `layout` what `map` says. Throws one Error for all the keys and values at fault.
void apply_layout(Layout& layout, const YamlNode& map);

// For documents: "styles.*.size", "a length or a share", "the size of the type".
struct LayoutKey {
    std::string path, type, meaning;
};
std::vector<LayoutKey> layout_keys();

// The words for what may stand in an area.
std::vector<std::string> part_names();

// The format as JSON Schema (draft 7), for editors and other programs: made of the same table.
std::string layout_schema();

}  // namespace yaprak
