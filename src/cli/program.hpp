// The words of a command line -> what the program does, and its exit code.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/environment/exit_codes.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

// `arguments` are without the program's name. Nothing is thrown: errors are written to `err`.
int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in,
        std::ostream& out, std::ostream& err);

}  // namespace yaprak
