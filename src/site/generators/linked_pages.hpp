// The pages that a table of contents in Markdown links to: SUMMARY.md, _sidebar.md.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct LinkedPage {
    std::filesystem::path page;  // below the root
    std::string title;           // the link's words, without Markdown's signs of code and emphasis
};

// In the order of the links, each once; `folder` is the one that the table stands in, below the
// root. Addresses on the web and places within a page are left out.
std::vector<LinkedPage> titled_pages(std::string_view table, const std::filesystem::path& folder);

// The pages alone.
std::vector<std::filesystem::path> linked_pages(std::string_view table,
                                                const std::filesystem::path& folder);

}  // namespace yaprak
