// The files of a site's data folder.
#pragma once
#include "read/source/yaml.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// Every YAML, TOML, JSON, CSV and script file in the folder `below` the root and in the folders in
// it, by its name: "settings", "team.people". In the order of their names; what cannot be read is
// left out, for no page may ask for it, and so is what lies outside the root. At most 200 files.
std::vector<std::pair<std::string, YamlNode>> read_data_files(const std::filesystem::path& root,
                                                              const std::filesystem::path& below);

}  // namespace yaprak
