// The words of a command line -> the command that is called, by the conventions of POSIX and GNU
// (POSIX.1-2017, 12.2; the GNU Coding Standards, 4.8): "-q", "-qj4", "-j 4", "--jobs=4", "--".
#pragma once
#include "cli/commands/command_facts.hpp"

#include <string>
#include <vector>

namespace yaprak {

enum class Asks { nothing, help, version };

struct ParsedWords {
    const CommandFacts* command = nullptr;
    // Help too where the command only holds others and none of them is called.
    Asks asks = Asks::nothing;
};

// Gives every option its value, unless help or the version is asked for. Throws Error (usage) for
// what no command or option is called, what is missing and what excludes each other; and what an
// option throws that takes its value.
ParsedWords parse_words(const CommandFacts& program, const std::vector<std::string>& arguments);

// The command that words name, "outbox run". Throws Error where there is none.
const CommandFacts& command_named(const CommandFacts& program,
                                  const std::vector<std::string>& words);

}  // namespace yaprak
