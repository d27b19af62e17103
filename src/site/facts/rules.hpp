// What a generator's file under site/generators/ finds out about a site: where its pages are and
// which files are none. The pages themselves are collected from this by one walk for all kinds.
#pragma once
#include "base/date.hpp"
#include "base/error.hpp"
#include "site/facts/site.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace yaprak {

struct ContentFolder {
    std::filesystem::path folder;       // below the root; "." is the root
    std::filesystem::path output = {};  // where the outputs of its pages begin: "docs"
    std::string lang = {};              // of all its pages; empty: not said
    std::filesystem::path key = {};     // of its translations: where the same pages of the site's
                                        // own language have their outputs
};

// A file or folder that is looked at, below the root.
struct SiteEntry {
    std::filesystem::path path;
    std::filesystem::path below;  // the same below its content folder
    bool is_folder = false;
};

struct SiteRules {
    std::vector<ContentFolder> content = {{"."}};
    std::vector<std::string> picture_folders = {};  // below the root; those that are not there are
                                                    // left out
    std::vector<std::pair<std::string, std::string>> aliases = {};  // and folders below the root
    std::set<std::string> endings = {".md", ".markdown", ".mkd", ".mkdn", ".mdown"};
    std::vector<std::string> excluded = {}, included = {};  // patterns, see matches_glob()
    std::vector<std::string> readmitted = {};               // exceptions of those that are excluded
    bool readme_is_page = false;
    // Says why an entry is none of the pages; nothing where the generator takes it.
    std::function<std::optional<Reason>(const SiteEntry&)> refuse = {};

    // Called once for each page; its source, output and language are there.
    std::function<void(SitePage&)> describe = {};

    // Says why a page is none today; nothing where the generator takes it on any day.
    std::function<std::optional<Reason>(const SitePage&, const Date& today)> untimely = {};

    std::vector<std::filesystem::path> order = {};  // pages below the root, as the site lists them
    bool only_listed = false;                       // others are no pages

    SiteFacts facts = {};
    SiteValues values = {};
    std::vector<std::string> collections = {};
    // Lists of pages that templates know, "site.posts", and the collection that each holds.
    std::map<std::string, std::string, std::less<>> lists = {};
    bool has_output = true;  // a folder "public" or "dist" in the root was made by the generator
    std::set<std::string> languages = {};  // that the settings declare; empty: none
    std::string lang_setting = {};         // where a language is said: "lang in _config.yml"
};

// In SiteRules::lists: all collections together, and a list whose pages are not known.
inline constexpr const char* every_collection = "*";
inline constexpr const char* unknown_collection = "";

// A kind of site.
struct Generator {
    SiteKind kind;
    // How sure it is that a folder is the root of such a site.
    enum class Mark : std::uint8_t { none, weak, strong };
    Mark (*mark)(const std::filesystem::path& folder);
    // What cannot be read of its settings is a warning.
    SiteRules (*rules)(const std::filesystem::path& root, Warnings& warnings);
    // Where its settings stand below the root; null: in the root.
    std::filesystem::path (*home)(const std::filesystem::path& root) = nullptr;
};

}  // namespace yaprak
