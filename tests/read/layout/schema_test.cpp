// layouts/schema.json: made of the table of keys, and true of every layout by another's judgement.
#include "base/file.hpp"
#include "checkout.hpp"
#include "golden.hpp"
#include "pdf/judges.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/layout_folder.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const fs::path layouts = fs::path(checkout()) / "layouts";

// A layout a line: behind "+" a sound one, behind "-" a wrong one.
const fs::path judged_layouts = fs::path(checkout()) / "tests/read/layout/schema_layouts.txt";

}  // namespace

TEST_CASE("layouts/schema.json is what the table of keys makes of it") {
    const fs::path file = layouts / "schema.json";
    if (golden::accept) write_file(file, layout_schema());
    CHECK(read_file(file, 1 << 20) == layout_schema());
}

TEST_CASE("every layout is sound by the schema, and one with a wrong key is not") {
    const fs::path program = fs::path(checkout()) / "tests/read/layout/validate_layouts.py";
    const std::string judge = "python3 " + shell_quoted(program) + " @ " + shell_quoted(layouts) +
                              " " + shell_quoted(judged_layouts);
    const auto said = judges::ask(judge, layout_schema());
    if (!said) return;
    if (said->starts_with("skipped")) {
        MESSAGE(*said);
        return;
    }
    CHECK(*said == "all sound");
}

TEST_CASE("what the schema takes for sound or wrong, the reader does too") {
    std::istringstream lines(read_file(judged_layouts, 1 << 20));
    for (std::string line; std::getline(lines, line);)
        CHECK_MESSAGE((base_error(line.substr(2) + "\n") == "no error") == line.starts_with("+"),
                      line);
}

// The word in which a value or a key begins: a list and a map are shown by their place alone.
std::string word_at(const std::string& layout, std::size_t column) {
    std::string rest = layout.substr(column - 1);
    if (rest.starts_with('[') || rest.starts_with('{')) return {};
    if (rest.starts_with('"')) return rest.substr(1, rest.find('"', 1) - 1);
    const std::size_t end = rest.find_first_of(rest.find('(') < rest.find(',') ? ")}" : ",:]}");
    rest = rest.substr(0, end);
    const std::size_t unit = rest.find(" px");  // the number before it is sound
    return unit == rest.npos ? rest : rest.substr(unit + 1);
}

TEST_CASE("sixty wrong layouts are refused by the line and the word at fault") {
    std::istringstream lines(read_file(judged_layouts, 1 << 20));
    int wrong = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("-")) continue;
        ++wrong;
        const std::string layout = line.substr(2), error = base_error(layout + "\n");
        CAPTURE(line);
        CAPTURE(error);
        CHECK(error.starts_with("2:"));
        const auto column = std::size_t(std::atoi(error.c_str() + 2));
        REQUIRE((column > 0 && column <= layout.size()));
        const std::string word = word_at(layout, column);
        CHECK((word.empty() || error.find('"' + word + '"') != error.npos));
    }
    CHECK(wrong >= 60);
}
