// Where a key stands in a page's front matter or in a clinic.yaml, for who has the value alone and
// must tell of it: the file is read again.
#pragma once
#include "base/file_system.hpp"
#include "base/source.hpp"

#include <filesystem>
#include <string_view>

namespace yaprak {

// "check.limits.leading": keys of maps in maps, with points between. Of a key that is not there the
// nearest one above it; the file alone where it cannot be read or has none of them.
[[nodiscard]] SourcePos place_in_page(const std::filesystem::path& page, std::string_view key,
                                      const FileSystem& files);
[[nodiscard]] SourcePos place_in_clinic(const std::filesystem::path& clinic, std::string_view key,
                                        const FileSystem& files);

}  // namespace yaprak
