// What a map under `press` says of files for a press: in a layout, and in clinic.yaml.
#pragma once
#include "model/press_layout.hpp"

namespace yaprak {

struct YamlNode;

// Sets in `press` what the map says. Throws Error for keys and values at fault.
void read_press_keys(PressKeys& press, const YamlNode& map);

}  // namespace yaprak
