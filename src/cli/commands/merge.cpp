// `yaprak merge`.
#include "cli/make/merge.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/make/piped_table.hpp"
#include "cli/run/piped_page.hpp"

#include <optional>

namespace yaprak {
namespace {

CommandOption add_copies(const Command& command, MergeOptions& options) {
    command.group("The table");
    command
        .text({"--data", "FILE"}, options.table,
              "the table: CSV, JSON Lines, .xlsx or .ods; - is the standard input")
        .required();
    command.text({"--sheet", "NAME"}, options.sheet, "sheet of a workbook, by name or number");
    const Choices<std::optional<Missing>> choices = {
        {"error", Missing::error}, {"empty", Missing::empty}, {"default", Missing::otherwise}};
    command.choice({"--missing", "HOW"}, options.missing, choices,
                   "what to do where a row lacks a value that the page needs; default takes what "
                   "the page says");
    command.text({"--rows", "ROWS"}, options.rows,
                 "only these rows, as {{no}} counts them: 1-3,4902");
    command.text({"--problems", "FILE"}, options.problems,
                 "write all problems of the rows into this CSV file");
    command.text({"--rejects", "FILE"}, options.rejects,
                 "leave out rows with problems, write them into this CSV file and continue");
    command.text({"--report", "FILE"}, options.report,
                 "write what became of every row into this file, .csv or .html");
    const CommandOption dry_run =
        command.flag("--dry-run", options.dry_run, "check every row, show the first, make nothing");
    const CommandOption proof =
        command.number({"--proof", "N"}, options.proof, {0, 1000},
                       "make one PDF to look over instead: the first, the longest, the shortest "
                       "copy and N by chance, each with its values beside it");
    command.number({"--seed", "N"}, options.seed, {0, 1000000}, "choose other copies for --proof")
        .usually("1")
        .needs(proof);
    proof.excludes(dry_run);
    return proof;
}

// Bundles and letters exclude each other: a bundle has no reader of its own to lock it for or to
// send it to.
void add_bundle_and_letters(const Command& command, MergeOptions& options,
                            const CommandOption& proof) {
    const CommandOption locks =
        command.text({"--password-column", "COLUMN"}, options.password_column,
                     "lock each copy with the value of this column");
    const Choices<PasswordForm> forms = {{"text", PasswordForm::text},
                                         {"digits", PasswordForm::digits}};
    command
        .choice({"--password-form", "HOW"}, options.password_form, forms,
                "take the value as it is, or its figures alone, without blanks, dots and dashes")
        .usually("text")
        .needs(locks);
    command.group("Print");
    const CommandOption bundle =
        command.number({"--bundle", "N"}, options.bundle, {1, 10000}, "put N copies into each PDF")
            .excludes(locks);
    const CommandOption bundle_by =
        command
            .text({"--bundle-by", "COLUMN"}, options.bundle_by,
                  "put the copies of each value of this column into a PDF, of N at most where "
                  "--bundle says so")
            .excludes(locks);
    command.texts({"--sort", "COLUMN"}, options.sort,
                  "put the copies in the order of this column; several decide one after the other");
    command.flag("--separators", options.separators,
                 "begin each bundle with a sheet that says what is in it");
    command.flag("--one-sided", options.one_sided, "do not add blank pages for two-sided printing");
    add_letter_options(command, options.letters);
    const CommandOption column =
        command.text({"--mail-column", "COLUMN"}, options.mail_column,
                     "queue an e-mail with each copy to the address in this column");
    command
        .text({"--occasion", "NAME"}, options.occasion,
              "name of this mailing, \"kasım\"; the same e-mail may be sent again under another "
              "name")
        .needs(column);
    command
        .texts({"--suppress", "FILE"}, options.suppress,
               "addresses that are never written to, one a line, beside those of mail.yaml")
        .needs(column);
    command
        .flag("--mailing", options.mailing,
              "the e-mails are a mailing: they say how to leave it, as mail.yaml does")
        .needs(column);
    column.excludes(bundle).excludes(bundle_by).excludes(proof);
}

}  // namespace

void add_merge(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<MergeOptions>();
    const Command command =
        program.add("merge", "make a personal copy of a page for every row of a table");
    options->pages.inputs.emplace_back();
    command.text({"", "PAGE"}, options->pages.inputs.front(), "the page").required();
    const CommandOption proof = add_copies(command, *options);
    add_page_options(command, options->pages);
    command.group("Files");
    command.text({"-o,--output", "FOLDER"}, options->run.output, "folder for the PDFs")
        .usually(options->run.output);
    command
        .filled_text({"--name", "PATTERN"}, options->name, "names of the copies",
                     "a pattern such as {{no}}.pdf")
        .usually(options->name);
    add_pdf_options(command, options->pdf);
    add_run_options(command, options->run, invocation.environment);
    add_bundle_and_letters(command, *options, proof);
    command.example("yaprak merge page.md --data patients.xlsx", "a PDF for every row");
    command.example("yaprak merge page.md --data patients.csv --dry-run", "only check the table");
    command.example("yaprak merge page.md --data patients.csv --proof 3", "a few to look over");
    command.example("yaprak merge page.md --data patients.csv --bundle 500",
                    "500 copies in each PDF, for a printer");
    add_run_exits(command, "copy");
    command.runs([options, &invocation] {
        const StopSignals signals(invocation.environment, patience_of_runs);
        const BrokenPipesIgnored no_pipes;
        std::optional<PipedTable> piped;
        if (is_piped(options->table))
            options->table = piped.emplace(options->table, invocation.in).file().string();
        return told_as(options->run, invocation, [&](const Invocation& told) {
            return merge(*options, told.environment, told.out, told.err);
        });
    });
}

}  // namespace yaprak
