// The words of a command line: which commands and options there are, and what is done for the
// command that is called.
#pragma once
#include "cli/commands/command_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// An option of a command, to say more of it.
class CommandOption {
public:
    explicit CommandOption(OptionFacts* option) : option_(option) {}
    CommandOption required() const;
    CommandOption hidden() const;
    CommandOption excludes(CommandOption other) const;
    CommandOption needs(CommandOption other) const;
    // What its help says the value is where none is given.
    CommandOption usually(const std::string& value) const;

private:
    OptionFacts* option_;
};

// The names of an option, as in "-j,--jobs", and what it takes: "N". Without names it is a word
// that stands by itself.
struct OptionName {
    std::string names, value;
};

// What a word of a closed set stands for.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

// A command, or the program that holds them. Everything that an option writes to must live as long
// as the command line.
class Command {
public:
    explicit Command(CommandFacts* facts) : facts_(facts) {}

    const CommandFacts& facts() const { return *facts_; }

    // A command below this one.
    Command add(const std::string& name, const std::string& help) const;
    // The heading that the options and commands which are added next stand under.
    void group(const std::string& heading) const { facts_->group = heading; }
    // What is done where this command is called: returns the exit code.
    void runs(std::function<int()> action) const { facts_->run = std::move(action); }
    void example(const std::string& command, const std::string& help) const;
    // What the numbers mean that it ends with.
    void exits(const std::vector<ExitFacts>& exits) const;

    CommandOption text(const OptionName& name, std::string& into, const std::string& help) const;
    CommandOption text(const OptionName& name, std::optional<std::string>& into,
                       const std::string& help) const;
    // One that may not be empty; `example` is a value that it takes.
    CommandOption filled_text(const OptionName& name, std::string& into, const std::string& help,
                              const std::string& example) const;
    // Several values: words one after the other, or the option several times. `check` may throw
    // Error for one.
    CommandOption texts(const OptionName& name, std::vector<std::string>& into,
                        const std::string& help,
                        std::function<void(const std::string&)> check = {}) const;
    CommandOption numbers(const OptionName& name, std::vector<std::int64_t>& into,
                          const std::string& help) const;
    CommandOption number(const OptionName& name, int& into, std::pair<int, int> range,
                         const std::string& help) const;
    CommandOption flag(const std::string& names, bool& into, const std::string& help) const;
    CommandOption flag(const std::string& names, std::function<void()> given,
                       const std::string& help) const;
    // A flag behind which one word may stand, as in "--proof press".
    CommandOption flag_or(const OptionName& name, bool& into, const std::string& word, bool& other,
                          const std::string& help) const;
    // `take` gets the value, and may throw Error.
    CommandOption parsed(const OptionName& name, std::function<void(const std::string&)> take,
                         const std::string& help) const;

    template <class Value>
    CommandOption choice(const OptionName& name, Value& into, const Choices<Value>& choices,
                         const std::string& help) const {
        std::vector<std::string> words;
        std::vector<Value> values;
        for (const auto& [word, value] : choices) {
            words.push_back(word);
            values.push_back(value);
        }
        const auto take = [&into, values](std::size_t index) { into = values[index]; };
        return one_of(name, words, take, help);
    }

private:
    OptionFacts& add_option(const OptionName& name, const std::string& help) const;
    CommandOption one_of(const OptionName& name, const std::vector<std::string>& words,
                         std::function<void(std::size_t)> take, const std::string& help) const;

    CommandFacts* facts_;
};

class CommandLine {
public:
    // What --help says of the program; what --version says.
    CommandLine(const std::string& description, std::string version);
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    Command program() { return Command(&program_); }

    // Does what the command that is called does, and returns its exit code. Help and version go to
    // `out`; a command that only holds others shows its help. Throws Error for what is wrong with
    // the words, and what the action throws.
    int run(const std::vector<std::string>& arguments, std::ostream& out);

private:
    CommandFacts program_;
    const std::string version_;
};

}  // namespace yaprak
