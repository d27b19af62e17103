#include "cli/run/made_output.hpp"

#include "base/sha256.hpp"
#include "batch/typeset/make_svgs.hpp"
#include "cli/environment/paths.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

void write_drawings(const Typeset& made, const fs::path& file, Flush flush, const FileSystem& files,
                    MadeOutput& outcome) {
    for (int page = 1; page <= int(made.drawings.size()); ++page) {
        const std::string& bytes = made.drawings[std::size_t(page - 1)];
        files.write(drawing_beside(file, page), bytes, flush);
        outcome.bytes += bytes.size();
    }
    outcome.pages = outcome.drawings = made.pages;
    outcome.compromise = made.compromise;
}

// "out/uyku-1.svg", or where there are several "out/uyku-1.svg … uyku-3.svg".
fs::path shown_drawings(const fs::path& file, int count) {
    const fs::path first = drawing_beside(file, 1);
    if (count == 1) return first;
    return first.string() + " … " + drawing_beside(file, count).filename().string();
}

}  // namespace

fs::path drawing_beside(const fs::path& file, int page) {
    return file.parent_path() / svg_name(file.stem().string(), page);
}

fs::path file_beside(const fs::path& pdf, bool for_press) {
    return for_press ? press_beside(pdf) : sheet_beside(pdf);
}

void note_made(const Typeset& made, MadeOutput& outcome) {
    outcome.bytes = made.bytes.size();
    outcome.pages = made.pages;
    outcome.compromise = made.compromise;
    outcome.sha256 = sha256(made.bytes);
}

void write_made(const Typeset& made, const fs::path& file, Flush flush, const FileSystem& files,
                MadeOutput& outcome) {
    if (!made.drawings.empty()) return write_drawings(made, file, flush, files, outcome);
    files.write(file, made.bytes, flush);
    note_made(made, outcome);
    if (!made.sheet) return;
    const SheetFile& sheet = *made.sheet;
    files.write(file_beside(file, sheet.for_press), sheet.bytes, flush);
    outcome.sheet = {sheet.sides,         sheet.duplex,    sheet.bytes.size(),
                     sha256(sheet.bytes), sheet.for_press, sheet.found};
}

void tell_made(const MadeOutput& outcome, const fs::path& source, const fs::path& file,
               Report& report) {
    report.made({source, outcome.drawings > 0 ? shown_drawings(file, outcome.drawings) : file,
                 outcome.pages, outcome.bytes, outcome.warnings.size(), outcome.time,
                 outcome.compromise});
    const auto& sheet = outcome.sheet;
    if (!sheet) return;
    const fs::path beside = file_beside(file, sheet->for_press);
    if (sheet->for_press)
        return report.made_for_press(beside, sheet->sides, sheet->bytes, sheet->found);
    report.made_sheet(beside, sheet->sides, sheet->bytes, sheet->duplex);
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
    record.sheet = file_beside(record.output, outcome.sheet->for_press).string();
    record.sheet_bytes = std::int64_t(outcome.sheet->bytes);
    record.sheet_sha256 = outcome.sheet->sha256;
    return record;
}

}  // namespace yaprak
