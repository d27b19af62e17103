// What a command needs before it makes its first page: the clinic, the fonts, the layouts and the
// date of the files.
#pragma once
#include "base/date.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "cli/environment/environment.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct ResourceOptions {
    std::string clinic;                     // a file; empty: clinic.yaml of the content folder
    std::vector<std::string> font_folders;  // asked before the others
};

// Reads the clinic, the fonts, the layouts and the hyphenation patterns of a content folder. Throws
// Error for what is wrong in any of them.
SharedResources load_resources(const std::filesystem::path& content, const ResourceOptions& options,
                               const Environment& environment, Warnings& warnings);

// Returns the date in UTC of so many seconds since 1970 (reproducible-builds.org,
// SOURCE_DATE_EPOCH), nothing for an empty text. Throws Error for what is no such number.
std::optional<Date> stamp_of(const std::string& epoch);

}  // namespace yaprak
