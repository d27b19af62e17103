// layouts/*.yaml -> Layout, with all that it `extends`.
#pragma once
#include "base/error.hpp"
#include "base/file_system.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

struct Layout;

using FontFamilies = std::map<std::string, std::string>;  // by role

// `name` is a layout's name ("handout-a4", "examples/consent-form"), looked up in `folders` in
// their order, or a path to a .yaml file. `variants`: which of Layout::variants hold, over all
// else. Throws Error: at `asked_at` when there is no such layout, else for all the keys at fault,
// twenty at most, also those in variants that don't hold. `fonts` go before those of the layout
// that all others extend.
Layout read_layout(const std::string& name, const std::vector<std::filesystem::path>& folders,
                   const SourcePos& asked_at, const std::set<std::size_t>& variants = {},
                   const FileSystem& files = disk(), const FontFamilies& fonts = {});

// The same with all that it inherits, as YAML that says behind each value where it stands; values
// that a style has from the one it is like are comments. Read as a layout it is the same one.
std::string explain_layout(const std::string& name,
                           const std::vector<std::filesystem::path>& folders,
                           const SourcePos& asked_at, const FileSystem& files = disk());

// Every file that is looked for when such a layout is read, with all that it extends, in their
// order; also those that are not there and would go before others. Throws nothing for what is wrong
// in them.
std::vector<std::filesystem::path> layout_files(const std::string& name,
                                                const std::vector<std::filesystem::path>& folders,
                                                const FileSystem& files = disk());

// The names of all layouts in `folders`, sorted, each once; "base" is not a layout to use.
std::vector<std::string> list_layouts(const std::vector<std::filesystem::path>& folders,
                                      const FileSystem& files = disk());

}  // namespace yaprak
