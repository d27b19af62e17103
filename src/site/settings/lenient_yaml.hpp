// The YAML of a site's settings, which was written for another program: what can be read of it.
#pragma once
#include "read/source/yaml.hpp"

namespace yaprak {

// A map, or what else the text holds. Where the whole is refused (tags, anchors, a key twice, more
// than 64 KB), every key of the first level that can be read by itself is taken, the last of two
// wins; tags and anchors are read over. Throws Error where not one key can be read.
YamlNode read_lenient_yaml(std::string_view text, const FileName& file);

}  // namespace yaprak
