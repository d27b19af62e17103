// The line of a build that says how much `yaprak check` would find in the pages that it made.
#pragma once
#include "check/check_handout.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace yaprak {

class CheckLine {
public:
    // Both must outlive it.
    CheckLine(const PageOptions& pages, const Environment& environment)
        : pages_(pages), environment_(environment) {}

    // What pages of a content folder are checked by: all rules, or as clinic.yaml says, doses alone
    // (`check: {build: doses}`) or nothing (`no`).
    void open(const std::filesystem::path& content, const Clinic& clinic);
    // Of a folder that was opened; null: nothing. Any thread may ask.
    [[nodiscard]] const PageChecks* of(const std::filesystem::path& content) const;

    void add(const std::filesystem::path& source, const FindingCounts& found);
    // "1 error, 3 hints: yaprak check uyku.md"; empty where nothing was found.
    [[nodiscard]] std::string line() const;

private:
    std::string asked() const;

    const PageOptions& pages_;
    const Environment& environment_;
    std::map<std::filesystem::path, PageChecks> checks_;
    FindingCounts found_;
    std::filesystem::path only_;  // the page, where all was found in one
    std::size_t pages_found_ = 0;
};

}  // namespace yaprak
