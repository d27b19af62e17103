// The words of a command line, by way of CLI11, which no other file includes: which commands and
// options there are, and what is done for the command that is called.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace yaprak {

// An option of a command, to say more of it.
class CommandOption {
public:
    explicit CommandOption(CLI::Option* option) : option_(option) {}
    CommandOption required() const;
    CommandOption excludes(CommandOption other) const;
    CommandOption needs(CommandOption other) const;
    // What its help says the value is where none is given.
    CommandOption usually(const std::string& value) const;
    // `fault` returns what is wrong with a value, or nothing; the help calls such values `form`.
    CommandOption checked(std::function<std::string(const std::string&)> fault,
                          const std::string& form) const;

private:
    CLI::Option* option_;
};

// What a word of a closed set stands for.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

// A command, or the program that holds them. Options are named as in "-j,--jobs"; a name without
// hyphens is a word that stands by itself. Everything that an option writes to must live as long as
// the command line.
class Command {
public:
    using Action = std::function<int()>;
    using Actions = std::map<const CLI::App*, Action>;

    Command(CLI::App* app, Actions* actions) : app_(app), actions_(actions) {}

    // A command below this one.
    Command add(const std::string& name, const std::string& help) const;
    // One of the commands below must be called.
    void needs_command() const;
    // What is done where this command is called: returns the exit code.
    void runs(Action action) const;

    CommandOption text(const std::string& names, std::string& into, const std::string& help) const;
    CommandOption text(const std::string& names, std::optional<std::string>& into,
                       const std::string& help) const;
    // Several values, one after the other.
    CommandOption texts(const std::string& names, std::vector<std::string>& into,
                        const std::string& help) const;
    CommandOption numbers(const std::string& names, std::vector<std::int64_t>& into,
                          const std::string& help) const;
    // Several values, each behind the option's name.
    CommandOption repeated(const std::string& names, std::vector<std::string>& into,
                           const std::string& help) const;
    CommandOption number(const std::string& names, int& into, std::pair<int, int> range,
                         const std::string& help) const;
    CommandOption flag(const std::string& names, bool& into, const std::string& help) const;
    CommandOption flag(const std::string& names, std::function<void()> given,
                       const std::string& help) const;
    // `take` gets the value, and may throw Error.
    CommandOption parsed(const std::string& names,
                         const std::function<void(const std::string&)>& take,
                         const std::string& help) const;

    template <class Value>
    CommandOption choice(const std::string& names, Value& into, const Choices<Value>& choices,
                         const std::string& help) const {
        std::vector<std::string> words;
        std::vector<Value> values;
        for (const auto& [word, value] : choices) {
            words.push_back(word);
            values.push_back(value);
        }
        const auto take = [&into, values](std::size_t index) { into = values[index]; };
        return one_of(names, words, take, help);
    }

private:
    CommandOption one_of(const std::string& names, const std::vector<std::string>& words,
                         std::function<void(std::size_t)> take, const std::string& help) const;

    CLI::App* app_;
    Actions* actions_;
};

class CommandLine {
public:
    // What --help says of the program, above and below its commands; what --version says.
    CommandLine(const std::string& description, const std::string& version,
                const std::string& footer);
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;
    ~CommandLine();

    Command program();

    // Does what the command that is called does, and returns its exit code. Help goes to `out`,
    // what is wrong with the words to `err`. Throws what the action throws.
    int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

private:
    std::unique_ptr<CLI::App> app_;
    Command::Actions actions_;
};

}  // namespace yaprak
