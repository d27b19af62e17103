// `yaprak check`: pages in, what is found in them out.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

struct CheckOptions {
    PageOptions pages;                     // no inputs: usual_input()
    bool strict = false;                   // warnings and errors end with exit_some_failed
    std::vector<std::string> allow, deny;  // see read_check_choice()
    Format format = Format::text;          // as JSON: report.schema.json
    std::string html;                      // the file of a report on all pages; empty: none
    // How the copies of a page are to be made and sent; empty: not known.
    std::string names, password_column, mail_settings;
};

// Returns the exit code. Throws Error where nothing can be checked at all.
int check(const CheckOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
