#include "cli/commands/command_line.hpp"

#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/help_text.hpp"
#include "cli/commands/parse_words.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace yaprak {
namespace {

std::vector<std::string> split_names(const std::string& names) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t comma; (comma = names.find(',', begin)) != names.npos; begin = comma + 1)
        parts.push_back(names.substr(begin, comma - begin));
    if (begin < names.size()) parts.push_back(names.substr(begin));
    return parts;
}

// "a, b or c"
std::string listed(const std::vector<std::string>& words) {
    if (words.size() == 1) return words.front();
    return joined({words.begin(), words.end() - 1}, ", ") + " or " + words.back();
}

[[noreturn]] void refuse(const OptionFacts& option, const std::string& value,
                         const std::string& hint) {
    throw Error(Code::usage, {}, option.name() + " does not take " + in_quotes(value), hint);
}

std::int64_t number_of(const OptionFacts& option, const std::string& value,
                       std::pair<std::int64_t, std::int64_t> range) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool is_number = fault == std::errc() && end == value.data() + value.size();
    if (is_number && number >= range.first && number <= range.second) return number;
    refuse(option, value,
           "it takes a number from " + std::to_string(range.first) + " to " +
               std::to_string(range.second));
}

constexpr std::int64_t most_number = 999'999'999'999;  // of a letter

}  // namespace

CommandOption CommandOption::required() const {
    option_->is_required = true;
    return *this;
}

CommandOption CommandOption::hidden() const {
    option_->is_hidden = true;
    return *this;
}

CommandOption CommandOption::excludes(CommandOption other) const {
    option_->excludes.push_back(other.option_);
    return *this;
}

CommandOption CommandOption::needs(CommandOption other) const {
    option_->needs.push_back(other.option_);
    return *this;
}

CommandOption CommandOption::usually(const std::string& value) const {
    option_->usually = value;
    return *this;
}

Command Command::add(const std::string& name, const std::string& help) const {
    CommandFacts& facts = facts_->commands.emplace_back();
    facts.name = facts_->name + " " + name;
    facts.help = help;
    facts.heading = facts_->group;
    return Command(&facts);
}

void Command::example(const std::string& command, const std::string& help) const {
    facts_->examples.push_back({command, help});
}

void Command::exits(const std::vector<ExitFacts>& exits) const {
    facts_->exits = exits;
}

OptionFacts& Command::add_option(const OptionName& name, const std::string& help) const {
    auto& list = name.names.empty() ? facts_->words : facts_->options;
    OptionFacts& option = list.emplace_back();
    option.names = split_names(name.names);
    option.value = name.value;
    option.help = help;
    option.group = facts_->group;
    return option;
}

CommandOption Command::text(const OptionName& name, std::string& into,
                            const std::string& help) const {
    return parsed(
        name, [&into](const std::string& value) { into = value; }, help);
}

CommandOption Command::text(const OptionName& name, std::optional<std::string>& into,
                            const std::string& help) const {
    return parsed(
        name, [&into](const std::string& value) { into = value; }, help);
}

CommandOption Command::filled_text(const OptionName& name, std::string& into,
                                   const std::string& help, const std::string& example) const {
    OptionFacts& option = add_option(name, help);
    option.take = [&into, &option, example](const std::string& value) {
        if (trimmed(value).empty()) refuse(option, value, example);
        into = value;
    };
    return CommandOption(&option);
}

CommandOption Command::texts(const OptionName& name, std::vector<std::string>& into,
                             const std::string& help,
                             std::function<void(const std::string&)> check) const {
    OptionFacts& option = add_option(name, help);
    option.is_repeated = true;
    option.take = [&into, check = std::move(check)](const std::string& value) {
        if (check) check(value);
        into.push_back(value);
    };
    return CommandOption(&option);
}

CommandOption Command::numbers(const OptionName& name, std::vector<std::int64_t>& into,
                               const std::string& help) const {
    OptionFacts& option = add_option(name, help);
    option.is_repeated = true;
    option.take = [&into, &option](const std::string& value) {
        into.push_back(number_of(option, value, {0, most_number}));
    };
    return CommandOption(&option);
}

CommandOption Command::number(const OptionName& name, int& into, std::pair<int, int> range,
                              const std::string& help) const {
    OptionFacts& option = add_option(name, help);
    option.take = [&into, &option, range](const std::string& value) {
        into = int(number_of(option, value, {range.first, range.second}));
    };
    return CommandOption(&option);
}

CommandOption Command::flag(const std::string& names, bool& into, const std::string& help) const {
    return flag(
        names, [&into] { into = true; }, help);
}

CommandOption Command::flag(const std::string& names, std::function<void()> given,
                            const std::string& help) const {
    OptionFacts& option = add_option({names, ""}, help);
    option.take = [given = std::move(given)](const std::string&) { given(); };
    return CommandOption(&option);
}

CommandOption Command::flag_or(const OptionName& name, bool& into, const std::string& word,
                               bool& other, const std::string& help) const {
    OptionFacts& option = add_option(name, help);
    option.choices = {word};
    option.is_value_optional = true;
    option.take = [&into, &option, word, &other](const std::string& value) {
        if (value.empty())
            into = true;
        else if (value == word)
            other = true;
        else
            refuse(option, value, "it takes " + word + ", or nothing");
    };
    return CommandOption(&option);
}

CommandOption Command::parsed(const OptionName& name, std::function<void(const std::string&)> take,
                              const std::string& help) const {
    OptionFacts& option = add_option(name, help);
    option.take = std::move(take);
    return CommandOption(&option);
}

CommandOption Command::one_of(const OptionName& name, const std::vector<std::string>& words,
                              std::function<void(std::size_t)> take,
                              const std::string& help) const {
    OptionFacts& option = add_option(name, help);
    option.choices = words;
    option.take = [&option, take = std::move(take)](const std::string& word) {
        const auto& known = option.choices;
        const auto found = std::find(known.begin(), known.end(), word);
        if (found != known.end()) return take(std::size_t(found - known.begin()));
        const std::string near = did_you_mean(word, known);
        refuse(option, word, near.empty() ? "it takes " + listed(known) : near);
    };
    return CommandOption(&option);
}

CommandLine::CommandLine(const std::string& description, std::string version)
    : version_(std::move(version)) {
    program_.name = "yaprak";
    program_.help = description;
}

int CommandLine::run(const std::vector<std::string>& arguments, std::ostream& out) {
    const ParsedWords words = parse_words(program_, arguments);
    if (words.asks == Asks::version) {
        out << version_ << "\n";
        return printed(out);
    }
    if (words.asks == Asks::nothing) return words.command->run();
    out << help_text(*words.command, out);
    return printed(out);
}

}  // namespace yaprak
