// What a command needs before it makes its first page: the clinic, the fonts, the layouts and the
// date of the files.
#pragma once
#include "base/date.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "cli/environment/environment.hpp"
#include "site/facts/site.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct ResourceOptions {
    std::string clinic;                     // a file; empty: clinic.yaml of the content folder
    std::vector<std::string> font_folders;  // asked before the others
};

// Reads the clinic, the fonts, the layouts and the hyphenation patterns of a content folder.
// `site`, which may be null, says what the clinic's file does not. Throws
// Error for what is wrong in any of them.
SharedResources load_resources(const std::filesystem::path& content, const ResourceOptions& options,
                               const Environment& environment, const Site* site,
                               Warnings& warnings);

// The clinic's file of a content folder, and the folder that its pictures may not leave; the
// working folder's content/ stands in for a folder without a clinic, but not for a site. `asked`
// comes first. Empty where there is none.
[[nodiscard]] std::pair<std::filesystem::path, std::filesystem::path> clinic_file_of(
    const std::filesystem::path& content, const std::string& asked, const Site* site,
    const FileSystem& files);

// The folders of fonts of a content folder: those that were asked for, then all others. Throws
// Error for one that was asked for and is not there.
std::vector<std::filesystem::path> font_folders(const std::vector<std::string>& asked,
                                                const std::filesystem::path& content,
                                                const Environment& environment);

// Returns the date in UTC of so many seconds since 1970 (reproducible-builds.org,
// SOURCE_DATE_EPOCH), nothing for an empty text. Throws Error for what is no such number.
std::optional<Date> stamp_of(const std::string& epoch);

}  // namespace yaprak
