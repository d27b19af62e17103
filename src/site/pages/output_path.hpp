// Where a page's PDF goes: the site's own folders and names, without what only its generator reads
// in them.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace yaprak {

// "2024-04-20-" of "2024-4-20-ad", as Jekyll reads a name; empty where it begins with no date.
std::string_view date_of_name(std::string_view stem);

struct OutputPath {
    std::filesystem::path plain;  // "works/ad.pdf" of "_works/2024-04-20-ad.md"
    std::filesystem::path dated;  // "works/2024-04-20-ad.pdf"
};

// `below`: the page's file below its content folder.
OutputPath output_of(const std::filesystem::path& below);

}  // namespace yaprak
