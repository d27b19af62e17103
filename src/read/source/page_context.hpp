// What is known of a page beside what its file says, because it belongs to a web site. A page that
// stands alone has an empty one.
#pragma once
#include "read/source/yaml.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

// Where pictures and other files that a page names are looked for, beside its own folder and the
// content folder.
struct PictureFolders {
    std::vector<std::filesystem::path> folders;  // in the order in which they are looked into
    // What a path may begin with, and the folder that it stands for: "@assets/".
    std::vector<std::pair<std::string, std::filesystem::path>> aliases = {};
};

// What a site's settings and data say, for all its pages.
struct SiteValues {
    using Texts = std::map<std::string, std::string, std::less<>>;
    Texts by_name;        // "site.title", "site.data.settings.email", "site.menu.1.name"
    std::string url;      // "https://klinik.example", without a slash at its end
    std::string baseurl;  // "/klinik", or empty
    Texts addresses;      // of pages, by their files below the root: "_posts/2024-01-01-a.md"
    bool has_bare_names = false;  // its templates know the front matter by bare names: Eleventy
    bool is_mdx = false;          // every page is MDX, whatever its file's ending: Docusaurus
    // Lists of the site's pages, "site.posts", and what shows whether one may have changed.
    std::set<std::string, std::less<>> lists = {};
    std::string lists_stamp = {};
    // How many pages a list holds, where that is known; may be called by several threads.
    std::function<std::optional<std::size_t>(std::string_view list)> count = {};
};

// What a page asks its site for is noted by name, so that it is known later whether the answer
// would be another: values by their own names, addresses of pages by their files and by their names
// alone.
[[nodiscard]] inline std::string address_value(const std::string& file) {
    return "address of " + file;
}
[[nodiscard]] inline std::string named_page_value(const std::string& name) {
    return "address of a page called " + name;
}
// Another file whose text is set in the page.
[[nodiscard]] inline std::string file_value(const std::filesystem::path& file) {
    return "file " + file.string();
}
// Returns every name with what it stands for; what holds others, "site.menu", stands for how many
// they are. The beginning "site." of names stands for whether there is such a name.
[[nodiscard]] SiteValues::Texts values_by_name(const SiteValues& values);

struct PageContext {
    PictureFolders pictures = {};
    std::shared_ptr<const SiteValues> site = nullptr;    // null: there is no site
    std::shared_ptr<const YamlNode> defaults = nullptr;  // a map: what the front matter says where
                                                         // the page's own says nothing
    std::string lang = {};       // of the page's file name or folder; empty: not said
    bool has_templates = false;  // "layout:" may name a template of the site's generator
    std::string address = {};    // on the site: "/hizmet/tms/"; empty: not known
    std::string title = {};      // what the site's table of contents calls it; empty: nothing
    std::string path = {};       // below the site's root: "_posts/2024-01-01-a.md"
};

}  // namespace yaprak
