// `yaprak manifest`: what a run says it has made.
#include "cli/commands/commands.hpp"
#include "cli/manifest/join_manifests.hpp"
#include "cli/manifest/verify_manifest.hpp"

namespace yaprak {

void add_manifest(const Command& program, const Invocation& invocation) {
    const auto folder = std::make_shared<std::string>("out");
    const Command manifest = program.add("manifest", "check the list of files that a run made");
    const auto add = [&](const char* name, auto work, const char* help) {
        const Command command = manifest.add(name, help);
        command.text({"", "FOLDER"}, *folder, "the folder of the PDFs").usually(*folder);
        command.example(std::string("yaprak manifest ") + name + " out", "of the folder out/");
        command.exits(
            {{"0", "all is there"},
             {"1", "something is missing or damaged"},
             {"2", "wrong command line, or no readable list of files"},
             {"75", "the disk is full or fails, or memory runs out; the same may work later"}});
        command.runs(
            [folder, work, &invocation] { return work(*folder, invocation.out, invocation.err); });
    };
    add("verify", verify_manifest, "check that every file is there and undamaged");
    add("merge", join_manifests,
        "check that all parts of a run are complete, and join their lists");
}

}  // namespace yaprak
