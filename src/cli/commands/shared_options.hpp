// The options that several commands have, with the same words for each, and their exit codes.
#pragma once
#include "cli/commands/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/environment/environment.hpp"
#include "cli/mail/letter_options.hpp"
#include "cli/run/options.hpp"

#include <functional>

namespace yaprak {

struct PressCheckOptions;

// The pages themselves, and --include, --exclude: which pages of a folder are taken. `more` is
// said of the pages as well.
void add_choice_of_pages(const Command& command, PageOptions& options,
                         const std::string& more = {});

// --layout, --clinic, --fonts: what pages are set with.
void add_page_options(const Command& command, PageOptions& options);

// --for, --max-size, --standard: what the PDFs are made for; and how they are locked.
void add_pdf_options(const Command& command, OutputOptions& options);

// --allow: kinds of warnings that pass.
void add_allow(const Command& command, std::vector<std::string>& allow);

// How a run of many files goes. `environment` must outlive the command line.
void add_run_options(const Command& command, RunOptions& options, const Environment& environment);

// --json: a run tells what it does as JSON Lines.
CommandOption add_json(const Command& command, Format& format);

// Does `action`, and tells an Error of it as JSON where that was asked for. Returns the exit code.
int told_as(Format format, const Invocation& invocation, const std::function<int()>& action);

// The same for a run, which tells its lines with their times where that was asked for.
int told_as(const RunOptions& run, const Invocation& invocation,
            const std::function<int(const Invocation&)>& action);

// What a letter says, and where the settings of the mail are.
void add_letter_options(const Command& command, LetterOptions& options);

// 0 and 2: of commands that only show something.
void add_plain_exits(const Command& command, const std::string& done);
// Of commands that make many files, of `what`: "page".
void add_run_exits(const Command& command, const std::string& what);

// --press, --plates, --folds: what a print shop would find in PDFs. `options` must outlive the
// command line. Returns --press.
CommandOption add_press_check(const Command& command, PressCheckOptions& options);

}  // namespace yaprak
