// What a run tells its user: a line a page (on a terminal one line that tells how far it is, where
// there are many), findings as they come, a sum at the end.
#pragma once
#include "base/error.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/json_lines.hpp"
#include "cli/run/progress.hpp"
#include "cli/run/status_file.hpp"
#include "model/duplex.hpp"
#include "preflight/press_finding.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

class Report {
public:
    // A silent report writes findings only, no lines for pages and no sum. As JSON everything goes
    // to `out`.
    Report(const Environment& environment, bool silent, std::size_t total, const Tellers& to);

    void made(const PageLine& page);
    // Writes a line for the page's sheets below the line of the page.
    void made_sheet(const std::filesystem::path& output, int sides, std::size_t bytes,
                    Duplex duplex);
    // The same for the page's file for a press, with what a print shop would find in it: errors and
    // warnings in lines, notes by their number.
    void made_for_press(const std::filesystem::path& output, int pages, std::size_t bytes,
                        const PressFindings& found);
    void noted(const std::string& sentence);
    void locked();  // that the files have a password
    // The page is as it was made before, when it had so many warnings, these among them.
    void unchanged(const PageLine& page, const std::vector<std::string>& warnings);
    void skipped(const std::filesystem::path& source, std::string_view why);
    // One page, for whatever reasons.
    void failed(const std::filesystem::path& source, const std::vector<Finding>& findings);
    // A line for each that is told, and in the sum how many were allowed.
    void warned(const Warnings& warnings);
    void allowed(std::size_t count) { allowed_ += count; }
    // Keeps a file that says how far the run is, from now on to ended(). Throws Error where it
    // cannot be written.
    void keep_status(const std::string& file);
    void letters(const std::map<std::string, std::size_t>& letters) { letters_ = letters; }
    void rejected(std::size_t rows) { rejected_ = rows; }
    void ended(int exit_code);
    // Files that look like pages and are none: how many, and which.
    void passed_over(std::size_t count, const std::string& which);
    // Written once, before the first line of a text that comes from here on.
    void heading(const std::string& line) { heading_ = line; }
    // To be called from time to time while nothing happens.
    void pause();
    // Says that pages were left as they were, because the run was ended early.
    void left(std::size_t count, const std::string& why);
    void sum(std::chrono::nanoseconds time, std::size_t left = 0);

    bool has_failures() const { return failed_ > 0; }

private:
    void tell_found(const std::filesystem::path& output, const PressFindings& found);
    bool tells_pages() const { return !silent_ && !progress_; }
    RunStatus status() const;
    Tally tally() const { return {made_ + unchanged_ + failed_ + skipped_, total_, failed_}; }
    void begin_line();
    bool is_json() const { return format_ == Format::json; }
    std::string again(const std::string& line) const;
    void say(const std::string& text, const char* severity, const char* colour);
    void say(const Finding& finding, const char* severity, const char* colour);

    const Environment& environment_;
    bool silent_;
    const Format format_;
    std::ostream& out_;
    std::ostream& err_;
    std::optional<Progress> progress_;  // instead of the lines
    std::optional<StatusFile> status_file_;
    std::map<std::string, std::size_t> letters_;
    std::optional<std::size_t> rejected_;
    std::size_t total_ = 0, made_ = 0, unchanged_ = 0, failed_ = 0, skipped_ = 0, warned_ = 0,
                allowed_ = 0;
    std::size_t passed_over_ = 0;
    std::string which_;  // of them
    std::string heading_;
};

}  // namespace yaprak
