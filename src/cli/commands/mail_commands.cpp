#include "cli/commands/mail_commands.hpp"

#include "cli/commands/form_options.hpp"
#include "cli/commands/password_options.hpp"
#include "mail/outbox/outbox.hpp"

#include <CLI/CLI.hpp>

namespace yaprak {
namespace {

const CLI::IsMember states({"queued", "sending", "sent", "failed", "unknown", "held"});

// The same for a letter of the desk and for those of a merge.
template <typename Options>
void add_letter(CLI::App& command, Options& options) {
    command.add_option("--note", options.note, "what the letter says beside its template");
    command.add_option("--letter", options.letter, "the letter's template in layouts/mail/")
        ->capture_default_str();
    command.add_flag("--address-is-right", options.address_is_right,
                     "take addresses that look like slips");
    command.add_option("--settings", options.settings,
                       "the mail's settings (mail.yaml of the content folder)");
}

void add_send(CLI::App& program, SendOptions& options) {
    CLI::App& command = *program.add_subcommand(
        "send", "typeset a page, queue it as a letter with its PDF, and send it");
    command.add_option("page", options.page, "the page")->required();
    command.add_option("--to", options.to, "whom to: an address, or \"Name <address>\"");
    add_letter(command, options);
    command.add_option("--eml", options.eml,
                       "write the letter as a draft into this file, and send nothing");
    command.add_flag("--personal", options.personal,
                     "the PDF is about its reader: warn of who else can read it");
    command.add_option("-l,--layout", options.layout,
                       "layout, by name or file (the page's own, else handout-a4)");
    add_form(command, options.purpose, options.most, options.standard);
    add_password(command, options.password);
    command.add_option("--clinic", options.clinic,
                       "the clinic's file (clinic.yaml of the content folder)");
    command.add_option("--fonts", options.font_folders, "folder with more fonts, asked first")
        ->allow_extra_args(false);
}

CLI::App& add_action(CLI::App& outbox, OutboxOptions& options, const std::string& name,
                     const std::string& help) {
    CLI::App& action = *outbox.add_subcommand(name, help);
    action.callback([&options, name] { options.action = name; });
    action.add_option("--settings", options.settings,
                      "the mail's settings (mail.yaml of content/ or of the working folder)");
    return action;
}

void add_letters(CLI::App& action, OutboxOptions& options) {
    action.add_option("letters", options.letters, "numbers of letters, as list shows them");
}

void add_state(CLI::App& action, OutboxOptions& options) {
    action.add_option("--state", options.state, "all letters in this state")->check(states);
}

void add_outbox(CLI::App& program, OutboxOptions& options) {
    CLI::App& outbox = *program.add_subcommand("outbox", "the queue of letters");
    outbox.require_subcommand(1);
    CLI::App& list = add_action(outbox, options, "list", "the letters that are not sent yet");
    add_state(list, options);
    list.add_flag("-a,--all", options.all, "the sent ones too");
    CLI::App& show = add_action(outbox, options, "show", "all that is known of letters");
    add_letters(show, options);
    show.add_flag("--raw", options.raw, "the letter's bytes, as they go over the line");
    CLI::App& retry = add_action(outbox, options, "retry",
                                 "send failed, unknown, held or waiting letters as soon as may be");
    add_letters(retry, options);
    add_state(retry, options);
    CLI::App& hold = add_action(outbox, options, "hold", "do not send letters until retry");
    add_letters(hold, options);
    add_state(hold, options);
    CLI::App& drop = add_action(outbox, options, "drop", "forget letters; they are never sent");
    add_letters(drop, options);
    CLI::App& purge = add_action(outbox, options, "purge",
                                 "forget the address and the PDF of letters sent long ago");
    purge.add_option("--days", options.days, "sent so many days ago (keep_days of mail.yaml)")
        ->check(CLI::Range(0, 36500));
    CLI::App& run = add_action(outbox, options, "run", "send the letters that are due");
    run.add_flag("--watch", options.watch, "stay, and send letters as they come");
    run.add_flag("-q,--quiet", options.quiet, "say nothing of letters, only what stops the run");
}

}  // namespace

CLI::Option* add_copy_letters(CLI::App& merge, MergeOptions& options) {
    CLI::Option* column = merge.add_option("--mail-column", options.mail_column,
                                           "queue a letter with each copy to the address in this "
                                           "column");
    merge
        .add_option("--occasion", options.occasion,
                    "the same letter goes to the same address once on each occasion, \"kasım\"")
        ->needs(column);
    add_letter(merge, options);
    return column;
}

void add_mail(CLI::App& program, MailOptions& options) {
    add_send(program, options.send);
    add_outbox(program, options.outbox);
}

}  // namespace yaprak
