// What the pages of a content folder share, and each worker's caches for it.
#pragma once
#include "batch/typeset/worker_caches.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

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

    // Returns the clinic, fonts and layouts of a content folder, and reads them when they are first
    // asked for. Two threads must not call it at once. Throws Error where something is wrong in
    // them.
    const SharedResources& open(const std::filesystem::path& content, Warnings& warnings);

    // Returns every file that all pages of a folder share, and the places where one is looked for.
    // The folder must have been opened.
    std::vector<std::string> files_of(const std::filesystem::path& content) const;

    std::vector<FontBook::Face> faces_of(const std::filesystem::path& content) const {
        return resources_.at(content).fonts.faces();
    }

    // Returns a worker's own caches for a folder that was opened. Each worker may ask at any time.
    WorkerCaches& caches(const std::filesystem::path& content, std::size_t worker);

private:
    const PageOptions& options_;
    const Environment& environment_;
    std::map<std::filesystem::path, SharedResources> resources_;
    std::vector<std::map<std::filesystem::path, WorkerCaches>> caches_;  // by worker
};

}  // namespace yaprak
