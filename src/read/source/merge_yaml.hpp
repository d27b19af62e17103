// One tree of YAML over another.
#pragma once
#include "read/source/yaml.hpp"

namespace yaprak {

// What `over` says wins; maps are merged key by key, each value keeps the place it is from.
[[nodiscard]] YamlNode merged(YamlNode base, YamlNode over);

}  // namespace yaprak
