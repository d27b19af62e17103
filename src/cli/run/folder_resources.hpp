// What the pages of a content folder share, and each worker's caches for it.
#pragma once
#include "batch/typeset/worker_caches.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"
#include "cli/run/page_list.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <vector>

namespace yaprak {

// Most runs have one content folder.
class FolderResources {
public:
    FolderResources(const PageOptions& options, const Environment& environment, std::size_t workers)
        : options_(options), environment_(environment), caches_(workers) {}

    // The clinic, fonts and layouts of a page's content folder, read when it is first asked for:
    // not to be called by two threads at once. Throws Error where something is wrong in them.
    const SharedResources& open(const PageFile& page, Warnings& warnings);

    // What a page's job knows of it beside its file; its folder was opened.
    PageContext context_of(const PageFile& page) const;
    // What the site of a folder that was opened says for all its pages.
    const SiteValues& values_of(const std::filesystem::path& content) const {
        return *values_.at(content);
    }

    // The fingerprint of what the clinic of such a folder takes from its site.
    const std::string& site_of_clinic(const std::filesystem::path& content) const {
        return facts_.at(content);
    }

    // Returns every file that all pages of a folder share, and the places where one is looked for.
    // The folder must have been opened.
    std::vector<std::string> files_of(const std::filesystem::path& content) const;

    std::vector<FontBook::Face> faces_of(const std::filesystem::path& content) const {
        return resources_.at(content).fonts.faces();
    }

    // Returns a worker's own caches for a folder that was opened. Each worker may ask at any time.
    WorkerCaches& caches(const std::filesystem::path& content, std::size_t worker);

    // Closes the fonts and throws away what the workers keep, all of which is made anew when it is
    // asked for. To be called while no worker works.
    void renew();

private:
    const PageOptions& options_;
    const Environment& environment_;
    std::map<std::filesystem::path, SharedResources> resources_;
    std::map<std::filesystem::path, std::shared_ptr<const SiteValues>> values_;
    std::map<std::filesystem::path, std::string> clinic_files_;
    std::map<std::filesystem::path, std::string> facts_;                 // see site_of_clinic()
    std::vector<std::map<std::filesystem::path, WorkerCaches>> caches_;  // by worker
};

}  // namespace yaprak
