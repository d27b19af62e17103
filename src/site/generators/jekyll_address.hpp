// A pattern of addresses, "/:categories/:year/:title/", and a page -> the page's own address.
#pragma once
#include <filesystem>
#include <string>

namespace yaprak {

// As Jekyll has it ("Permalinks"). `file` is the page, `below` the same below the site's source.
// Empty where the pattern asks for what is not known, or a category cannot stand in an address.
std::string jekyll_address(std::string pattern, const std::filesystem::path& file,
                           const std::filesystem::path& below, const std::string& collection);

}  // namespace yaprak
