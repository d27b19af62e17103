// What `yaprak help` says of every command: whole, in one voice, and the same as JSON.
#include "base/utf8.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/help_json.hpp"
#include "cli/commands/help_text.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <iostream>
#include <set>

using namespace yaprak;
using namespace site;

namespace {

// All commands of the program, those that hold others too.
struct Commands {
    Environment environment{"", checkout(), false, false};
    std::istringstream in;
    std::ostringstream out, err;
    Invocation invocation{environment, in, out, err};
    CommandLine line{"Markdown pages in", "yaprak 0"};
    std::vector<const CommandFacts*> all;

    Commands() {
        add_commands(line.program(), invocation);
        collect(line.program().facts());
    }

    void collect(const CommandFacts& command) {
        all.push_back(&command);
        for (const CommandFacts& one : command.commands) collect(one);
    }
};

const std::set<std::string> values = {
    "",       "ADDRESS",  "CODE", "COLUMN",  "COMMAND",  "DAY",    "FILE",      "FOLDER",
    "FORMAT", "HOW",      "I/N",  "LANG",    "N",        "NAME",   "NUMBER",    "PAGE",
    "PAPER",  "PASSWORD", "ROWS", "PATTERN", "SENTENCE", "SIZE",   "OPERATION", "STAGE",
    "STATE",  "TEXT",     "USE",  "WAY",     "PERCENT",  "PLACES", "FILES",     "ROLE"};

std::vector<std::string> words_of(const std::string& name) {
    std::istringstream parts(name);
    std::vector<std::string> words;
    for (std::string word; parts >> word;) words.push_back(word);
    words.front() = "help";
    return words;
}

}  // namespace

TEST_CASE("every command shows its help by help, --help and -h alike") {
    for (const CommandFacts* const command : Commands().all) {
        std::vector<std::string> words = words_of(command->name);
        const Said said = yaprak_does(words);
        CHECK(said.code == exit_done);
        CHECK(said.err == "");
        CHECK(said.out.starts_with(command->name + ": "));
        words.erase(words.begin());
        for (const char* asked : {"--help", "-h"}) {
            words.emplace_back(asked);
            CHECK(yaprak_does(words).out == said.out);
            words.pop_back();
        }
    }
    CHECK(yaprak_does({}).out == yaprak_does({"help"}).out);
    CHECK(yaprak_does({"outbox"}).out == yaprak_does({"help", "outbox"}).out);
    CHECK(yaprak_does({"help", "bild"}).err ==
          "error: unknown command \"bild\" (hint: did you mean \"build\"?) [usage]\n");
}

TEST_CASE("every line of the help fits on a terminal") {
    for (const CommandFacts* const command : Commands().all) {
        std::istringstream lines(help_text(*command, std::cout));
        for (std::string line; std::getline(lines, line);)
            CHECK_MESSAGE(count_characters(line) <= 80, line);
    }
}

TEST_CASE("every option says what it takes and does, and every command what it ends with") {
    for (const CommandFacts* const command : Commands().all) {
        CAPTURE(command->name);
        CHECK(command->help != "");
        if (command->run) CHECK_FALSE(command->exits.empty());
        CHECK(bool(command->run) == (command->commands.empty() || !command->words.empty()));
        for (const auto* list : {&command->options, &command->words})
            for (const OptionFacts& option : *list) {
                CAPTURE(option.name());
                CHECK(values.contains(option.value));
                CHECK(option.help != "");
                CHECK(bool(option.take));
            }
    }
}

TEST_CASE("the help is one JSON object, with hidden options left out") {
    const Said said = yaprak_does({"help", "--json"});
    CHECK(said.code == exit_done);
    CHECK(said.out.starts_with("{\"name\":\"yaprak\","));
    CHECK(said.out.find("\"name\":\"yaprak outbox run\"") != std::string::npos);
    CHECK(said.out.find("{\"names\":[\"-j\",\"--jobs\"],\"value\":\"N\",") != std::string::npos);
    const Said help = yaprak_does({"help", "help", "--json"});
    CHECK(help.out.find("--json") == std::string::npos);
}
