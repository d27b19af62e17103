// CommonMark's own examples (tests/commonmark/spec.txt): what is read of each is what is read of
// the HTML that the specification gives for it.
#include "base/file.hpp"
#include "checkout.hpp"
#include "read/markdown/markdown.hpp"

#include <doctest/doctest.h>

#include <map>
#include <regex>
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

TEST_CASE("CommonMark's examples are read as the specification has them") {
    // How many are read otherwise so far: fewer may be.
    constexpr int most_departures = 43;
    int departures = 0;
    const std::vector<Example> all = examples();
    REQUIRE(all.size() == 652);
    for (const Example& example : all) {
        const std::string ours = read_with(example.markdown, [](SourceMap& text, Reading& reading) {
            return read_blocks(text, reading);
        });
        const std::string forced =
            read_with(example.markdown, [](SourceMap& text, Reading& reading) {
                return [&] {
                    reading.html = HtmlUse::everywhere;
                    return read_blocks(text, reading);
                }();
            });
        const std::string theirs = read_with(example.html, read_html_blocks);
        CAPTURE(example.number);
        CAPTURE(example.markdown);
        CHECK(ours == forced);
        if (ours != theirs) ++departures;
    }
    CHECK(departures <= most_departures);
}
