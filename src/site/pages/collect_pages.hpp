// A site's rules -> its pages, and what is passed over: one walk through its folders.
#pragma once
#include "site/facts/rules.hpp"

#include <string>
#include <vector>

namespace yaprak {

// What the command line asks for; paths are below the root.
struct WantedPages {
    std::vector<std::filesystem::path> named = {};  // files and folders; empty: all of the site. A
                                                    // file that is named is a page whatever it is
    std::vector<std::string> included = {}, excluded = {};  // patterns, see matches_glob()
    std::optional<Date> today = {};  // the day of the run; without it no page is too early or late
};

struct FoundPages {
    std::vector<SitePage> pages;  // in the order of the rules, then by their paths
    std::vector<PassedOver> passed_over;
    std::vector<std::filesystem::path> picture_folders;  // below the root: where pictures stand
};

// No two pages have one output where their dates can tell them apart; of those that still do, each
// names the other as its clash. Throws Error for a folder that cannot be read.
FoundPages collect_pages(const std::filesystem::path& root, const SiteRules& rules,
                         const WantedPages& wanted);

}  // namespace yaprak
