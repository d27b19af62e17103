// `yaprak merge`.
#include "cli/make/merge.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/make/piped_table.hpp"

#include <optional>

namespace yaprak {
namespace {

void add_copies(const Command& command, MergeOptions& options) {
    command.text("--data", options.table, "the table: CSV, JSON Lines, .xlsx or .ods; - for a pipe")
        .required();
    command.text("--sheet", options.sheet, "the sheet of a workbook, by name or number");
    command.text("--name", options.name, "what the copies are called").usually(options.name);
    const Choices<std::optional<Missing>> choices = {
        {"error", Missing::error}, {"empty", Missing::empty}, {"default", Missing::otherwise}};
    command.choice("--missing", options.missing, choices,
                   "a value that is missing: error, empty, default (what the page says)");
    command.text("--rows", options.rows, "only these rows, as {{no}} counts them: 1-3,4902");
    command.text("--problems", options.problems,
                 "list all that is wrong with the rows in this CSV");
    command.text("--rejects", options.rejects,
                 "leave out rows that cannot be made, write them to this CSV and go on");
    command.flag("--dry-run", options.dry_run, "check every row, show the first, write nothing");
}

// They exclude each other: a bundle has no reader of its own to lock it for or to send it to.
void add_bundle_and_letters(const Command& command, MergeOptions& options) {
    const CommandOption locks =
        command.text("--password-column", options.password_column,
                     "lock each copy with what its row says in this column");
    const CommandOption bundle = command
                                     .number("--bundle", options.bundle, {1, 10000},
                                             "so many copies in one PDF, for a printer")
                                     .excludes(locks);
    command.flag("--one-sided", options.one_sided, "no empty backs after odd last pages")
        .needs(bundle);
    const CommandOption column =
        command.text("--mail-column", options.mail_column,
                     "queue a letter with each copy to the address in this column");
    command
        .text("--occasion", options.occasion,
              "the same letter goes to the same address once on each occasion, \"kasım\"")
        .needs(column);
    add_letter_options(command, options.letters);
    column.excludes(bundle);
}

}  // namespace

void add_merge(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<MergeOptions>();
    const Command command =
        program.add("merge", "a personal copy of a page for every row of a table");
    options->pages.inputs.emplace_back();
    command.text("pages", options->pages.inputs.front(), "the page").required();
    add_page_options(command, options->pages);
    add_copies(command, *options);
    command.text("-o,--output", options->run.output, "folder for the PDFs")
        .usually(options->run.output);
    add_pdf_options(command, options->pdf);
    add_run_options(command, options->run, invocation.environment);
    add_bundle_and_letters(command, *options);
    command.runs([options, &invocation] {
        const StopSignals signals(invocation.environment);
        std::optional<PipedTable> piped;
        if (options->table == "-") options->table = piped.emplace(invocation.in).file().string();
        return merge(*options, invocation.environment, invocation.out, invocation.err);
    });
}

}  // namespace yaprak
