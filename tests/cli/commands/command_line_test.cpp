// What the words of a command line become, before any command does its work.
#include "cli/commands/command_line.hpp"

#include "base/error.hpp"
#include "cli/environment/exit_codes.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace yaprak;

namespace {

enum class Paper { a4, letter };

struct Asked {
    std::string name = "usual";
    std::vector<std::string> files;
    std::optional<std::string> secret;
    Paper paper = Paper::letter;
    int copies = 1;
    bool quiet = false, loud = false, draft = false, grey_draft = false;
    std::string parsed;
};

// A program with the command "print", whose exit code is 7, and "more list", whose is 8.
struct Program {
    Asked asked;
    CommandLine line{"a program", "program 1.0"};
    std::string out;

    Program() {
        const Command print = line.program().add("print", "prints");
        print.texts({"", "FILE"}, asked.files, "what to print");
        print.text({"--name", "NAME"}, asked.name, "its name").usually(asked.name);
        const CommandOption secret = print.text({"--secret", "SECRET"}, asked.secret, "a secret");
        print.choice({"--paper", "PAPER"}, asked.paper,
                     Choices<Paper>{{"a4", Paper::a4}, {"letter", Paper::letter}}, "the paper");
        print.number({"-c,--copies", "N"}, asked.copies, {1, 9}, "how many");
        print.flag("-q,--quiet", asked.quiet, "say nothing").excludes(secret);
        print.flag("-v", asked.loud, "say more").needs(secret);
        print.parsed(
            {"--parsed", "SIZE"}, [this](const std::string& text) { parse(text); }, "parsed");
        print.flag_or({"--draft", "HOW"}, asked.draft, "grey", asked.grey_draft, "a draft");
        print.runs([] { return 7; });
        const Command more = line.program().add("more", "more commands");
        more.add("list", "lists").runs([] { return 8; });
        const Command one = line.program().add("one", "takes one");
        one.text({"", "FILE"}, asked.name, "it").required();
        one.runs([] { return 9; });
    }

    void parse(const std::string& text) {
        if (text == "wrong") throw Error(Code::internal, {}, "this is wrong");
        asked.parsed = text;
    }

    int run(const std::vector<std::string>& arguments) {
        std::ostringstream to_out;
        const int code = line.run(arguments, to_out);
        out = to_out.str();
        return code;
    }

    // What is wrong with the words, with its hint.
    std::string fault(const std::vector<std::string>& arguments) {
        try {
            run(arguments);
        } catch (const Error& error) {
            CHECK(error.finding().code == Code::usage);
            return error.finding().problem + " | " + error.finding().hint;
        }
        return "";
    }
};

}  // namespace

TEST_CASE("the command that is called is the one whose action is run") {
    CHECK(Program().run({"print"}) == 7);
    CHECK(Program().run({"more", "list"}) == 8);
    CHECK(Program().fault({"prnt"}) == "unknown command \"prnt\" | did you mean \"print\"?");
    CHECK(Program().fault({"more", "xyz"}) ==
          "unknown command \"xyz\" | \"yaprak help more\" lists the commands");
}

TEST_CASE("options become values, and what is not given stays as it was") {
    Program program;
    CHECK(program.run({"print", "a.pdf", "b.pdf", "--paper", "a4", "-c", "3", "--secret", "x",
                       "--parsed", "2MB"}) == 7);
    CHECK(program.asked.files == std::vector<std::string>{"a.pdf", "b.pdf"});
    CHECK(program.asked.paper == Paper::a4);
    CHECK(program.asked.copies == 3);
    CHECK(program.asked.secret == "x");
    CHECK(program.asked.parsed == "2MB");
    CHECK(program.asked.name == "usual");
    CHECK_FALSE(program.asked.quiet);
}

TEST_CASE("options are written as POSIX and GNU write them") {
    Program program;
    CHECK(program.run({"print", "-c3", "--paper=a4", "--secret=", "-v", "--", "-q", "-"}) == 7);
    CHECK(program.asked.copies == 3);
    CHECK(program.asked.paper == Paper::a4);
    CHECK(program.asked.secret == "");
    CHECK(program.asked.files == std::vector<std::string>{"-q", "-"});
    CHECK(program.asked.loud);
    Program other;
    CHECK(other.run({"print", "-", "-qc", "4", "--name", "-"}) == 7);
    CHECK(other.asked.quiet);
    CHECK(other.asked.copies == 4);
    CHECK(other.asked.name == "-");
}

TEST_CASE("a word that a flag may have behind it is its own, any other is not") {
    Program plain, grey, joined, other;
    plain.run({"print", "--draft", "a.txt"});
    CHECK(plain.asked.draft);
    CHECK_FALSE(plain.asked.grey_draft);
    CHECK(plain.asked.files == std::vector<std::string>{"a.txt"});
    grey.run({"print", "--draft", "grey", "a.txt"});
    CHECK_FALSE(grey.asked.draft);
    CHECK(grey.asked.grey_draft);
    CHECK(grey.asked.files == std::vector<std::string>{"a.txt"});
    joined.run({"print", "--draft=grey"});
    CHECK(joined.asked.grey_draft);
    CHECK(other.fault({"print", "--draft=blue"}) ==
          "--draft does not take \"blue\" | it takes grey, or nothing");
}

TEST_CASE("what is wrong with the words is said with a way out") {
    const auto fault = [](const std::vector<std::string>& words) { return Program().fault(words); };
    CHECK(fault({"print", "--papr", "a4"}) ==
          "unknown option \"--papr\" | did you mean \"--paper\"?");
    CHECK(fault({"print", "-x"}).starts_with("unknown option \"-x\" | "));
    CHECK(fault({"print", "--zzzzzz=1"}) ==
          "unknown option \"--zzzzzz\" | \"yaprak help print\" lists the options");
    CHECK(fault({"--paper", "print"}).starts_with("unknown option \"--paper\""));
    CHECK(fault({"print", "--paper"}) ==
          "--paper needs a value: --paper PAPER | \"yaprak help print\" lists the options");
    CHECK(fault({"print", "--quiet=no"}) == "--quiet takes no value | write --quiet alone");
    CHECK(fault({"print", "--name", "a", "--name", "b"}) == "--name is given twice | give it once");
    CHECK(fault({"one"}) == "FILE is missing | write yaprak one [OPTION]... FILE");
    CHECK(fault({"one", "a", "b"}) == "unexpected word \"b\" | it takes one FILE");
}

TEST_CASE(
    "a word out of its set, a number out of its range and two that exclude each other are "
    "wrong usage") {
    Program program;
    CHECK(program.fault({"print", "--paper", "a5"}) ==
          "--paper does not take \"a5\" | did you mean \"a4\"?");
    CHECK(program.fault({"print", "--paper", "folio"}) ==
          "--paper does not take \"folio\" | it takes a4 or letter");
    CHECK(program.asked.paper == Paper::letter);
    for (const char* wrong : {"10", "0", "", "x", "3x", "99999999999999999999"})
        CHECK(Program().fault({"print", "-c", wrong}) == std::string("--copies does not take \"") +
                                                             wrong +
                                                             "\" | it takes a number from 1 to 9");
    CHECK(Program().fault({"print", "-q", "--secret", "x"}) ==
          "--quiet and --secret exclude each other | give one of them");
    CHECK(Program().fault({"print", "-v"}) ==
          "-v needs --secret SECRET | \"yaprak help print\" lists the options");
}

TEST_CASE("what is wrong with a value is told by whoever reads it") {
    Program program;
    CHECK_THROWS_WITH_AS(program.run({"print", "--parsed", "wrong"}), "this is wrong", Error);
}

TEST_CASE("the help and the version are printed and end well") {
    Program program;
    CHECK(program.run({"--version"}) == exit_done);
    CHECK(program.out == "program 1.0\n");
    CHECK(program.run({"print", "a", "--help"}) == exit_done);
    CHECK(program.asked.files.empty());
    const std::string help = program.out;
    for (const char* part : {"its name [usual]", "the paper: a4, letter", "-c, --copies N",
                             "  FILE...  what to print"})
        CHECK_MESSAGE(help.find(part) != std::string::npos, part, " in ", help);
    CHECK(Program().run({"print", "-qh"}) == exit_done);
}

TEST_CASE("a program and a command that only hold others show their help") {
    Program program;
    CHECK(program.run({}) == exit_done);
    CHECK(program.out.find("print  prints\n") != std::string::npos);
    CHECK(program.run({"more"}) == exit_done);
    CHECK(program.out.find("list  lists\n") != std::string::npos);
}
