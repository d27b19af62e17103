// A file of the author's, in whatever encoding it was saved -> UTF-8 text with lines that end in
// '\n'. Lines and columns are those that the author's editor shows.
#pragma once
#include "base/file_system.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace yaprak {

constexpr std::size_t largest_page = 16 * 1024 * 1024;

// Throws Error when the file cannot be read, is larger than 16 MB or holds nothing but white space.
// UTF-16 is converted, a byte that is no UTF-8 and a control character become U+FFFD: each matter
// is one warning, at the first place.
std::string read_source(const std::filesystem::path& file, const FileName& name, Warnings& warnings,
                        const FileSystem& files = disk());

// The same for bytes that are in memory already.
std::string normalise_text(std::string bytes, const FileName& name, Warnings& warnings);

}  // namespace yaprak
