// What became of one file of a run, with the sheets that stand beside it.
#pragma once
#include "base/file_system.hpp"
#include "batch/run/manifest.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/environment/failure.hpp"
#include "cli/run/report.hpp"
#include "preflight/press_finding.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace yaprak {

struct WrittenSheet {
    int sides = 0;
    Duplex duplex = Duplex::long_edge;
    std::size_t bytes = 0;
    std::string sha256;
    bool for_press = false;
    PressFindings found = {};  // in a file for a press
};

struct MadeOutput {
    Warnings warnings;
    int pages = 0;
    std::size_t bytes = 0;
    std::string sha256;
    std::string compromise;             // what the size cost
    int drawings = 0;                   // SVGs that were written instead of a PDF
    std::optional<WrittenSheet> sheet;  // where the layout has one
    std::optional<Failure> failure;
    std::chrono::nanoseconds time{};
};

// The drawing of a page, counted from 1, beside where its PDF would be: "out/uyku-1.svg".
std::filesystem::path drawing_beside(const std::filesystem::path& file, int page);

// Notes in `outcome` what was made, but for its sheets.
void note_made(const Typeset& made, MadeOutput& outcome);

// Writes the file, or the drawings instead, and the one of its sheets, and notes in `outcome` what
// was made. Throws Error.
void write_made(const Typeset& made, const std::filesystem::path& file, Flush flush,
                const FileSystem& files, MadeOutput& outcome);

// The name of the file beside the PDF: of its sheets, or for a press.
std::filesystem::path file_beside(const std::filesystem::path& pdf, bool for_press);

// Reports both files.
void tell_made(const MadeOutput& outcome, const std::filesystem::path& source,
               const std::filesystem::path& file, Report& report);

// Returns what a manifest keeps of the outcome: `record`, which names the source and the output,
// with all but the texts of the warnings filled in.
MadeRecord recorded(const MadeOutput& outcome, MadeRecord record);

}  // namespace yaprak
