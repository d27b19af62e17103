// `yaprak check`: pages in, what is found in them out.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <iosfwd>

namespace yaprak {

struct CheckOptions {
    PageOptions pages;    // no inputs: usual_input()
    bool strict = false;  // warnings and errors end with exit_some_failed
    bool json = false;    // one JSON object a page
    std::string html;     // the file of a report on all pages; empty: none
};

// Returns the exit code. Throws Error where nothing can be checked at all.
int check(const CheckOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
