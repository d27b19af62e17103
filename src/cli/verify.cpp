#include "cli/verify.hpp"

#include "base/error.hpp"
#include "batch/manifest.hpp"
#include "cli/report.hpp"
#include "cli/run.hpp"

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

class Verdict {
public:
    Verdict(const std::string& output, std::ostream& out, std::ostream& err)
        : folder_(output), out_(out), err_(err) {}

    int on(const Manifest& manifest) {
        for (const auto& [name, record] : manifest.records())
            if (const std::string fault = fault_of(folder_, record); !fault.empty())
                tell(folder_ / name, fault,
                     "made from " + record.source + "; --resume makes it again");
        const std::size_t count = manifest.records().size();
        out_ << counted(count, "file") << " in the manifest, " << count - faults_ << " whole, "
             << faults_ << " not" << std::endl;
        if (manifest.last_run()) judge_run(manifest, *manifest.last_run());
        return faults_ == 0 ? exit_done : exit_some_failed;
    }

private:
    void tell(const fs::path& at, const std::string& problem, const std::string& hint = {}) {
        ++faults_;
        err_ << to_text(Error({at.string()}, problem, hint).finding(), "error") << std::endl;
    }

    // Each output of the last run is made, or it is known why not.
    void judge_run(const Manifest& manifest, const RunRecord& run) {
        std::size_t there = 0, skipped = 0, failed = 0;
        for (const auto& [name, record] : manifest.records())
            there += record.run == run.id && !is_unmade(manifest, name, run);
        for (const auto& [name, unmade] : manifest.unmade()) {
            if (unmade.run != run.id) continue;
            if (unmade.why == Unmade::failed)
                ++failed, tell(folder_ / name, "it could not be made");
            skipped += unmade.why == Unmade::skipped;
        }
        if (there + skipped + failed < run.expected)
            tell(folder_,
                 std::to_string(run.expected - there - skipped - failed) + " of " +
                     counted(run.expected, "file") + " of the last run are not made",
                 "the same command goes on");
        else if (faults_ == 0)
            out_ << "the last run is complete: " << counted(there, "file") << ", " << skipped
                 << " skipped" << std::endl;
    }

    static bool is_unmade(const Manifest& manifest, const std::string& name, const RunRecord& run) {
        const auto unmade = manifest.unmade().find(name);
        return unmade != manifest.unmade().end() && unmade->second.run == run.id;
    }

    const fs::path folder_;
    std::ostream& out_;
    std::ostream& err_;
    std::size_t faults_ = 0;
};

}  // namespace

int verify_manifest(const std::string& output, std::ostream& out, std::ostream& err) {
    const fs::path file = fs::path(output) / ".yaprak" / "manifest.jsonl";
    if (!fs::exists(file))
        throw Error({output}, "no manifest here", "yaprak build and yaprak merge write one");
    return Verdict(output, out, err).on(Manifest(file, 0));
}

}  // namespace yaprak
