#include "cli/run/folder_resources.hpp"

#include "cli/run/load_resources.hpp"
#include "model/layout.hpp"
#include "read/layout/read_layout.hpp"

namespace yaprak {
namespace fs = std::filesystem;

const SharedResources& FolderResources::open(const fs::path& content, Warnings& warnings) {
    const auto known = resources_.find(content);
    if (known != resources_.end()) return known->second;
    SharedResources resources =
        load_resources(content, {options_.clinic, options_.font_folders}, environment_, warnings);
    if (!options_.layout.empty())
        read_layout(options_.layout, resources.layout_folders, {}, {}, *environment_.files);
    return resources_.emplace(content, std::move(resources)).first->second;
}

WorkerCaches& FolderResources::caches(const fs::path& content, std::size_t worker) {
    return caches_[worker].try_emplace(content, resources_.at(content)).first->second;
}

std::vector<std::string> FolderResources::files_of(const fs::path& content) const {
    const SharedResources& resources = resources_.at(content);
    std::vector<std::string> files = {options_.clinic, (content / "clinic.yaml").string(),
                                      "content/clinic.yaml", resources.clinic.logo.file.string(),
                                      resources.clinic.map.file.string()};
    for (const fs::path& folder : resources.layout_folders) files.push_back(folder.string());
    for (const fs::path& file : resources.patterns.files()) files.push_back(file.string());
    return files;
}

}  // namespace yaprak
