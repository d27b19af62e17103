// `yaprak text`: what the language's rules make of each line of the input.
#include "base/text.hpp"

#include "base/error.hpp"
#include "cli/commands/commands.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/shown_text.hpp"
#include "language/breaks/pattern_book.hpp"
#include "language/readability/measures.hpp"
#include "language/text_tool.hpp"

#include <istream>
#include <iterator>
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

// Of the whole input: a sentence may go on in the next line.
int answer_reading(const TextOptions& options, const Invocation& invocation) {
    if (reading_methods_for(options.lang).empty())
        throw Error(Code::usage, {},
                    "no formula measures how texts in " + in_quotes(options.lang) + " read",
                    "there are some for tr, en, de, fr, ru and ar");
    const std::string text(std::istreambuf_iterator<char>(invocation.in), {});
    const std::string lines = reading_lines(text, options.lang);
    if (lines.empty())
        throw Error(Code::usage, {"stdin"}, "there is no sentence to measure",
                    "headings, numbers and addresses are left out");
    invocation.out << lines;
    return printed(invocation.out);
}

int answer_lines(const TextOptions& options, const Invocation& invocation) {
    const PatternBook patterns(data_folders("hyphen", "content", invocation.environment.home));
    const std::string missing = patterns.missing(options.lang);
    if (options.operation == "hyphenate" && !missing.empty())
        throw Error(Code::usage, {},
                    "the words of \"" + options.lang + "\" cannot be divided: " + missing +
                        " is missing or holds no patterns",
                    "put it into share/hyphen again, or name yaprak's folder in YAPRAK_HOME");
    bool all_read = true;
    int number = 0;
    for (std::string line; std::getline(invocation.in, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        const auto answer = text_tool(options.operation, line, options.lang, &patterns);
        if (!answer) {
            const Error wrong(Code::usage, {"stdin", number},
                              "cannot read \"" + line + "\" as a " + options.operation,
                              hint_for(options.operation));
            invocation.err << shown_lines(invocation.err, wrong.findings()) << "\n";
            all_read = false;
        }
        invocation.out << answer.value_or("") << "\n";
    }
    const int done = printed(invocation.out);
    return all_read ? done : exit_some_failed;
}

}  // namespace

void add_text(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<TextOptions>();
    const Command command =
        program.add("text", "apply a rule of the language to each line of the standard input");
    Choices<std::string> operations;
    for (const char* one :
         {"upper", "lower", "title", "hyphenate", "breaks", "smart", "date", "suffix", "reading"})
        operations.emplace_back(one, one);
    command
        .choice({"", "OPERATION"}, options->operation, operations,
                "what to do with each line; reading measures the whole text, in "
                "Turkish, English, German, French, Russian and Arabic")
        .required();
    command.text({"--lang", "LANG"}, options->lang, "language of the text").usually(options->lang);
    command.example("echo ekmeği | yaprak text hyphenate", "ek-me-ği");
    command.example("echo \"Bol su için.\" | yaprak text reading",
                    "how hard it is to read, by three formulas");
    command.exits({{"0", "every line is answered"},
                   {"1", "a line could not be read; its answer is an empty line"},
                   {"2", "wrong command line, or the patterns of the language are missing"}});
    command.runs([options, &invocation] {
        return options->operation == "reading" ? answer_reading(*options, invocation)
                                               : answer_lines(*options, invocation);
    });
}

}  // namespace yaprak
