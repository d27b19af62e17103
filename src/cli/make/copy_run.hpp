// Makes the copies of a merge that are checked: files, letters and the record of both.
#pragma once
#include "batch/copies/copies.hpp"
#include "cli/make/copy_letters.hpp"
#include "cli/make/copy_rows.hpp"
#include "cli/run/build_cache.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/made_output.hpp"
#include "cli/run/run_control.hpp"
#include "cli/run/run_plan.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace yaprak {

// What a merge is made of: the rows with their pages, the letters where they are asked for.
struct MergeInput {
    std::unique_ptr<CopyRows> rows;
    std::unique_ptr<CopyLetters> letters;        // none: no letters
    std::optional<std::size_t> password_column;  // locks each copy with its row's value
};

// What earlier merges have made; nothing where the copies are locked.
struct CopyCache {
    std::unique_ptr<BuildCache> cache;
    std::map<const CopyPage*, std::string> keys;  // of what is made of each page
    std::string secret = {};                      // of locked copies, for their fingerprints
};

// The password that a row has for its copy. Throws Error, at the row's line.
std::string password_for(const DataRow& row, std::size_t column, const MergeOptions& options);

// Where the copies of a merge are made, with all that they share.
struct CopyRun {
    const MergeOptions& options;
    const RunPlan& plan;
    const MergeInput& input;
    const CopyCache& known;
    FolderResources& resources;
    RunControl& control;
    Report& report;
    MergeReport& records;
};

// Makes one file after the other until the rows end or the run is stopped. Returns what became of
// the letters.
std::map<Posted, std::size_t> make_copies(const CopyRun& run);

}  // namespace yaprak
