#include "cli/run/made_output.hpp"

#include "base/sha256.hpp"
#include "cli/environment/paths.hpp"

namespace yaprak {
namespace fs = std::filesystem;

void write_made(const Typeset& made, const fs::path& file, Flush flush, const FileSystem& files,
                MadeOutput& outcome) {
    files.write(file, made.bytes, flush);
    outcome.bytes = made.bytes.size();
    outcome.pages = made.pages;
    outcome.compromise = made.compromise;
    outcome.sha256 = sha256(made.bytes);
    if (!made.sheet) return;
    const SheetFile& sheet = *made.sheet;
    files.write(sheet_beside(file), sheet.bytes, flush);
    outcome.sheet = {sheet.sides, sheet.duplex, sheet.bytes.size(), sha256(sheet.bytes)};
}

void tell_made(const MadeOutput& outcome, const fs::path& file, Report& report) {
    report.made(file, outcome.pages, outcome.bytes, outcome.warnings.size(), outcome.time,
                outcome.compromise);
    if (const auto& sheet = outcome.sheet)
        report.made_sheet(sheet_beside(file), sheet->sides, sheet->bytes, sheet->duplex);
}

MadeRecord recorded(const MadeOutput& outcome, MadeRecord record) {
    record.bytes = std::int64_t(outcome.bytes);
    record.sha256 = outcome.sha256;
    record.pages = outcome.pages;
    record.milliseconds =
        int(std::chrono::duration_cast<std::chrono::milliseconds>(outcome.time).count());
    record.compromise = outcome.compromise;
    record.warned = int(outcome.warnings.size());
    if (!outcome.sheet) return record;
    record.sheet = sheet_beside(record.output).string();
    record.sheet_bytes = std::int64_t(outcome.sheet->bytes);
    record.sheet_sha256 = outcome.sheet->sha256;
    return record;
}

}  // namespace yaprak
