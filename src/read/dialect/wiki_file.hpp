// MediaWiki's links that are none: pictures, [[File:a.jpg|thumb|300px|Caption]], and categories.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct WikiFile {
    bool is_category = false;
    std::string_view name;     // "a.jpg", "Sleep"
    std::string_view caption;  // empty where it has none
    std::string_view width;    // "300"
};

// What stands between "[[" and "]]"; nothing where it is a link to a page.
[[nodiscard]] std::optional<WikiFile> parse_wiki_file(std::string_view inside);

}  // namespace yaprak
