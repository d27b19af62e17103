// A command -> its help as text, 80 characters wide.
#pragma once
#include "cli/commands/command_facts.hpp"

#include <ios>
#include <string>

namespace yaprak {

// In the language of `reader`: how it is called, what it takes under headings, examples, and the
// numbers that it ends with.
[[nodiscard]] std::string help_text(const CommandFacts& command, const std::ios_base& reader);

// "yaprak merge [OPTION]... --data FILE PAGE"
[[nodiscard]] std::string usage_of(const CommandFacts& command);

}  // namespace yaprak
