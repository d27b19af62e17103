// What a build knows of earlier ones: which pages are as they were, and what is to be written down
// of those that are made. Used by one thread.
#pragma once
#include "batch/manifest.hpp"
#include "cli/build.hpp"
#include "cli/contexts.hpp"
#include "cli/places.hpp"

#include <map>
#include <optional>
#include <string>

namespace yaprak {

class Ledger {
public:
    // `settings`: what beside the files decides about the bytes.
    Ledger(const BuildOptions& options, std::string settings);

    // The contents of everything that the pages of a content folder share.
    void add_context(const std::filesystem::path& content, const std::vector<std::string>& files);

    bool knows(const std::filesystem::path& content) const { return contexts_.contains(content); }

    // What is known of a page whose file still is what would be made; nothing where it must be
    // made.
    const MadeRecord* unchanged(const PageFile& page);

    // Before a page is made: what it will be made from is settled.
    void begin(const PageFile& page) { manifest_.files().sha256_of(page.source.string()); }
    // After: `record` without its key. It is written down with others, when they are safe.
    void made(const PageFile& page, MadeRecord record);
    // `safe`: the outputs are on the disk already.
    void finish(bool safe) { manifest_.flush(safe); }

private:
    std::string output_in(const PageFile& page) const {
        return page.output.lexically_relative(options_.output).string();
    }
    bool is_as_recorded(const PageFile& page, const MadeRecord& record);

    const BuildOptions& options_;
    std::string settings_;
    Manifest manifest_;
    std::map<std::filesystem::path, std::string> contexts_;  // by content folder
};

}  // namespace yaprak
