// What a run tells as JSON Lines for programs: share/schemas/report.schema.json describes them.
#pragma once
#include "base/error.hpp"
#include "cli/run/options.hpp"
#include "model/duplex.hpp"
#include "preflight/press_finding.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

// What became of one page, or of one copy of it.
struct PageLine {
    std::filesystem::path source;
    std::filesystem::path output = {};  // empty: there is none
    int pages = 0;
    std::size_t bytes = 0;
    std::size_t warnings = 0;
    std::chrono::nanoseconds time{};
    std::string compromise = {};
};

struct SummaryLine {
    std::size_t made = 0, unchanged = 0, failed = 0, skipped = 0, left = 0, passed_over = 0;
    std::size_t warnings = 0, allowed = 0;
    std::chrono::nanoseconds time{};
};

// `state` is "made", "unchanged", "failed" or "skipped".
[[nodiscard]] std::string json_line(const PageLine& page, const char* state);
[[nodiscard]] std::string json_line(const SummaryLine& summary);
[[nodiscard]] std::string json_line(const Finding& finding, const char* severity);
[[nodiscard]] std::string sheet_json_line(const std::filesystem::path& output, int sides,
                                          std::size_t bytes, Duplex duplex);
[[nodiscard]] std::string press_json_line(const std::filesystem::path& output, int pages,
                                          std::size_t bytes);

// What a print shop would find in a file.
[[nodiscard]] std::string press_finding_line(const std::filesystem::path& file,
                                             const PressFinding& finding);

// A warning of an earlier run, as message_line() wrote it and a manifest keeps it, as a finding.
[[nodiscard]] Finding finding_of_line(const std::string& line);

// Findings on the stream that their format asks for: JSON on the output, text on the other.
struct Tellers {
    Format format;
    std::ostream& out;
    std::ostream& err;
};
void tell(const Warnings& warnings, const Tellers& to);
void tell(const std::vector<Finding>& errors, const Tellers& to);

}  // namespace yaprak
