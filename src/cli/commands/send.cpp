// `yaprak send`.
#include "cli/mail/send.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"

namespace yaprak {

void add_send(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<SendOptions>();
    const Command command = program.add("send", "send a page by e-mail, with its PDF");
    options->pages.inputs.emplace_back();
    command.text({"", "PAGE"}, options->pages.inputs.front(), "the page").required();
    add_letter_options(command, options->letter);
    command.text({"--to", "ADDRESS"}, options->to, "the reader: an address, or \"Name <address>\"");
    command.text({"--eml", "FILE"}, options->eml,
                 "write the e-mail into this file as a draft, and send nothing");
    command.flag("--personal", options->personal,
                 "the PDF is about its reader: warn if others could read it");
    add_page_options(command, options->pages);
    add_pdf_options(command, options->pdf);
    command.group("Warnings");
    add_allow(command, options->allow);
    command.example("yaprak send page.md --to hasta@ornek.com.tr", "queue it and send it now");
    command.example("yaprak send page.md --eml draft.eml", "a draft for your e-mail program");
    command.exits({{"0", "the e-mail is sent, or waits in the outbox"},
                   {"1", "the server refused it, or nobody knows whether it arrived"},
                   {"2", "wrong command line, page or settings; nothing is queued"},
                   {"75", "the disk is full or fails, or memory runs out; nothing is queued"}});
    command.runs([options, &invocation] {
        const auto& [environment, in, out, err] = invocation;
        return send(*options, environment, in, out, err);
    });
}

}  // namespace yaprak
