// The margins and columns of a kind of pages -> the areas that the text flows into.
#pragma once
#include "model/page_master.hpp"
#include "read/source/yaml.hpp"

namespace yaprak {

struct Layout;

// Adds the text's areas to `master`; `tree` is what the layout was read from. Throws Error where no
// room is left for text, or a fixed area stands over it.
void make_areas(PageMaster& master, const Layout& layout, const YamlNode& tree);

// Throws Error where the text could not go on, however long it is: both the left and the right
// pages that have no master of their own must take it, in as many columns.
void check_flow(const Layout& layout);

}  // namespace yaprak
