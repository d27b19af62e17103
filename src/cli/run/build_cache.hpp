// What a run knows of earlier ones: which files are as they were, and what is to be written down of
// those that are made.
#pragma once
#include "batch/run/manifest.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/run_plan.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace yaprak {

// One thread uses it, except where a function says otherwise. Outputs are named by their paths
// below the output folder.
class BuildCache {
public:
    // `more` is what decides about the bytes beside the files and the plan.
    explicit BuildCache(const RunPlan& plan, const std::string& more = {});

    // Takes in what all pages of a content folder share, and the fonts that they can choose from.
    // The folder must be open in `resources`.
    void add_folder(const std::filesystem::path& content, const FolderResources& folders);

    bool knows(const std::filesystem::path& content) const { return keys_.contains(content); }

    // Returns the key of what is made of files of a content folder as they are now; `told`: what
    // beside them decides about it.
    std::string key(const std::filesystem::path& content, const std::vector<std::string>& inputs,
                    const std::string& told = {});

    // Begins a run that makes `what`; all its shards together make `total` files.
    void begin_run(const std::string& what, std::size_t total);

    // Returns what is known of a page's file that is still what would be made, and takes it into
    // this run; nullptr where the file must be made.
    const MadeRecord* unchanged(const PageFile& page);
    // The same for a file whose key is known, but it is not taken into the run. Several threads may
    // call it at once.
    const MadeRecord* unchanged(const std::string& output, const std::string& key) const;
    void take(const MadeRecord& record);

    // Returns the fingerprint of the page's text, which is settled from here on: a change during
    // the run is seen.
    std::string content_of(const PageFile& page) {
        return manifest_.files().hash_of(page.source.string());
    }
    // Whether one of the files was changed while the run went on.
    bool is_unsettled(const std::vector<std::string>& inputs);
    // Notes that a page's file is made. `record` is without its key. It is written down together
    // with others, when they are safe on the disk.
    void made(const PageFile& page, MadeRecord record);
    // The same for a record that has its key and its output.
    void made(MadeRecord record);
    void unmade(const std::string& output, Unmade why);

    // Writes down the rest. `safe` says that the outputs are on the disk already, `whole` that
    // nothing of the run was left.
    void finish(bool safe, bool whole);

    std::string output_in(const PageFile& page) const {
        return page.output.lexically_relative(options_.output).string();
    }

private:
    void add_fonts(const std::filesystem::path& content, const std::vector<FontBook::Face>& faces);
    void write_down(const MadeRecord& record);
    void tell_of_beginning();
    bool is_as(const std::string& output, std::int64_t bytes, std::int64_t modified,
               const std::string& sha256) const;
    void drop_old_sheet(const MadeRecord& record) const;

    const RunOptions options_;
    std::string settings_;
    Manifest manifest_;
    std::string run_;
    bool has_begun_ = false;
    std::chrono::steady_clock::time_point flushed_ = std::chrono::steady_clock::now();
    std::map<std::filesystem::path, std::string> keys_;  // by content folder
};

}  // namespace yaprak
