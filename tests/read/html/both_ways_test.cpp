// Blocks without HTML take a short way, all others go through a parser of HTML. There are not two
// truths: every page is the same on both.
#include "base/file.hpp"
#include "checkout.hpp"
#include "read/front/front_matter.hpp"
#include "read/markdown/markdown.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct ReadPage {
    std::string dump, told;
};

ReadPage read_page(const fs::path& file, const std::string& text, HtmlUse html) {
    Document page;
    Warnings warnings;
    Reading reading{page, warnings, ImageFinder(file.parent_path(), file.parent_path())};
    reading.html = html;
    const FileName name(file.filename().string());
    const SplitPage split = split_front_matter(text, name);
    page.blocks = read_markdown(split.body, name, split.body_line, reading);
    std::string told;
    for (const Finding& finding : warnings.list()) told += to_text(finding, "warning") + "\n";
    return {dump(page), told};
}

std::vector<fs::path> pages() {
    std::vector<fs::path> out;
    for (const char* folder : {"tests/suite", "content"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(checkout()) / folder))
            if (entry.path().extension() == ".md") out.push_back(entry.path());
    return out;
}

}  // namespace

TEST_CASE("a page is read alike with and without the parser of HTML") {
    REQUIRE(pages().size() > 20);
    for (const fs::path& file : pages()) {
        const std::string text = read_file(file, 1 << 20);
        const ReadPage direct = read_page(file, text, HtmlUse::where_needed);
        const ReadPage parsed = read_page(file, text, HtmlUse::everywhere);
        CAPTURE(file.string());
        CHECK(direct.dump == parsed.dump);
        CHECK(direct.told == parsed.told);
    }
}
