#include "cli/verify.hpp"

#include "base/error.hpp"
#include "cli/judge_run.hpp"
#include "cli/report.hpp"
#include "cli/run.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;

int verify_manifest(const std::string& output, std::ostream& out, std::ostream& err) {
    const fs::path file = manifest_file(output, {});
    if (!fs::exists(file))
        throw Error(
            {output}, "no manifest here",
            "yaprak build and yaprak merge write one, yaprak manifest merge that of shards");
    const Manifest manifest(file, 0);
    RunJudge judge(output, err);
    judge.judge_files(manifest);
    out << counted(judge.files(), "file") << " in the manifest, " << judge.files() - judge.broken()
        << " whole, " << judge.broken() << " not" << std::endl;
    judge.judge_run(manifest);
    if (!judge.is_content()) return exit_some_failed;
    if (manifest.last_run())
        out << "the last run is complete: " << counted(judge.made(), "file") << ", "
            << judge.skipped() << " skipped" << std::endl;
    return exit_done;
}

}  // namespace yaprak
