// `yaprak text`: what the language's rules make of each line of the input.
#include "base/error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/environment/paths.hpp"
#include "language/breaks/pattern_book.hpp"
#include "language/text_tool.hpp"

#include <istream>
#include <ostream>

namespace yaprak {
namespace {

struct TextOptions {
    std::string operation;
    std::string lang = "tr";
};

std::string hint_for(const std::string& operation) {
    if (operation != "suffix") return {};
    return "a line is a word, a tab and a suffix: in i e de den le si li ci siz lik dir ler mi";
}

int answer_lines(const TextOptions& options, const Invocation& invocation) {
    const PatternBook patterns(data_folders("hyphen", "content", invocation.environment.home));
    const std::string missing = patterns.missing(options.lang);
    if (options.operation == "hyphenate" && !missing.empty())
        throw Error(Code::usage, {},
                    "the words of \"" + options.lang + "\" cannot be divided: " + missing +
                        " is missing or holds no patterns",
                    "put it into share/hyphen again, or name yaprak's folder in YAPRAK_HOME");
    for (std::string line; std::getline(invocation.in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        const auto answer = text_tool(options.operation, line, options.lang, &patterns);
        if (!answer)
            throw Error(Code::usage, {}, "cannot read \"" + line + "\" as a " + options.operation,
                        hint_for(options.operation));
        invocation.out << *answer << "\n";
    }
    return printed(invocation.out);
}

}  // namespace

void add_text(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<TextOptions>();
    const Command command =
        program.add("text", "show what the language's rules make of each line of the input");
    Choices<std::string> operations;
    for (const char* one :
         {"upper", "lower", "title", "hyphenate", "breaks", "smart", "date", "suffix"})
        operations.emplace_back(one, one);
    command.choice("operation", options->operation, operations, "what to do with each line")
        .required();
    command.text("--lang", options->lang, "language of the text").usually(options->lang);
    command.runs([options, &invocation] { return answer_lines(*options, invocation); });
}

}  // namespace yaprak
