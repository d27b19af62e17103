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
    bool quiet = false;
    std::string parsed;
};

// A program with the command "print", whose exit code is 7, and "more list", whose is 8.
struct Program {
    Asked asked;
    CommandLine line{"a program", "program 1.0", "the end"};
    std::string out, err;

    Program() {
        const Command print = line.program().add("print", "prints");
        print.texts("files", asked.files, "what to print");
        print.text("--name", asked.name, "its name").usually(asked.name);
        const CommandOption secret = print.text("--secret", asked.secret, "a secret");
        print.choice("--paper", asked.paper,
                     Choices<Paper>{{"a4", Paper::a4}, {"letter", Paper::letter}}, "the paper");
        print.number("-c,--copies", asked.copies, {1, 9}, "how many");
        print.flag("-q,--quiet", asked.quiet, "say nothing").excludes(secret);
        print.parsed(
            "--parsed", [this](const std::string& text) { parse(text); }, "parsed");
        print.runs([] { return 7; });
        const Command more = line.program().add("more", "more commands");
        more.needs_command();
        more.add("list", "lists").runs([] { return 8; });
        line.program().needs_command();
    }

    void parse(const std::string& text) {
        if (text == "wrong") throw Error(Code::internal, {}, "this is wrong");
        asked.parsed = text;
    }

    int run(const std::vector<std::string>& arguments) {
        std::ostringstream to_out, to_err;
        const int code = line.run(arguments, to_out, to_err);
        out = to_out.str(), err = to_err.str();
        return code;
    }
};

}  // namespace

TEST_CASE("the command that is called is the one whose action is run") {
    CHECK(Program().run({"print"}) == 7);
    CHECK(Program().run({"more", "list"}) == 8);
    CHECK(Program().run({"more"}) == exit_wrong_input);
    CHECK(Program().run({}) == exit_wrong_input);
    CHECK(Program().run({"prnt"}) == exit_wrong_input);
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

TEST_CASE(
    "a word out of its set, a number out of its range and two that exclude each other are "
    "wrong usage") {
    Program program;
    CHECK(program.run({"print", "--paper", "a5"}) == exit_wrong_input);
    CHECK(program.err.find("a4,letter") != std::string::npos);
    CHECK(program.asked.paper == Paper::letter);
    CHECK(Program().run({"print", "-c", "10"}) == exit_wrong_input);
    CHECK(Program().run({"print", "-q", "--secret", "x"}) == exit_wrong_input);
}

TEST_CASE("what is wrong with a value is told by whoever reads it") {
    Program program;
    CHECK_THROWS_WITH_AS(program.run({"print", "--parsed", "wrong"}), "this is wrong", Error);
}

TEST_CASE("the help and the version are printed and end well") {
    Program program;
    CHECK(program.run({"--version"}) == exit_done);
    CHECK(program.out == "program 1.0\n");
    CHECK(program.run({"print", "--help"}) == exit_done);
    CHECK(program.out.find("=usual") != std::string::npos);
    CHECK(program.out.find("{a4,letter}") != std::string::npos);
}
