// `yaprak send`.
#include "cli/mail/send.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"

namespace yaprak {

void add_send(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<SendOptions>();
    const Command command =
        program.add("send", "typeset a page, queue it as a letter with its PDF, and send it");
    options->pages.inputs.emplace_back();
    command.text("page", options->pages.inputs.front(), "the page").required();
    command.text("--to", options->to, "whom to: an address, or \"Name <address>\"");
    add_letter_options(command, options->letter);
    command.text("--eml", options->eml,
                 "write the letter as a draft into this file, and send nothing");
    command.flag("--personal", options->personal,
                 "the PDF is about its reader: warn of who else can read it");
    add_page_options(command, options->pages);
    add_pdf_options(command, options->pdf);
    command.runs([options, &invocation] {
        const auto& [environment, in, out, err] = invocation;
        return send(*options, environment, in, out, err);
    });
}

}  // namespace yaprak
