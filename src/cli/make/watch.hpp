// `yaprak build --watch`: builds, and again whenever something that the pages are made from
// changes.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/make/build.hpp"

namespace yaprak {

// Goes on until a signal ends it. Errors of pages, layouts or the clinic are reported, and the next
// change is waited for. Returns the exit code. Throws Error where there is nothing to watch.
int watch(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
