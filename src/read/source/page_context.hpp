// What is known of a page beside what its file says, because it belongs to a web site. A page that
// stands alone has an empty one.
#pragma once
#include "read/source/yaml.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
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
};

struct PageContext {
    PictureFolders pictures = {};
    std::shared_ptr<const SiteValues> site = nullptr;    // null: there is no site
    std::shared_ptr<const YamlNode> defaults = nullptr;  // a map: what the front matter says where
                                                         // the page's own says nothing
    std::string lang = {};       // of the page's file name or folder; empty: not said
    bool has_templates = false;  // "layout:" may name a template of the site's generator
    std::string address = {};    // on the site: "/hizmet/tms/"; empty: not known
};

}  // namespace yaprak
