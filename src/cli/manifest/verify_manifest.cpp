#include "cli/manifest/verify_manifest.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/check_run.hpp"
#include "cli/run/report.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;

namespace {

// What cannot be read proves nothing.
void check_lines(const fs::path& file, const Manifest& manifest) {
    const char* const hint = "make the brochures again with --force";
    if (manifest.lines_read() == 0)
        throw Error(Code::manifest, {file.string()}, "the manifest is empty", hint);
    if (manifest.records().empty() && manifest.unmade().empty() && !manifest.last_run())
        throw Error(Code::manifest, {file.string()}, "the manifest says nothing of any file", hint);
    if (manifest.damaged_lines() == 0) return;
    throw Error(Code::manifest, {file.string(), int(manifest.first_damaged()), 1},
                counted(manifest.damaged_lines(), "line") + " of the manifest cannot be read",
                hint);
}

}  // namespace

int verify_manifest(const std::string& output, std::ostream& out, std::ostream& err) {
    const fs::path file = manifest_file(output, {});
    if (!fs::exists(file))
        throw Error(
            Code::manifest, {output}, "no manifest here",
            "yaprak build and yaprak merge write one, yaprak manifest merge that of shards");
    const Manifest manifest(file, 0);
    check_lines(file, manifest);
    RunChecker checker(output, err);
    checker.check_files(manifest);
    out << translated(out, counted(checker.files(), "file") + " in the manifest, " +
                               std::to_string(checker.files() - checker.broken()) + " whole, " +
                               std::to_string(checker.broken()) + " not")
        << std::endl;
    checker.check_run(manifest);
    if (!checker.is_content()) return exit_some_failed;
    if (manifest.last_run())
        out << translated(out, "the last run is complete: " + counted(checker.made(), "file") +
                                   ", " + std::to_string(checker.skipped()) + " skipped")
            << std::endl;
    return exit_done;
}

}  // namespace yaprak
