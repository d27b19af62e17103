// `yaprak merge`: one page and a table in, a copy for every row out.
#pragma once
#include "cli/build.hpp"

namespace yaprak {

struct MergeOptions {
    BuildOptions build;  // inputs[0] is the page
    std::string data;
    std::string name = "{{brosur}}-{{no:05}}.pdf";
    std::string missing;  // error, empty, default; empty: what the page says, else error
    bool dry_run = false;
};

// Returns the exit code. Throws Error where nothing can be made at all. Every row is checked before
// the first file is written.
int merge(const MergeOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
