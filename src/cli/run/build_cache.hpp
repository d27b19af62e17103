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

// Used by one thread, except where it says otherwise. Outputs are named as under the output folder.
class BuildCache {
public:
    // `more`: what beside the files and the plan decides about the bytes.
    explicit BuildCache(const RunPlan& plan, const std::string& more = {});

    // The contents of everything that the pages of a content folder, which is open, share, and of
    // the fonts that they can choose from.
    void add_folder(const std::filesystem::path& content, const FolderResources& folders);

    bool knows(const std::filesystem::path& content) const { return keys_.contains(content); }

    // The key of what is made of files of a content folder as they are now; `told`: what beside
    // them decides about it.
    std::string key(const std::filesystem::path& content, const std::vector<std::string>& inputs,
                    const std::string& told = {});

    // `what` the run makes, `total` files of it all shards together.
    void begin_run(const std::string& what, std::size_t total);

    // What is known of a file that still is what would be made; nothing where it must be made. It
    // is taken into this run.
    const MadeRecord* unchanged(const PageFile& page);
    // The same of a file whose key is known; called by several threads at once. Not taken.
    const MadeRecord* unchanged(const std::string& output, const std::string& key) const;
    void take(const MadeRecord& record);

    // The contents of its text, which are settled from here on: a change during the run is seen.
    std::string content_of(const PageFile& page) {
        return manifest_.files().sha256_of(page.source.string());
    }
    // Whether one of them was changed while the run went on.
    bool is_unsettled(const std::vector<std::string>& inputs);
    // After: `record` without its key. It is written down with others, when they are safe.
    void made(const PageFile& page, MadeRecord record);
    // With its key and output.
    void made(MadeRecord record);
    void unmade(const std::string& output, Unmade why);

    // `safe`: the outputs are on the disk already. `whole`: nothing of the run was left.
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
