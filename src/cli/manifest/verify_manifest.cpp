#include "cli/manifest/verify_manifest.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/run/check_run.hpp"
#include "cli/run/report.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;

int verify_manifest(const std::string& output, std::ostream& out, std::ostream& err) {
    const fs::path file = manifest_file(output, {});
    if (!fs::exists(file))
        throw Error(
            Code::manifest, {output}, "no manifest here",
            "yaprak build and yaprak merge write one, yaprak manifest merge that of shards");
    const Manifest manifest(file, 0);
    RunChecker checker(output, err);
    checker.check_files(manifest);
    out << counted(checker.files(), "file") << " in the manifest, "
        << checker.files() - checker.broken() << " whole, " << checker.broken() << " not"
        << std::endl;
    checker.check_run(manifest);
    if (!checker.is_content()) return exit_some_failed;
    if (manifest.last_run())
        out << "the last run is complete: " << counted(checker.made(), "file") << ", "
            << checker.skipped() << " skipped" << std::endl;
    return exit_done;
}

}  // namespace yaprak
