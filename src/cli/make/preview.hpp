// `yaprak preview`: a page in the browser while it is designed, shown again after every save.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <iosfwd>

namespace yaprak {

struct PreviewOptions {
    PageOptions pages;
    int port = 0;  // 0: any that is free
};

// Serves on this machine only, until a signal comes; returns the exit code. Throws Error where the
// page is not one, or the port is taken.
int preview(const PreviewOptions& options, const Environment& environment, std::ostream& out);

}  // namespace yaprak
