// `yaprak testpage`: the sheet that shows how a printer prints on both sides.
#pragma once
#include "cli/environment/environment.hpp"

#include <iosfwd>
#include <string>

namespace yaprak {

struct TestPageOptions {
    std::string output = "out";
    std::string paper = "a4";
    std::string orientation = "landscape";
};

// Throws Error where it cannot be written.
int make_test_page(const TestPageOptions& options, const Environment& environment,
                   std::ostream& out);

}  // namespace yaprak
