// `yaprak build`: pages in, PDFs (or a stage as text) out, a line for each.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/build_options.hpp"

#include <iosfwd>

namespace yaprak {

// Returns the exit code; the same files from any number of jobs. Throws Error where nothing can be
// made at all.
int build(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
