// `yaprak check`: what is found in pages without making PDFs of them.
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/make/build.hpp"

namespace yaprak {

void add_check(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<BuildOptions>();
    const Command command = program.add("check", "check pages without making PDFs of them");
    add_choice_of_pages(command, options->pages);
    add_page_options(command, options->pages);
    command.group("What to check");
    command
        .flag(
            "--typography", [options] { options->stage = Stage::typography; },
            "how well the text is set: spaces, hyphens, rivers, widows and orphans of each page")
        .required();
    command.example("yaprak check --typography page.md", "the lines of one page");
    add_run_exits(command, "page");
    command.runs([options, &invocation] {
        const int code = build(*options, invocation.environment, invocation.out, invocation.err);
        printed(invocation.out);
        return code;
    });
}

}  // namespace yaprak
