// `yaprak merge`: one page and a table in, a copy for every row out, in the outbox too where asked.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/make/merge_options.hpp"

#include <iosfwd>

namespace yaprak {

// Returns the exit code. Throws Error where nothing can be made at all. Every row is checked before
// the first file is written or letter queued.
int merge(const MergeOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
