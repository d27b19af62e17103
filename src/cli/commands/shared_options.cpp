#include "cli/commands/shared_options.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/job_scheduler.hpp"
#include "cli/environment/timed_output.hpp"
#include "cli/run/json_lines.hpp"
#include "cli/run/size.hpp"
#include "site/pages/glob.hpp"

namespace yaprak {
namespace {

void add_password_options(const Command& command, PasswordOptions& options) {
    command.group("Locking");
    command.text({"--password", "PASSWORD"}, options.given,
                 "lock the PDFs with this password; other users of this machine can see it, so "
                 "prefer --password-file or the variable YAPRAK_PASSWORD");
    command.text({"--password-file", "FILE"}, options.file,
                 "lock the PDFs with the first line of this file, which nobody else may read");
    command.flag("--generate-password", options.generated,
                 "lock the PDFs with a random password, shown once");
}

void add_shard(const Command& command, RunOptions& options, const Environment& environment) {
    const auto take = [&](const std::string& text) {
        if (text.empty())
            throw Error(Code::usage, {}, "--shard does not take \"\"", "0/4 is the first of four");
        options.shard = shard_of(text, environment.scheduler);
    };
    command.parsed({"--shard", "I/N"}, take,
                   "make one part of the run, 0/4 to 3/4; auto or auto/4: the part that Slurm, "
                   "Kubernetes, AWS Batch or GNU parallel assigns");
}

// A pattern that could find nothing was not meant.
void check_pattern(const std::string& option, const std::string& pattern) {
    const std::string problem = problem_of_glob(pattern);
    if (!problem.empty())
        throw Error(Code::usage, {},
                    option + " does not take " + in_quotes(pattern) + ": " + problem,
                    "paths below the site's root, as \"_drafts/*.md\" or \"blog/**\"");
}

// Of what is being thrown. Returns the exit code.
int tell_failure(Format format, const Invocation& invocation) {
    const Failure failure = failure_in_flight({});
    tell(failure.findings, {format, invocation.out, invocation.err});
    return failure.is_transient ? exit_try_again : exit_wrong_input;
}

const ExitFacts wrong_input = {"2", "wrong command line or unreadable input; nothing is made"};
const ExitFacts try_again = {
    "75", "the disk is full or fails, or memory runs out; the same may work later"};

}  // namespace

void add_choice_of_pages(const Command& command, PageOptions& options, const std::string& more) {
    command.texts({"", "PAGE"}, options.inputs,
                  "a page, a folder of pages or a web site's folder [content/, else .]" + more);
    command.group("Which pages");
    const auto check_of = [](const char* option) {
        return [option](const std::string& pattern) { check_pattern(option, pattern); };
    };
    command.texts({"--include", "PATTERN"}, options.included,
                  "also take pages that would be passed over: paths below the site's root, "
                  "\"_drafts/*.md\"",
                  check_of("--include"));
    command.texts({"--exclude", "PATTERN"}, options.excluded, "leave pages out: \"blog/**\"",
                  check_of("--exclude"));
}

void add_page_options(const Command& command, PageOptions& options) {
    command.group("How they look");
    command.filled_text(
        {"-l,--layout", "NAME"}, options.layout,
        "layout, a name that \"yaprak layouts\" lists or a file; build takes several, "
        "with commas between [the page's own, else the clinic's, else handout-a4]",
        "\"yaprak layouts\" lists them");
    command.filled_text({"--clinic", "FILE"}, options.clinic,
                        "the clinic's file [clinic.yaml of the content folder]",
                        "the path of a clinic.yaml");
    command.texts({"--fonts", "FOLDER"}, options.font_folders,
                  "folder with more fonts, searched first");
}

void add_pdf_options(const Command& command, OutputOptions& options) {
    command.group("The PDFs");
    const Choices<FilePurpose> purposes = {{"screen", FilePurpose::screen},
                                           {"mail", FilePurpose::mail},
                                           {"archive", FilePurpose::archive},
                                           {"press", FilePurpose::press}};
    command.choice({"--for", "USE"}, options.purpose, purposes,
                   "make smaller PDFs for this use, with fewer dots per inch in pictures; press: "
                   "make a second file for a print shop");
    command.parsed(
        {"--max-size", "SIZE"},
        [&options](const std::string& text) { options.most_bytes = parse_size(text); },
        "the largest size of a PDF, 2MB or 500KB; pictures are reduced until it fits");
    const Choices<Standard> standards = {{"ua1", Standard::ua1}, {"ua2", Standard::ua2}};
    command
        .choice({"--standard", "NAME"}, options.standard, standards,
                "standards that the PDFs follow, PDF/UA-1 with PDF/A-2a or PDF/UA-2 with PDF/A-4")
        .usually("ua1");
    add_password_options(command, options.password);
}

void add_allow(const Command& command, std::vector<std::string>& allow) {
    command.texts({"--allow", "CODE"}, allow,
                  "do not tell warnings of these kinds, \"image-missing,word-wide\"; they are "
                  "counted, and --strict lets them pass");
}

void add_run_options(const Command& command, RunOptions& options, const Environment& environment) {
    command.group("Warnings");
    command.flag("--strict", options.strict, "fail every page that has a warning");
    add_allow(command, options.allow);
    command.texts({"--deny", "CODE"}, options.deny,
                  "fail every page that has a warning of these kinds, \"value-missing\"");
    command.group("The run");
    command.number({"-j,--jobs", "N"}, options.jobs, {0, 1024},
                   "make N pages at once [as many as there are processors]");
    const CommandOption fail_fast =
        command.flag("--fail-fast", options.fail_fast, "stop after the first page that fails");
    command
        .flag(
            "--keep-going", [] {}, "continue after a page that fails (the default)")
        .excludes(fail_fast);
    command.flag("-q,--quiet", options.quiet, "tell only warnings and errors");
    const CommandOption json = add_json(command, options.format);
    command.flag("--log-time", options.log_time, "begin each line with the time, as logs want it")
        .excludes(json);
    command.text({"--status-file", "FILE"}, options.status_file,
                 "keep in this file how far the run is, in the text format of Prometheus");
    const CommandOption force =
        command.flag("--force", options.force, "make all pages again, changed or not");
    command
        .flag(
            "--resume", options.resume,
            "continue after a crash: check the content of PDFs that are there before keeping them")
        .excludes(force);
    add_shard(command, options, environment);
}

CommandOption add_json(const Command& command, Format& format) {
    return command.flag(
        "--json", [&format] { format = Format::json; },
        "tell pages, findings and the sum as JSON, an object a line");
}

int told_as(Format format, const Invocation& invocation, const std::function<int()>& action) {
    if (format == Format::text) return action();
    try {
        return action();
    } catch (const std::exception&) {
        return tell_failure(format, invocation);
    }
}

int told_as(const RunOptions& run, const Invocation& invocation,
            const std::function<int(const Invocation&)>& action) {
    if (!run.log_time) return told_as(run.format, invocation, [&] { return action(invocation); });
    Environment environment = invocation.environment;
    environment.colour_out = environment.colour_err = environment.terminal_err = false;
    TimedOutput out(invocation.out, *environment.files), err(invocation.err, *environment.files);
    const Invocation timed{environment, invocation.in, out, err};
    try {
        return action(timed);
    } catch (const std::exception&) {
        return tell_failure(run.format, timed);
    }
}

void add_letter_options(const Command& command, LetterOptions& options) {
    command.group("E-mail");
    command.text({"--note", "SENTENCE"}, options.note, "a sentence to add to the e-mail");
    command
        .text({"--letter", "NAME"}, options.letter_template,
              "the e-mail's template, in layouts/mail/")
        .usually(options.letter_template);
    command.flag("--address-is-right", options.address_is_right,
                 "send even if an address looks mistyped");
    command.text({"--settings", "FILE"}, options.settings,
                 "the mail settings [mail.yaml of the content folder]");
}

void add_plain_exits(const Command& command, const std::string& done) {
    command.exits({{"0", done}, wrong_input});
}

void add_run_exits(const Command& command, const std::string& what) {
    command.exits({{"0", "every " + what + " is made"},
                   {"1", "a " + what + " failed; the others are made"},
                   wrong_input,
                   try_again,
                   {"129", "the terminal was closed; the same command continues"},
                   {"130", "stopped by Ctrl-C; the same command continues"},
                   {"143", "stopped by SIGTERM; the same command continues"}});
}

}  // namespace yaprak
