// `yaprak help`: what a command does, for people or as JSON.
#include "cli/commands/commands.hpp"
#include "cli/commands/help_json.hpp"
#include "cli/commands/help_text.hpp"
#include "cli/commands/parse_words.hpp"
#include "cli/commands/shared_options.hpp"

#include <memory>
#include <ostream>

namespace yaprak {

void add_help(const Command& program, const Invocation& invocation) {
    struct Asked {
        std::vector<std::string> words;
        bool json = false;
    };
    const auto asked = std::make_shared<Asked>();
    const Command command = program.add("help", "tell what a command does");
    command.texts({"", "COMMAND"}, asked->words, "the command, \"build\" or \"outbox run\"");
    command.flag("--json", asked->json, "all of it as JSON").hidden();
    command.example("yaprak help merge", "options and examples of merge");
    add_plain_exits(command, "the help is shown");
    command.runs([asked, program, &invocation] {
        const CommandFacts& about = command_named(program.facts(), asked->words);
        invocation.out << (asked->json ? help_json(about) + "\n"
                                       : help_text(about, invocation.out));
        return printed(invocation.out);
    });
}

}  // namespace yaprak
