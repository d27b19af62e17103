// A layout's tree of YAML -> its text, each value with the place it is from.
#pragma once
#include "read/source/yaml.hpp"

#include <string>

namespace yaprak {

std::string explained(const YamlNode& layout);

}  // namespace yaprak
