// layouts/*.yaml -> Layout, with all that it `extends`.
#pragma once
#include "base/error.hpp"
#include "model/layout.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace yaprak {

// `name` is a layout's name ("handout-a4"), looked up in `folders` in their order, or a path to a
// .yaml file. Throws Error: at `asked_at` when there is no such layout, else at the key at fault.
Layout read_layout(const std::string& name, const std::vector<std::filesystem::path>& folders,
                   const SourcePos& asked_at);

// The names of all layouts in `folders`, sorted, each once; "base" is not a layout to use.
std::vector<std::string> list_layouts(const std::vector<std::filesystem::path>& folders);

}  // namespace yaprak
