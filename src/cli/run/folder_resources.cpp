#include "cli/run/folder_resources.hpp"

#include "cli/run/load_resources.hpp"
#include "model/layout.hpp"
#include "read/layout/read_layout.hpp"
#include "site/open_site.hpp"
#include "site/site_clinic.hpp"

namespace yaprak {
namespace fs = std::filesystem;

const SharedResources& FolderResources::open(const PageFile& page, Warnings& warnings) {
    const fs::path& content = page.content;
    const auto known = resources_.find(content);
    if (known != resources_.end()) return known->second;
    SharedResources resources = load_resources(content, {options_.clinic, options_.font_folders},
                                               environment_, page.site.get(), warnings);
    for (const std::string& layout : layouts_of(options_.layout))
        if (!layout.empty())
            read_layout(layout, resources.layout_folders, {}, {}, *environment_.files);
    if (const ClinicName& usual = resources.clinic.layout; !usual.name.empty())
        read_layout(usual.name, resources.layout_folders, usual.at, {}, *environment_.files);
    values_[content] = site_values(page.site.get(), resources.clinic);
    facts_[content] = page.site ? fingerprint(page.site->facts) : std::string();
    if (page.site) clinic_files_[content] = page.site->clinic_file.string();
    return resources_.emplace(content, std::move(resources)).first->second;
}

PageContext FolderResources::context_of(const PageFile& page) const {
    PageContext context = yaprak::context_of(page);
    context.site = values_.at(page.content);
    return context;
}

WorkerCaches& FolderResources::caches(const fs::path& content, std::size_t worker) {
    return caches_[worker].try_emplace(content, resources_.at(content)).first->second;
}

void FolderResources::renew() {
    for (auto& of_worker : caches_)
        for (auto& [content, caches] : of_worker) caches.forget();
    for (auto& [content, resources] : resources_) {
        resources.fonts.close();
        resources.fitted = std::make_shared<FittedPictures>();
    }
}

std::vector<std::string> FolderResources::files_of(const fs::path& content) const {
    const SharedResources& resources = resources_.at(content);
    const auto own = clinic_files_.find(content);
    std::vector<std::string> files = {options_.clinic,
                                      (content / "clinic.yaml").string(),
                                      own == clinic_files_.end() ? "" : own->second,
                                      "content/clinic.yaml",
                                      resources.clinic.logo.file.string(),
                                      resources.clinic.map.file.string()};
    for (const fs::path& folder : resources.layout_folders) files.push_back(folder.string());
    for (const fs::path& file : resources.patterns.files()) files.push_back(file.string());
    return files;
}

}  // namespace yaprak
