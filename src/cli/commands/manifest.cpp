// `yaprak manifest`: what a run says it has made.
#include "cli/commands/commands.hpp"
#include "cli/manifest/join_manifests.hpp"
#include "cli/manifest/verify_manifest.hpp"

namespace yaprak {

void add_manifest(const Command& program, const Invocation& invocation) {
    const auto folder = std::make_shared<std::string>("out");
    const Command manifest = program.add("manifest", "what a run says it has made");
    manifest.needs_command();
    const auto add = [&](const char* name, auto work, const char* help) {
        const Command command = manifest.add(name, help);
        command.text("folder", *folder, "the folder of the PDFs").usually(*folder);
        command.runs(
            [folder, work, &invocation] { return work(*folder, invocation.out, invocation.err); });
    };
    add("verify", verify_manifest, "prove that every file is there and whole, and none is missing");
    add("merge", join_manifests,
        "prove that all shards of a run are complete, and join their manifests");
}

}  // namespace yaprak
