// A file of a site's settings or data, in any of the forms that generators know -> one tree.
#pragma once
#include "read/source/yaml.hpp"

#include <filesystem>
#include <initializer_list>
#include <optional>

namespace yaprak {

// By its ending: YAML, TOML, JSON; of a script (js, cjs, mjs, ts) its literals. A file that cannot
// be read is an empty map and one warning.
YamlNode read_settings(const std::filesystem::path& file, Warnings& warnings);

// The text of a file of at most 1 MiB; empty where it is none or cannot be read.
std::string text_of_file(const std::filesystem::path& file);

// The first of the names that is there in the folder.
std::optional<std::filesystem::path> first_file(const std::filesystem::path& folder,
                                                std::initializer_list<const char*> names);

// The values of the front matter of a page; an empty map where it has none or it cannot be read.
YamlNode read_front_of(const std::filesystem::path& page);
// A quick look at the beginning of a page: whether it holds one of the words, or a number of four
// figures from `year` on. What does not need not be parsed. `year` 0: no number is looked for.
bool front_may_say(const std::filesystem::path& page, std::initializer_list<const char*> words,
                   int year = 0);
// Whether the page is nothing but what its template makes of its front matter: no text, and neither
// a description nor a picture. Only small files are read for it.
bool is_filled_by_template(const std::filesystem::path& page);
// Whether something stands below it.
bool has_text(const std::filesystem::path& page);

}  // namespace yaprak
