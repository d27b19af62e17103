// CommonMark's own examples (tests/commonmark/spec.txt): what is read of each is what is read of
// the HTML that the specification gives for it.
#include "base/file.hpp"
#include "checkout.hpp"
#include "read/markdown/markdown.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <vector>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Example {
    int number = 0;
    std::string markdown, html;
};

// Tabs are shown as arrows there.
std::string with_tabs(std::string text) {
    const std::string arrow = "\u2192";
    for (std::size_t at; (at = text.find(arrow)) != text.npos;)
        text.replace(at, arrow.size(), "\t");
    return text;
}

std::vector<Example> examples() {
    const std::string spec = read_file(fs::path(checkout()) / "tests/commonmark/spec.txt", 1 << 20);
    const std::string fence(32, '`');
    std::vector<Example> out;
    for (std::size_t at = spec.find(fence + " example\n"); at != spec.npos;
         at = spec.find(fence + " example\n", at + 1)) {
        const std::size_t begin = at + fence.size() + 9;
        const std::size_t dot = spec.find("\n.\n", begin - 1);
        const std::size_t end = spec.find("\n" + fence + "\n", dot + 1);
        Example one;
        one.number = int(out.size()) + 1;
        if (dot > begin) one.markdown = with_tabs(spec.substr(begin, dot + 1 - begin));
        if (end > dot + 3) one.html = with_tabs(spec.substr(dot + 3, end + 1 - dot - 3));
        out.push_back(std::move(one));
    }
    return out;
}

// Without places, and without what HTML does not say: the bullet of a list.
std::string shown(const Document& page) {
    static const std::regex place(" \\d+:\\d+( |\n)"), bullet("(tight|loose) [-+*.)]\n");
    static const std::regex delimiter("(from \\d+) [.)]\n");
    std::string text = dump(page);
    text = std::regex_replace(text, place, "$1");
    text = std::regex_replace(text, bullet, "$1\n");
    return std::regex_replace(text, delimiter, "$1\n");
}

template <typename Read>
std::string read_with(const std::string& text, Read read) {
    Document page;
    Warnings warnings;
    Reading reading{page, warnings, ImageFinder("/nowhere", "/nowhere")};
    SourceMap source(text, "a.md", 1, {});
    page.blocks = read(source, reading);
    return shown(page);
}

}  // namespace

namespace {

// Why examples are read otherwise than the specification has them.
struct Departures {
    const char* reason;
    std::set<int> examples;
};
const std::vector<Departures>& departures() {
    static const std::vector<Departures> all = {
        {"an address is kept as it is written: HTML writes it percent-encoded",
         {20, 32, 33, 195, 202, 206, 346, 489, 502, 503, 504, 507, 526, 538, 603}},
        {"blanks in code are kept as CommonMark has them: HTML shows them as one",
         {138, 331, 332, 334, 335, 337, 640}},
        {"a link without an address is a link: in HTML it is text", {200, 485, 486, 487, 567}},
        {"a tag that is not closed ends with its paragraph: in HTML it goes on behind it",
         {148, 187, 344, 476, 477, 630, 631, 642, 643}},
        {"what is no tag of HTML and is not closed is text", {150, 613}},
        {"a number is never changed by markup", {356}},
        {"stars beside punctuation are read as they are meant", {354, 380}},
        {"a bare address is a link, as GitHub has it", {608, 611, 612}},
        {"Obsidian's links are links", {559, 590}},
        {"<Warning> is a component of MDX, what it holds is Markdown", {163}},
        {"a link to a file of Markdown leads to the page made of it", {484}},
        {"an address with blanks is one: people write names of files so", {488}},
        {"a picture without a text is no decoration unless HTML says so", {581}},
    };
    return all;
}

}  // namespace

TEST_CASE("CommonMark's examples are read as the specification has them, but for those named") {
    std::set<int> expected, found;
    for (const Departures& one : departures())
        expected.insert(one.examples.begin(), one.examples.end());
    const std::vector<Example> all = examples();
    REQUIRE(all.size() == 652);
    for (const Example& example : all) {
        const std::string ours = read_with(example.markdown, read_blocks);
        const std::string forced =
            read_with(example.markdown, [](SourceMap& text, Reading& reading) {
                reading.html = HtmlUse::everywhere;
                return read_blocks(text, reading);
            });
        const std::string theirs = read_with(example.html, read_html_blocks);
        CAPTURE(example.number);
        CAPTURE(example.markdown);
        CHECK(ours == forced);
        if (ours != theirs) found.insert(example.number);
        CAPTURE(ours);
        CAPTURE(theirs);
        CHECK(found.contains(example.number) == expected.contains(example.number));
    }
}
