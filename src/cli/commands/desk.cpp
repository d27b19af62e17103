// `yaprak desk`.
#include "cli/desk/desk.hpp"

#include "cli/commands/commands.hpp"

#include <memory>

namespace yaprak {

void add_desk(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<DeskOptions>();
    const Command command =
        program.add("desk", "find, see, print and send brochures in the browser");
    command.text({"", "FOLDER"}, options->site, "pages, or a web site (content/, else .)");
    command
        .number({"--port", "N"}, options->port, {0, 65535},
                "port of this machine; 0: any that is free")
        .usually("8470");
    command.flag("--no-open", options->no_open,
                 "do not open the browser; the address is printed anyway");
    command.text({"--settings", "FILE"}, options->settings,
                 "the e-mail settings (mail.yaml beside clinic.yaml)");
    command.example("yaprak desk", "the brochures of content/ at http://127.0.0.1:8470");
    command.example("yaprak desk /srv/site --no-open", "those of a web site; open it yourself");
    command.exits({{"0", "it was stopped with Ctrl-C or SIGTERM"},
                   {"2", "wrong command line, no pages, or the port is taken"}});
    command.runs([options, &invocation] {
        return desk(*options, invocation.environment, invocation.out, invocation.err);
    });
}

}  // namespace yaprak
