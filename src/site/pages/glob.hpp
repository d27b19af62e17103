// Patterns of paths, as .gitignore and most generators write them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// `path` is below the root, with "/" between its names. "*" and "?" stand for letters within one
// name, "[a-z]" for one of them, "**" for any number of folders. A pattern without "/" is compared
// with the last name alone; "/" at its beginning or end changes nothing. Takes time proportional
// to both lengths at most.
bool matches_glob(std::string_view pattern, std::string_view path);

// The same for the path or any folder that it lies in: "docs" matches "docs/a/b.md".
bool matches_path(const std::vector<std::string>& patterns, std::string_view path);

// Whether something below `folder` may match the pattern, which names folders.
bool may_match_below(std::string_view pattern, std::string_view folder);

}  // namespace yaprak
