// The options that lock a PDF, the same for every command that makes one.
#pragma once
#include "cli/run/password.hpp"

namespace CLI {
class App;
}

namespace yaprak {

void add_password(CLI::App& command, PasswordOptions& options);

}  // namespace yaprak
