// What must be true of a layout that is read, beyond what each of its values says: areas and
// indents that would set text over other text, or off the paper.
#pragma once
#include "model/page_master.hpp"
#include "read/source/yaml.hpp"

#include <string>

namespace yaprak {

struct Layout;

// "the first page", "page 3".
std::string called(const PageMaster& master);

// Throws Error, at the later one, where two fixed areas stand over each other and the earlier is
// neither a ground nor holds the later one on its own ground.
void check_areas(const PageMaster& master, const Layout& layout);

// Whether a colour or a picture stands in the area, on which text may flow, and nothing else.
bool may_stand_below_text(const FixedArea& area, const Layout& layout);

// Throws Error where a head or a foot stands in the text of its page.
void check_furniture(const PageMaster& master, const Layout& layout);

// Throws Error where a style's first line would begin outside its column, or its indents leave
// nothing of the narrowest one; `tree` is what the layout was read from.
void check_indents(const Layout& layout, const YamlNode& tree);

}  // namespace yaprak
