// The commands and options of the program as data: what the parser reads words by, and what the
// help, the manual pages and the completion of shells are made from.
#pragma once
#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace yaprak {

struct OptionFacts {
    std::vector<std::string> names;  // "-o", "--output"; none: a word that stands by itself
    std::string value;               // what it takes, "FILE"; empty: it is a flag
    std::string help;
    std::string usually;               // what it is where it is not given
    std::string group;                 // the heading that it stands under
    std::vector<std::string> choices;  // the only words that it takes; empty: any
    bool is_value_optional = false;    // one of the choices may follow, or nothing
    bool is_required = false;
    bool is_repeated = false;  // may be given several times, or several words one after the other
    bool is_hidden = false;    // the help does not tell of it
    std::vector<const OptionFacts*> excludes, needs;
    std::function<void(const std::string&)> take;  // the value, empty for a flag; may throw Error

    // "--output", or "PAGE" of a word that stands by itself.
    [[nodiscard]] const std::string& name() const { return names.empty() ? value : names.back(); }
};

struct ExampleFacts {
    std::string command, help;
};

struct ExitFacts {
    std::string code, help;
};

struct CommandFacts {
    std::string name;  // with those above it: "yaprak outbox run"
    std::string help;
    std::string heading;  // that it stands under in the help of the one above it
    std::string group;    // the heading of what is added next
    // Addresses of options and commands stay as they are.
    std::deque<OptionFacts> options, words;
    std::deque<CommandFacts> commands;
    std::vector<ExampleFacts> examples;
    std::vector<ExitFacts> exits;
    std::function<int()> run;  // none: one of the commands below must be called

    // " outbox run"; empty for the program
    [[nodiscard]] std::string below() const {
        const std::size_t space = name.find(' ');
        return space == name.npos ? "" : name.substr(space);
    }
    // "run"
    [[nodiscard]] std::string last_name() const { return name.substr(name.rfind(' ') + 1); }
};

}  // namespace yaprak
