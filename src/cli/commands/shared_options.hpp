// The options that several commands have, with the same words for each.
#pragma once
#include "cli/commands/command_line.hpp"
#include "cli/environment/environment.hpp"
#include "cli/mail/letter_options.hpp"
#include "cli/run/options.hpp"

namespace yaprak {

// --layout, --clinic, --fonts: what pages are set with. The pages themselves are the command's own.
void add_page_options(const Command& command, PageOptions& options);

// --for, --max-size, --standard: what the PDFs are made for; and how they are locked.
void add_pdf_options(const Command& command, OutputOptions& options);

// --output, and how a run of many files goes. `environment` must outlive the command line.
void add_run_options(const Command& command, RunOptions& options, const Environment& environment);

// What a letter says, and where the settings of the mail are.
void add_letter_options(const Command& command, LetterOptions& options);

}  // namespace yaprak
