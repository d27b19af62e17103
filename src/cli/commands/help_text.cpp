#include "cli/commands/help_text.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "cli/environment/shown_text.hpp"

#include <sstream>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t width = 80;         // characters of a line
constexpr std::size_t most_name = 26;     // of a name beside which its text begins
constexpr std::size_t most_example = 48;  // of a command beside which its text begins

using Rows = std::vector<std::pair<std::string, std::string>>;  // a name and its text

// The words of a text from a column on, line by line.
std::string wrapped(const std::string& text, std::size_t column, std::size_t at) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t space = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, space - begin);
        const std::size_t length = count_characters(word);
        if (at > column && at + 1 + length > width) {
            out += "\n" + std::string(column, ' ');
            at = column;
        }
        if (at > column) out += ' ', ++at;
        out += word;
        at += length;
        begin = space + 1;
    }
    return out + "\n";
}

// Texts stand in one column; behind a name that is longer than most, on the next line.
std::string table_of(const Rows& rows, std::size_t most = most_name) {
    std::size_t longest = 0;
    for (const auto& [name, text] : rows)
        if (const std::size_t length = count_characters(name); length <= most)
            longest = std::max(longest, length);
    const std::size_t column = longest + 4;
    std::string out;
    for (const auto& [name, text] : rows) {
        const std::size_t length = count_characters(name);
        out += "  " + name;
        out += length <= longest ? std::string(column - 2 - length, ' ')
                                 : "\n" + std::string(column, ' ');
        out += wrapped(text, column, column);
    }
    return out;
}

// What is written in capitals, FILE, stands in the usage as well as in the table.
std::string name_of(const OptionFacts& option, const std::ios_base& reader) {
    const std::string value = translated(reader, option.value);
    if (option.names.empty()) return value + (option.is_repeated ? "..." : "");
    const bool has_short = option.names.front().size() == 2;
    return (has_short ? "" : "    ") + joined(option.names, ", ") +
           (value.empty()              ? ""
            : option.is_value_optional ? " [" + value + "]"
                                       : " " + value);
}

std::string text_of(const OptionFacts& option, const std::ios_base& reader) {
    std::string text = translated(reader, option.help);
    if (!option.choices.empty()) text += ": " + joined(option.choices, ", ");
    if (!option.usually.empty()) text += " [" + translated(reader, option.usually) + "]";
    return text;
}

void add_table(std::string& out, const std::string& heading, const Rows& rows,
               std::size_t most = most_name) {
    if (!rows.empty()) out += "\n" + heading + ":\n" + table_of(rows, most);
}

// Those of one heading after the other, in the order in which the headings come first.
template <class List, class Heading, class Row>
void add_groups(std::string& out, const List& list, Heading heading, Row row) {
    std::vector<std::pair<std::string, Rows>> groups;
    for (const auto& one : list) {
        const std::string name = heading(one);
        auto group = groups.begin();
        while (group != groups.end() && group->first != name) ++group;
        if (group == groups.end()) group = groups.insert(group, {name, {}});
        group->second.push_back(row(one));
    }
    for (const auto& [name, rows] : groups) add_table(out, name, rows);
}

void add_options(std::string& out, const CommandFacts& command, const std::ios_base& reader) {
    std::vector<OptionFacts> options;
    for (const OptionFacts& option : command.options)
        if (!option.is_hidden) options.push_back(option);
    OptionFacts help;
    help.names = {"-h", "--help"};
    help.help = "show this help";
    options.push_back(help);
    add_groups(
        out, options,
        [&](const OptionFacts& option) {
            return translated(reader, option.group.empty() ? "Options" : option.group);
        },
        [&](const OptionFacts& option) {
            return std::pair(name_of(option, reader), text_of(option, reader));
        });
}

void add_commands(std::string& out, const CommandFacts& command, const std::ios_base& reader) {
    add_groups(
        out, command.commands,
        [&](const CommandFacts& one) {
            return translated(reader, one.heading.empty() ? "Commands" : one.heading);
        },
        [&](const CommandFacts& one) {
            return std::pair(one.last_name(), translated(reader, one.help));
        });
    if (!command.commands.empty())
        out += "\n" +
               translated(reader,
                          "\"yaprak help" + command.below() + " COMMAND\" tells more of one.") +
               "\n";
}

std::string usage_for(const CommandFacts& command, const std::ios_base& reader) {
    std::string usage = command.name;
    if (!command.commands.empty() && command.words.empty())
        return usage + " " + translated(reader, "COMMAND");
    usage += " [" + translated(reader, "OPTION") + "]...";
    for (const OptionFacts& option : command.options)
        if (option.is_required)
            usage += " " + option.name() +
                     (option.value.empty() ? "" : " " + translated(reader, option.value));
    for (const OptionFacts& word : command.words) {
        const std::string name = name_of(word, reader);
        usage += " " + (word.is_required ? name : "[" + name + "]");
    }
    return usage;
}

}  // namespace

std::string usage_of(const CommandFacts& command) {
    const std::ostringstream english;
    return usage_for(command, english);
}

std::string help_text(const CommandFacts& command, const std::ios_base& reader) {
    const auto said = [&](const std::string& english) { return translated(reader, english); };
    std::string out = wrapped(command.name + ": " + said(command.help), 0, 0);
    out += "\n" + said("Usage:") + " " + usage_for(command, reader) + "\n";
    Rows words, examples, exits;
    for (const OptionFacts& word : command.words)
        words.emplace_back(name_of(word, reader), text_of(word, reader));
    for (const ExampleFacts& one : command.examples)
        examples.emplace_back(one.command, said(one.help));
    for (const ExitFacts& exit : command.exits) exits.emplace_back(exit.code, said(exit.help));
    if (!words.empty()) out += "\n" + table_of(words);
    add_commands(out, command, reader);
    add_options(out, command, reader);
    add_table(out, said("Examples"), examples, most_example);
    add_table(out, said("Exit codes"), exits);
    return out;
}

}  // namespace yaprak
