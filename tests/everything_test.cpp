// A page of all that a page can hold, read back by other people's readers in every form of a file.
#include "base/file.hpp"
#include "batch/typeset/typeset.hpp"
#include "golden.hpp"
#include "pdf/judges.hpp"
#include "shell.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <sstream>

using namespace yaprak;
using namespace shipped;
namespace fs = std::filesystem;

namespace {

std::string everything(FilePurpose purpose = FilePurpose::none, Standard standard = Standard::ua1) {
    Warnings warnings;
    const fs::path folder = root / "tests/conformance";
    Job job{folder / "everything.md", folder, "", Stage::pdf, {}};
    job.purpose = purpose;
    job.standard = standard;
    return typeset(job, resources(), warnings).bytes;
}

// The size of the smallest type on the page's pages; the codes in the boxes of characters that no
// font has are not counted. Other fonts' letters are brought to the height of the text's.
double smallest_type(const std::string& layout) {
    Warnings warnings;
    const fs::path folder = root / "tests/conformance";
    const Job job{folder / "everything.md", folder, layout, Stage::pages, {}};
    std::istringstream lines(typeset(job, resources(), warnings).bytes);
    static const std::regex text("  text .* ([0-9.]+)  \"(.*)\".*");
    static const std::regex boxed("  glyphs [0-9]{4}");
    double least = 1000;
    std::smatch found;
    for (std::string line; std::getline(lines, line);)
        if (std::regex_match(line, found, text) && !std::regex_search(line, boxed))
            least = std::min(least, std::stod(found[1]));
    return least;
}

bool is_text(const std::string& line) {
    return line.find_first_not_of(' ') == line.find('"');
}

std::string without_soft_hyphens(std::string text) {
    for (auto at = text.find("\u00AD"); at != text.npos; at = text.find("\u00AD", at))
        text.erase(at, 2);
    return text;
}

// Element by element with its text, whatever lines and pages it was set in.
std::string tags_of(const std::string& pdf) {
    const auto told = judges::ask("pdfinfo -struct-text @", pdf);
    if (!told) return {};
    std::istringstream lines(without_soft_hyphens(*told));
    std::string out, line, last;
    while (std::getline(lines, line)) {
        line = std::regex_replace(line, std::regex("Object [0-9]+ 0"), "Object");
        if (std::regex_match(line, std::regex(" */(BBox|Placement) .*"))) continue;
        line = std::regex_replace(line, std::regex(" <note[0-9]+>"), "");
        if (line == last && line.ends_with("Object")) continue;
        const bool goes_on = is_text(line) && is_text(last) && out.ends_with("\"\n");
        if (goes_on && line.find('"') == last.find('"')) {
            out.resize(out.size() - 2);
            out += line.substr(line.find('"') + 1) + "\n";
        } else {
            out += line + "\n";
        }
        last = line;
    }
    return out;
}

// Those of at least four letters of a European script; the shorter ones are found by chance.
std::set<std::string> words_of(const std::string& text) {
    static const std::regex word("(?:[A-Za-z]|\xC3[\x80-\xBF]|[\xC4\xC5][\x80-\xBF]){4,}");
    std::set<std::string> words;
    for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at)
        words.insert(at->str());
    return words;
}

std::string quoted_only(const std::string& tags) {
    std::istringstream lines(tags);
    std::string out, line;
    while (std::getline(lines, line))
        if (is_text(line)) out += line + "\n";
    return out;
}

}  // namespace

TEST_CASE("every element is read in the order of the page, with its kind and its text") {
    const std::string tags = tags_of(everything());
    if (tags.empty()) return;
    const fs::path reference = root / "tests/ref/conformance/everything.txt";
    if (golden::accept) write_file(reference, tags);
    REQUIRE(fs::exists(reference));
    CHECK(tags == read_file(reference, 1 << 20));
}

TEST_CASE("packed and linearised the tags are the same") {
    const std::string tags = tags_of(everything());
    for (const FilePurpose purpose : {FilePurpose::screen, FilePurpose::mail, FilePurpose::archive})
        CHECK(tags_of(everything(purpose)) == tags);
}

TEST_CASE("a second reader finds the words of the tags on the pages") {
    const std::string pdf = everything();
    const auto shown = judges::ask("mutool draw -q -F txt @ 2>/dev/null", pdf);
    const std::string tags = tags_of(pdf);
    if (!shown || tags.empty()) return;
    std::string text = std::regex_replace(*shown, std::regex("\u00AD\n"), "");
    const auto on_pages = words_of(text);
    std::string lost;
    for (const std::string& word : words_of(quoted_only(tags)))
        if (!on_pages.count(word)) lost += word + " ";
    CHECK(lost == "");
}

TEST_CASE("a third reader finds nothing wrong in any form of the file") {
    for (const Standard standard : {Standard::ua1, Standard::ua2})
        for (const FilePurpose purpose :
             {FilePurpose::none, FilePurpose::screen, FilePurpose::mail, FilePurpose::archive})
            if (const auto verdict = judges::ask("qpdf --check @", everything(purpose, standard))) {
                CHECK(verdict->find("No syntax or stream encoding errors found") != verdict->npos);
                CHECK(verdict->find("WARNING") == verdict->npos);
            }
}

TEST_CASE("both ways through the tags say the same, from the tree down and from the marks up") {
    const std::string reader = shell_quoted(root / "tests/conformance/read_tags.py");
    for (const Standard standard : {Standard::ua1, Standard::ua2})
        if (const auto findings =
                judges::ask("python3 " + reader + " @", everything(FilePurpose::none, standard)))
            CHECK(*findings == "");
}

TEST_CASE(
    "no type is smaller than a layout for weak eyes, or for readers with dyslexia, promises") {
    CHECK(smallest_type("handout-large") >= 16);
    CHECK(smallest_type("handout-dyslexia") >= 11.5);
    CHECK(smallest_type("poster-a3") >= 11);
    CHECK(smallest_type("handout-a4") >= 6.5);
}
