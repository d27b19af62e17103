// Golden tests: tests/suite/<room>/<name>.md is typeset as far as its room and the dump compared
// with tests/ref/<room>/<name>.txt. What a page should be told of stands in it as a comment:
//   <!-- warning 4:9 unknown ... -->   or in front matter   # error 2:1 ...
// Every such line must come, and nothing else may.
#include "golden.hpp"

#include "base/file.hpp"
#include "batch/typeset/typeset.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const fs::path root = checkout();

// Which stage a room's suite looks at.
const std::map<std::string, Stage> stages = {{"dialect", Stage::document},
                                             {"read", Stage::document},
                                             {"style", Stage::flow},
                                             {"text", Stage::pages},
                                             {"page", Stage::pages}};

const SharedResources& resources() {
    static const SharedResources shared = [] {
        SharedResources made{{},
                             FontBook({root / "tests/fixtures", root / "fonts"}),
                             {root / "tests/fixtures/layouts", root / "layouts"},
                             PatternBook({root / "share/hyphen"})};
        made.clinic.name = "Örnek Klinik";
        made.clinic.phone = "0312 000 00 00";
        made.clinic.site = "klinik.example";
        return made;
    }();
    return shared;
}

std::string joined(const std::set<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::string expected_findings(const std::string& source) {
    static const std::regex pattern(R"((?:<!--|#) (error|warning) (\d+:\d+ [^\n]*?)(?: -->|\n))");
    std::set<std::string> found;
    for (std::sregex_iterator at(source.begin(), source.end(), pattern), end; at != end; ++at)
        found.insert((*at)[1].str() + " " + (*at)[2].str());
    return joined(found);
}

std::string shown(const Finding& finding, const std::string& severity) {
    return severity + " " + std::to_string(finding.at.line) + ":" +
           std::to_string(finding.at.column) + " " + finding.problem;
}

struct Outcome {
    std::string dump;
    std::set<std::string> findings;
};

// A dump names its file: from the project's folder on, wherever that stands.
std::string without_root(std::string dump) {
    const std::string prefix = root.string() + "/";
    for (auto at = dump.find(prefix); at != std::string::npos; at = dump.find(prefix, at))
        dump.erase(at, prefix.size());
    return dump;
}

Outcome typeset_page(const fs::path& page, Stage stage) {
    Outcome outcome;
    Warnings warnings;
    try {
        outcome.dump = without_root(
            typeset({page, page.parent_path(), "", stage, {}}, resources(), warnings).bytes);
    } catch (const Error& error) {
        outcome.findings.insert(shown(error.finding(), "error"));
    }
    for (const Finding& finding : warnings.list())
        outcome.findings.insert(shown(finding, "warning"));
    return outcome;
}

std::vector<fs::path> suite(const std::string& room) {
    std::vector<fs::path> pages;
    if (!fs::exists(root / "tests/suite" / room)) return pages;
    for (const auto& entry : fs::directory_iterator(root / "tests/suite" / room))
        if (entry.path().extension() == ".md") pages.push_back(entry.path());
    std::sort(pages.begin(), pages.end());
    return pages;
}

void compare(const fs::path& reference, const std::string& dump) {
    if (golden::accept) return write_file(reference, dump);
    REQUIRE_MESSAGE(fs::exists(reference), "no reference yet: run with --accept and read the diff");
    CHECK(dump == read_file(reference, 1 << 20));
}

}  // namespace

TEST_CASE("every page of the suite comes out as its reference") {
    int pages = 0;
    for (const auto& [room, stage] : stages) {
        for (const fs::path& page : suite(room)) {
            CAPTURE(page.string());
            const Outcome outcome = typeset_page(page, stage);
            CHECK(joined(outcome.findings) == expected_findings(read_file(page, 1 << 20)));
            compare(root / "tests/ref" / room / page.stem().concat(".txt"), outcome.dump);
            ++pages;
        }
    }
    CHECK(pages > 0);
}

namespace {

// The first cells of the table in the manual, as they stand there.
std::set<std::string> constructs_of_the_manual() {
    static const std::regex row(R"(\n\| ((?:[^|\\]|\\.)+?) \|)");
    const std::string manual = read_file(root / "docs/reference/markdown.md", 1 << 20);
    std::set<std::string> found;
    for (std::sregex_iterator at(manual.begin(), manual.end(), row), end; at != end; ++at)
        found.insert(std::regex_replace((*at)[1].str(), std::regex(R"(\\\|)"), "|"));
    found.erase("construct");
    return found;
}

std::string title_of(const fs::path& page) {
    const std::string text = read_file(page, 1 << 20);
    const std::string quoted =
        text.substr(text.find('\'') + 1, text.find("'\n") - text.find('\'') - 1);
    return std::regex_replace(quoted, std::regex("''"), "'");
}

}  // namespace

TEST_CASE("each construct that the manual lists has a page of the suite, named after it") {
    std::set<std::string> titles;
    for (const fs::path& page : suite("dialect")) titles.insert(title_of(page));
    const std::set<std::string> constructs = constructs_of_the_manual();
    CHECK(constructs.size() > 50);
    CHECK(joined(titles) == joined(constructs));
}
