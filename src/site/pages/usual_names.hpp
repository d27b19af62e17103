// Names of files and folders that mean the same on every site, whatever its generator is.
#pragma once
#include "site/facts/site.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace yaprak {

// What package managers bring along; nobody's pages, and too much to be counted.
[[nodiscard]] bool is_of_tools(const std::string& name);

// Of a folder in the root: themes, templates and what the generator made.
[[nodiscard]] std::optional<Reason> reason_at_root(const std::string& name);

// Of a file's name without its ending: written for those who work on the site.
[[nodiscard]] std::optional<Reason> reason_of_name(const std::string& stem, bool readme_is_page);

[[nodiscard]] bool is_readme(const std::filesystem::path& page);

// The first page of a folder is its index, and README only where there is none.
[[nodiscard]] bool has_index_beside(const std::filesystem::path& readme);

// By the ending of a file's name, with its dot.
[[nodiscard]] bool is_picture_ending(const std::string& ending);

}  // namespace yaprak
