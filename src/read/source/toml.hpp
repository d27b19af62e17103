// TOML 1.0 -> the tree that YAML is read into, so that whoever reads keys need not know which of
// the two the author wrote.
#pragma once
#include "read/source/yaml.hpp"

namespace yaprak {

// `first_line` is the line of `file` on which `text` begins. Numbers and dates stay as they were
// written; dotted keys and tables are maps. Throws Error for broken TOML, and for what
// parse_yaml() refuses as well: more than 64 KB, nesting beyond 32.
YamlNode parse_toml(std::string_view text, const FileName& file, int first_line = 1);

}  // namespace yaprak
