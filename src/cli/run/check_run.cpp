#include "cli/run/check_run.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/report.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::string fault_of(const fs::path& file, std::int64_t bytes, const std::string& sha256) {
    const FileLook look = look_at(file);
    if (look == FileLook{}) return "the file is missing";
    if (look.size != bytes || sha256_of_file(file) != sha256)
        return "the file is not what was made";
    return {};
}

std::string fault_of(const fs::path& folder, const MadeRecord& record) {
    const std::string fault = fault_of(folder / record.output, record.bytes, record.sha256);
    if (!fault.empty() || record.sheet.empty()) return fault;
    const fs::path sheet = folder / record.sheet;
    const std::string of_sheet = fault_of(sheet, record.sheet_bytes, record.sheet_sha256);
    return of_sheet.empty() ? "" : "its sheets, " + record.sheet + ": " + of_sheet;
}

std::string name_of(const RunRecord& run) {
    if (run.shards == 1) return "the last run";
    return "shard " + std::to_string(run.shard) + "/" + std::to_string(run.shards);
}

}  // namespace

bool is_made(const Manifest& manifest, const MadeRecord& record, const std::string& run) {
    const auto unmade = manifest.unmade().find(record.output);
    return record.run == run && (unmade == manifest.unmade().end() || unmade->second.run != run);
}

void RunChecker::fault(const fs::path& at, const std::string& problem, const std::string& hint) {
    ++faults_;
    err_ << shown_line(err_, Error(Code::manifest, {at.string()}, problem, hint).finding(), "error")
         << std::endl;
}

void RunChecker::check_files(const Manifest& manifest) {
    for (const auto& [name, record] : manifest.records()) {
        ++files_;
        const std::string problem = fault_of(folder_, record);
        if (problem.empty()) continue;
        ++broken_;
        fault(folder_ / name, problem, "made from " + record.source + "; --resume makes it again");
    }
}

void RunChecker::check_run(const Manifest& manifest) {
    if (!manifest.last_run()) return;
    const RunRecord& run = *manifest.last_run();
    std::size_t known = 0;
    for (const auto& [name, record] : manifest.records())
        known += is_made(manifest, record, run.id);
    made_ += known;
    for (const auto& [name, unmade] : manifest.unmade()) {
        if (unmade.run != run.id) continue;
        ++known;
        if (unmade.why == Unmade::failed) fault(folder_ / name, "it could not be made");
        if (unmade.why == Unmade::skipped) ++skipped_;
    }
    const std::size_t faults = faults_;
    if (known < run.expected)
        fault(folder_,
              std::to_string(run.expected - known) + " of " + counted(run.expected, "file") +
                  " of " + name_of(run) + " are not made",
              "the same command goes on");
    if (faults_ == faults && !manifest.has_ended())
        fault(folder_, name_of(run) + " did not come to its end", "the same command goes on");
}

}  // namespace yaprak
