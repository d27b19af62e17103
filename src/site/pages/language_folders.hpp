// Which folders and names of a site say a language: "content/en/", "uyku.en.md". A folder "el" may
// be Greek, or hands; "ms" may be Malay, or a disease.
#pragma once
#include "site/facts/rules.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace yaprak {

// Where the settings declare languages, those alone are ones. Else a folder is one at the top of
// the site's pages, or of one of their folders, where it is called as the site's own language or
// English, or where a page of it has its twin: a page of that name in the site's own language. What
// is in one folder is looked at once.
class LanguageFolders {
public:
    // Both must outlive this.
    LanguageFolders(const std::filesystem::path& root, const SiteRules& rules)
        : root_(root), rules_(rules) {}

    // The language of the folder itself, not of those around it; empty: none. Both paths are below
    // the root, `content` is the folder of pages that the other lies in.
    std::string of_folder(const std::filesystem::path& folder,
                          const std::filesystem::path& content);

    // The language behind the last dot of a page's name; empty: none.
    std::string of_name(const std::filesystem::path& page);

private:
    bool is_declared(std::string_view name) const;
    std::string own() const;  // the site's own language, without a region
    bool is_own_or_english(std::string_view name) const;
    bool has_twins(const std::filesystem::path& folder) const;
    bool has_twin_name(const std::filesystem::path& page) const;
    bool is_page(const std::filesystem::path& without_ending) const;
    std::string found_of_folder(const std::filesystem::path& folder,
                                const std::filesystem::path& content) const;

    const std::filesystem::path& root_;
    const SiteRules& rules_;
    std::map<std::filesystem::path, std::string> known_;
};

}  // namespace yaprak
