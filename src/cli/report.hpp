// What a run tells its user: a line a page, findings as they come, a sum at the end.
#pragma once
#include "base/error.hpp"
#include "cli/run.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace yaprak {

class Report {
public:
    // `silent`: findings only, no lines for pages and no sum.
    Report(const Surroundings& surroundings, bool silent, std::ostream& out, std::ostream& err)
        : surroundings_(surroundings), silent_(silent), out_(out), err_(err) {}

    void made(const std::filesystem::path& output, int pages, std::size_t bytes,
              std::size_t warnings, std::chrono::nanoseconds time, const std::string& given_up);
    void noted(const std::string& sentence);
    void skipped(const std::filesystem::path& source);
    void failed(const Finding& finding);
    void warned(const Warnings& warnings);
    void sum(std::chrono::nanoseconds time);

    bool has_failures() const { return failed_ > 0; }

private:
    void say(const Finding& finding, const char* severity, const char* colour);

    const Surroundings& surroundings_;
    bool silent_;
    std::ostream& out_;
    std::ostream& err_;
    std::size_t made_ = 0, failed_ = 0, skipped_ = 0, warned_ = 0;
};

// "1 page", "2 pages".
std::string counted(std::size_t count, const std::string& one);

}  // namespace yaprak
