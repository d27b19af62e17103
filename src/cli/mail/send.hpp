// `yaprak send`: a page becomes a PDF, the PDF a letter, the letter is queued and then sent.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/mail/letter_options.hpp"
#include "cli/run/options.hpp"

#include <iosfwd>
#include <string>

namespace yaprak {

struct SendOptions {
    PageOptions pages;  // its only input is the page
    OutputOptions pdf;
    LetterOptions letter;
    std::string to;
    std::string eml;                      // write a draft into this file and send nothing
    bool personal = false;                // the PDF is about its reader
    std::vector<std::string> allow = {};  // names of warnings that pass, see allowed_codes()
};

// Returns the exit code. Throws Error where nothing was queued.
int send(const SendOptions& options, const Environment& environment, std::istream& in,
         std::ostream& out, std::ostream& err);

}  // namespace yaprak
