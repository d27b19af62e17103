#include "cli/verify.hpp"

#include "base/error.hpp"
#include "batch/manifest.hpp"
#include "cli/report.hpp"
#include "cli/run.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::string fault_of(const fs::path& file, const MadeRecord& record) {
    const FileLook look = look_at(file);
    if (look == FileLook{}) return "the file is missing";
    if (look.size != record.bytes || sha256_of_file(file) != record.sha256)
        return "the file is not what was made";
    return {};
}

}  // namespace

int verify_manifest(const std::string& output, std::ostream& out, std::ostream& err) {
    const fs::path file = fs::path(output) / ".yaprak" / "manifest.jsonl";
    if (!fs::exists(file)) throw Error({output}, "no manifest here", "yaprak build writes one");
    const Manifest manifest(file, 0);
    std::size_t faults = 0;
    for (const auto& [name, record] : manifest.records()) {
        const std::string fault = fault_of(fs::path(output) / name, record);
        if (fault.empty()) continue;
        ++faults;
        const Error problem(
            {(fs::path(output) / name).string()}, fault,
            "made from " + record.source + "; yaprak build --resume makes it again");
        err << to_text(problem.finding(), "error") << std::endl;
    }
    out << counted(manifest.records().size(), "file") << " in the manifest, "
        << manifest.records().size() - faults << " whole, " << faults << " not" << std::endl;
    return faults == 0 ? exit_done : exit_some_failed;
}

}  // namespace yaprak
