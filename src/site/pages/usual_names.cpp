#include "site/pages/usual_names.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_of_tools(const std::string& name) {
    static constexpr std::array<std::string_view, 3> names = {"node_modules", "bower_components",
                                                              "__pycache__"};
    return holds(names, name);
}

std::optional<Reason> reason_at_root(const std::string& name) {
    static constexpr std::array<std::string_view, 6> machinery = {
        "themes", "archetypes", "_includes", "_layouts", "_data", "_sass"};
    static constexpr std::array<std::string_view, 4> output = {"_site", "public", "dist",
                                                               ".output"};
    if (holds(machinery, name)) return Reason::machinery;
    if (holds(output, name)) return Reason::output;
    return name == "vendor" ? std::optional(Reason::tools) : std::nullopt;
}

std::optional<Reason> reason_of_name(const std::string& stem, bool readme_is_page) {
    static constexpr std::array<std::string_view, 6> in_any_case = {
        "changelog", "code_of_conduct", "contributing", "license", "licence", "contributors"};
    static constexpr std::array<std::string_view, 9> in_capitals = {
        "HISTORY", "SECURITY", "SUPPORT", "AUTHORS",    "NOTICE",
        "CHANGES", "COPYING",  "TODO",    "MAINTAINERS"};
    const std::string name = ascii_lower(stem);
    if (name == "readme" && !readme_is_page) return Reason::note;
    if (holds(in_any_case, name) || holds(in_capitals, stem)) return Reason::note;
    return name == "404" ? std::optional(Reason::error_page) : std::nullopt;
}

bool is_readme(const fs::path& page) {
    return ascii_lower(page.stem().string()) == "readme";
}

bool has_index_beside(const fs::path& readme) {
    for (const char* name : {"index.md", "index.mdx"})
        if (fs::exists(readme.parent_path() / name)) return true;
    return false;
}

bool is_picture_ending(const std::string& ending) {
    static constexpr std::array<std::string_view, 8> endings = {".jpg", ".jpeg", ".png",  ".webp",
                                                                ".svg", ".gif",  ".avif", ".tiff"};
    return holds(endings, ascii_lower(ending));
}

}  // namespace yaprak
