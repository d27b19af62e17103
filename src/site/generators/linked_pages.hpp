// The pages that a table of contents in Markdown links to: SUMMARY.md, _sidebar.md.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

namespace yaprak {

// Below the root, in the order of the links, each once; `folder` is the one that the table stands
// in, below the root. Addresses on the web and places within a page are left out.
std::vector<std::filesystem::path> linked_pages(std::string_view table,
                                                const std::filesystem::path& folder);

}  // namespace yaprak
