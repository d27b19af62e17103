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
    // `folder`: where the files are.
    RunChecker(std::filesystem::path folder, std::ostream& err)
        : folder_(std::move(folder)), err_(err) {}

    // Every file that the manifest names.
    void check_files(const Manifest& manifest);
    // Whether each output of its last run, or shard of one, is made, or it is known why not.
    void check_run(const Manifest& manifest);
    // Tells a fault.
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
