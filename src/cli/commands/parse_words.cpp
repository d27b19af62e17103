#include "cli/commands/parse_words.hpp"

#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands/help_text.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace yaprak {
namespace {

std::string help_of(const CommandFacts& command, const std::string& what) {
    return in_quotes("yaprak help" + command.below()) + " lists the " + what;
}

const CommandFacts& command_below(const CommandFacts& above, const std::string& word) {
    std::vector<std::string> known;
    for (const CommandFacts& command : above.commands) {
        known.push_back(command.last_name());
        if (known.back() == word) return command;
    }
    const std::string near = did_you_mean(word, known);
    throw Error(Code::usage, {}, "unknown command " + in_quotes(word),
                near.empty() ? help_of(above, "commands") : near);
}

std::string shown(const OptionFacts& option) {
    if (option.names.empty() || option.value.empty()) return option.name();
    return option.name() + " " + option.value;
}

class WordParser {
public:
    WordParser(const CommandFacts& program, const std::vector<std::string>& arguments)
        : program_(program), command_(&program), arguments_(arguments) {}

    ParsedWords run() {
        while (next_ < arguments_.size() && asks_ == Asks::nothing) take(arguments_[next_++]);
        if (asks_ == Asks::nothing && !command_->run) asks_ = Asks::help;
        if (asks_ != Asks::nothing) return {command_, asks_};
        check_presence();
        for (const auto& [option, value] : given_) option->take(value);
        return {command_, asks_};
    }

private:
    void take(const std::string& word) {
        if (only_words_ || word.size() < 2 || word.front() != '-') return take_word(word);
        if (word == "--")
            only_words_ = true;
        else if (word[1] == '-')
            take_long(word);
        else
            take_short(word);
    }

    void take_word(const std::string& word) {
        if (names_command(word)) {
            command_ = &command_below(*command_, word);
            return;
        }
        const auto& words = command_->words;
        const std::size_t place = std::min(words_, words.empty() ? 0 : words.size() - 1);
        if (words.empty() || (words_ >= words.size() && !words[place].is_repeated))
            throw Error(Code::usage, {}, "unexpected word " + in_quotes(word),
                        words.empty() ? help_of(*command_, "options")
                                      : "it takes one " + words[place].value);
        give(words[place], word);
        ++words_;
    }

    // One that takes words as well has commands below it by their very names.
    bool names_command(const std::string& word) const {
        const auto& below = command_->commands;
        if (command_->words.empty()) return !below.empty();
        return words_ == 0 && !only_words_ &&
               std::any_of(below.begin(), below.end(),
                           [&](const CommandFacts& one) { return one.last_name() == word; });
    }

    void take_long(const std::string& word) {
        const std::size_t equals = std::min(word.find('='), word.size());
        const std::string name = word.substr(0, equals);
        if (is_asked(name)) return;
        const OptionFacts& option = option_named(name);
        if (equals == word.size()) return take_value(option);
        if (option.value.empty())
            throw Error(Code::usage, {}, name + " takes no value", "write " + name + " alone");
        give(option, word.substr(equals + 1));
    }

    // "-qj4": flags one after the other, the last with its value.
    void take_short(const std::string& word) {
        for (std::size_t i = 1; i < word.size() && asks_ == Asks::nothing; ++i) {
            const std::string name = {'-', word[i]};
            if (is_asked(name)) return;
            const OptionFacts* const known = find_option(name);
            const OptionFacts& option = known ? *known : option_named(i == 1 ? word : name);
            if (option.value.empty()) {
                give(option, "");
                continue;
            }
            if (i + 1 == word.size()) return take_value(option);
            return give(option, word.substr(word[i + 1] == '=' ? i + 2 : i + 1));
        }
    }

    bool is_asked(const std::string& name) {
        if (name == "--help" || name == "-h") asks_ = Asks::help;
        if (name == "--version" && command_ == &program_) asks_ = Asks::version;
        return asks_ != Asks::nothing;
    }

    // A word that is none of its choices is no value of an option that needs none.
    bool has_value(const OptionFacts& option) const {
        if (!option.is_value_optional) return !option.value.empty();
        return next_ < arguments_.size() && std::find(option.choices.begin(), option.choices.end(),
                                                      arguments_[next_]) != option.choices.end();
    }

    void take_value(const OptionFacts& option) {
        if (!has_value(option)) return give(option, "");
        if (next_ == arguments_.size())
            throw Error(Code::usage, {}, option.name() + " needs a value: " + shown(option),
                        help_of(*command_, "options"));
        give(option, arguments_[next_++]);
    }

    void give(const OptionFacts& option, const std::string& value) {
        if (!option.value.empty() && !option.is_repeated && is_given(&option))
            throw Error(Code::usage, {}, option.name() + " is given twice", "give it once");
        given_.emplace_back(&option, value);
    }

    const OptionFacts* find_option(const std::string& name) const {
        for (const OptionFacts& option : command_->options)
            if (std::find(option.names.begin(), option.names.end(), name) != option.names.end())
                return &option;
        return nullptr;
    }

    const OptionFacts& option_named(const std::string& name) const {
        if (const OptionFacts* const known = find_option(name)) return *known;
        std::vector<std::string> names = {"--help"};
        for (const OptionFacts& option : command_->options)
            if (!option.is_hidden)
                names.insert(names.end(), option.names.begin(), option.names.end());
        const std::string near = did_you_mean(name, names);
        throw Error(Code::usage, {}, "unknown option " + in_quotes(name),
                    near.empty() ? help_of(*command_, "options") : near);
    }

    bool is_given(const OptionFacts* option) const {
        return std::any_of(given_.begin(), given_.end(),
                           [&](const auto& one) { return one.first == option; });
    }

    void check_presence() const {
        for (const auto* list : {&command_->words, &command_->options})
            for (const OptionFacts& option : *list)
                if (option.is_required && !is_given(&option))
                    throw Error(Code::usage, {}, shown(option) + " is missing",
                                "write " + usage_of(*command_));
        for (const auto& [option, value] : given_) check_company(*option);
    }

    void check_company(const OptionFacts& option) const {
        for (const OptionFacts* const other : option.excludes)
            if (is_given(other))
                throw Error(Code::usage, {},
                            option.name() + " and " + other->name() + " exclude each other",
                            "give one of them");
        for (const OptionFacts* const other : option.needs)
            if (!is_given(other))
                throw Error(Code::usage, {}, option.name() + " needs " + shown(*other),
                            help_of(*command_, "options"));
    }

    const CommandFacts& program_;
    const CommandFacts* command_;
    const std::vector<std::string>& arguments_;
    std::size_t next_ = 0;   // of the arguments
    std::size_t words_ = 0;  // that stand by themselves, so far
    bool only_words_ = false;
    Asks asks_ = Asks::nothing;
    std::vector<std::pair<const OptionFacts*, std::string>> given_;
};

}  // namespace

ParsedWords parse_words(const CommandFacts& program, const std::vector<std::string>& arguments) {
    return WordParser(program, arguments).run();
}

const CommandFacts& command_named(const CommandFacts& program,
                                  const std::vector<std::string>& words) {
    const CommandFacts* command = &program;
    for (const std::string& word : words) command = &command_below(*command, word);
    return *command;
}

}  // namespace yaprak
