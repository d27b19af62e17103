// `yaprak preview`.
#include "cli/make/preview.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/stop_signals.hpp"

namespace yaprak {
namespace {

int run(const PreviewOptions& options, const Invocation& invocation) {
    const StopSignals signals(invocation.environment);
    return preview(options, invocation.environment, invocation.out);
}

}  // namespace

void add_preview(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<PreviewOptions>();
    options->pages.inputs.emplace_back();
    const Command command =
        program.add("preview", "show a page in the browser, and again after every save");
    command.text({"", "PAGE"}, options->pages.inputs.front(), "the page").required();
    add_page_options(command, options->pages);
    command.number({"--port", "NUMBER"}, options->port, {0, 65535},
                   "port on this machine; without it any that is free");
    command.example("yaprak preview content/ekt.md -l handout-a5", "design a layout with a page");
    command.exits({{"0", "ended by Ctrl-C"}, {"2", "no such page, or the port is taken"}});
    command.runs([options, &invocation] { return run(*options, invocation); });
}

}  // namespace yaprak
