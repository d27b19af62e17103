// The commands -> JSON, from which manual pages and the completion of shells are made.
#pragma once
#include "cli/commands/command_facts.hpp"

#include <string>

namespace yaprak {

// One object: name, help, usage, heading, words, options, examples, exits, commands; each of the
// commands below is such an object too. Hidden options are not in it.
[[nodiscard]] std::string help_json(const CommandFacts& command);

}  // namespace yaprak
