// Whether what manifests say is true and complete: every file there and whole, none missing.
#pragma once
#include "batch/run/manifest.hpp"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace yaprak {

class RunChecker {
public:
    // `folder` holds the files; faults are written to `err`.
    RunChecker(std::filesystem::path folder, std::ostream& err)
        : folder_(std::move(folder)), err_(err) {}

    // Checks every file that the manifest names.
    void check_files(const Manifest& manifest);
    // Checks that each output of the last run, or of its shard, is made, or that it is known why it
    // is not.
    void check_run(const Manifest& manifest);
    // Writes a fault, and counts it.
    void fault(const std::filesystem::path& at, const std::string& problem,
               const std::string& hint = {});

    std::size_t files() const { return files_; }
    std::size_t broken() const { return broken_; }    // of them
    std::size_t made() const { return made_; }        // in the last runs
    std::size_t skipped() const { return skipped_; }  // there, because a page says so
    bool is_content() const { return faults_ == 0; }

private:
    const std::filesystem::path folder_;
    std::ostream& err_;
    std::size_t files_ = 0, broken_ = 0, made_ = 0, skipped_ = 0, faults_ = 0;
};

// Whether the output belongs to the run and is made.
bool is_made(const Manifest& manifest, const MadeRecord& record, const std::string& run);

}  // namespace yaprak
