// `yaprak build`: pages in, PDFs (or a stage as text) out, a line for each.
#pragma once
#include "batch/typeset/job.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <iosfwd>

namespace yaprak {

struct BuildOptions {
    PageOptions pages;  // no inputs: usual_input()
    OutputOptions pdf;
    RunOptions run;
    Stage stage = Stage::pdf;  // what is printed instead of making PDFs
    bool only_news = false;    // tell nothing of a run that makes nothing
    std::string heading = {};  // stands above what is told, where something is
    std::string name;          // the pattern of names; empty: the pages' own
    bool is_piped = false;     // the page is read from memory: no record of it is kept
};

// Returns the exit code; the same files from any number of jobs. Throws Error where nothing can be
// made at all.
int build(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
