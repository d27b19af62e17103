#include "cli/commands/shared_options.hpp"

#include "cli/environment/job_scheduler.hpp"
#include "cli/run/size.hpp"

namespace yaprak {
namespace {

void add_password_options(const Command& command, PasswordOptions& options) {
    command.text("--password", options.given,
                 "lock the PDFs with this password; others on this machine can see it here: better "
                 "--password-file, or YAPRAK_PASSWORD in the environment");
    command.text("--password-file", options.file,
                 "lock the PDFs with the first line of this file, which nobody else may read");
    command.flag("--generate-password", options.generated,
                 "lock the PDFs with a password made by chance, shown once");
}

std::string fault_of_shard(const std::string& text) {
    return text.empty() ? "it is empty: 0/4 is the first of four" : "";
}

}  // namespace

void add_page_options(const Command& command, PageOptions& options) {
    command.text(
        "-l,--layout", options.layout,
        "layout, by name or file (the page's own, else handout-a4); of a build also several, "
        "with commas between");
    command.text("--clinic", options.clinic,
                 "the clinic's file (clinic.yaml of the content folder)");
    command.repeated("--fonts", options.font_folders, "folder with more fonts, asked first");
}

void add_choice_of_pages(const Command& command, PageOptions& options) {
    command.repeated("--include", options.included,
                     "take pages that are passed over: a pattern of paths below the site's root, "
                     "\"_drafts/*.md\"");
    command.repeated("--exclude", options.excluded, "leave pages out: a pattern, \"blog/**\"");
}

void add_pdf_options(const Command& command, OutputOptions& options) {
    const Choices<FilePurpose> purposes = {{"screen", FilePurpose::screen},
                                           {"mail", FilePurpose::mail},
                                           {"archive", FilePurpose::archive}};
    command.choice("--for", options.purpose, purposes,
                   "what the PDFs are made for: pictures no finer than that asks for, packed");
    command.parsed(
        "--max-size",
        [&options](const std::string& text) { options.most_bytes = parse_size(text); },
        "most that a PDF may take, as 2MB or 500KB; pictures are made coarser until it fits");
    const Choices<Standard> standards = {{"ua1", Standard::ua1}, {"ua2", Standard::ua2}};
    command
        .choice("--standard", options.standard, standards,
                "what the PDFs keep: PDF/UA-1 with PDF/A-2a, or PDF/UA-2 with PDF/A-4")
        .usually("ua1");
    add_password_options(command, options.password);
}

void add_run_options(const Command& command, RunOptions& options, const Environment& environment) {
    command.number("-j,--jobs", options.jobs, {0, 1024}, "how many pages at once (all processors)");
    command.flag("--strict", options.strict, "a page with a warning fails");
    command.repeated("--allow", options.allow,
                     "let warnings of these kinds pass, \"image-missing,word-wide\": they are "
                     "counted, not told, and --strict does not mind them");
    const CommandOption fail_fast =
        command.flag("--fail-fast", options.fail_fast, "stop after the first page that fails");
    command
        .flag(
            "--keep-going", [] {}, "make the other pages all the same, as without this option")
        .excludes(fail_fast);
    command.flag("-q,--quiet", options.quiet, "say nothing but warnings and errors");
    const CommandOption force =
        command.flag("--force", options.force, "make what is unchanged too");
    command
        .flag("--resume", options.resume,
              "go on after a crash: take no file for made before its content is proven")
        .excludes(force);
    const auto take_shard = [&](const std::string& text) {
        options.shard = shard_of(text, environment.scheduler);
    };
    command
        .parsed("--shard", take_shard,
                "one part of the run, 0/4 to 3/4; auto or auto/4: as Slurm, Kubernetes, AWS Batch "
                "or GNU parallel says")
        .checked(fault_of_shard, "I/N");
}

void add_letter_options(const Command& command, LetterOptions& options) {
    command.text("--note", options.note, "what the letter says beside its template");
    command.text("--letter", options.letter_template, "the letter's template in layouts/mail/")
        .usually(options.letter_template);
    command.flag("--address-is-right", options.address_is_right,
                 "take addresses that look like slips");
    command.text("--settings", options.settings,
                 "the mail's settings (mail.yaml of the content folder)");
}

}  // namespace yaprak
