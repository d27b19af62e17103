// A page or folder -> the root of the web site that it belongs to.
#pragma once
#include "site/facts/site.hpp"

#include <filesystem>

namespace yaprak {

struct Generator;

struct SiteRoot {
    std::filesystem::path folder;            // absolute
    const Generator* generator = nullptr;    // null: a folder of pages without one
    std::filesystem::path clinic_file = {};  // the nearest clinic.yaml upwards within the root
    std::filesystem::path home = {};  // the folder of its settings, where that is not the root
};

// Absolute, without "." and "..", and without a slash at its end.
std::filesystem::path normal_path(const std::filesystem::path& path);

// The nearest folder upwards that holds clinic.yaml or a generator's settings. One that holds only
// clinic.yaml or a table of contents is a part of the site above where that site has its pages in
// it (content/ of Hugo, src/ of mdBook). Without any of them the folder itself, of a page the one
// that it lies in. Not looked for above a folder with ".git", for the site of one repository is not
// a part of another.
SiteRoot find_root(const std::filesystem::path& input);

// Whether the folder itself is the root of a site.
bool is_site_root(const std::filesystem::path& folder);

}  // namespace yaprak
