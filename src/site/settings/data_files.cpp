#include "site/settings/data_files.hpp"

#include "base/links.hpp"
#include "site/settings/settings_file.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_files = 200;

bool is_data(const fs::path& file) {
    static const char* const endings[] = {".yml", ".yaml", ".json", ".toml", ".js",
                                          ".cjs", ".mjs",  ".csv",  ".tsv"};
    return std::find(std::begin(endings), std::end(endings), file.extension()) != std::end(endings);
}

std::string name_of(const fs::path& file, const fs::path& folder) {
    std::string name = file.lexically_relative(folder).replace_extension().generic_string();
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

}  // namespace

std::vector<std::pair<std::string, YamlNode>> read_data_files(const fs::path& root,
                                                              const fs::path& below) {
    const fs::path folder = root / below;
    if (leads_out_of(folder, root)) return {};
    std::vector<fs::path> files;
    std::error_code problem;
    fs::recursive_directory_iterator entries(folder, problem);
    for (const auto end = fs::end(entries); !problem && entries != end; entries.increment(problem))
        if (is_data(entries->path()) && entries->is_regular_file(problem) &&
            !(entries->is_symlink(problem) && leads_out_of(entries->path(), root)))
            files.push_back(entries->path());
    std::sort(files.begin(), files.end());
    if (files.size() > most_files) files.resize(most_files);
    std::vector<std::pair<std::string, YamlNode>> data;
    for (const fs::path& file : files) {
        Warnings untold;
        data.emplace_back(name_of(file, folder), read_settings(file, untold));
    }
    return data;
}

}  // namespace yaprak
