// Headings that promise what is not there.
#include "base/error.hpp"
#include "model/document.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// The headings that stay of a page with this text, then how many warnings there were.
std::string headings_of(const std::string& text) {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", "---\ntitle: A\n---\n" + text);
    std::string out;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block.kind))
            out += plain_text(heading->text) + " ";
    return out + std::to_string(folder.warnings.list().size());
}

}  // namespace

TEST_CASE("a heading with nothing below it is left out, with a warning") {
    CHECK(headings_of("## Bir\n\nMetin.\n\n## İki\n") == "Bir 1");
    CHECK(headings_of("## Bir\n\n## İki\n\nMetin.\n") == "İki 1");
    CHECK(headings_of("## Bir\n\n### İki\n\n## Üç\n\nMetin.\n") == "Üç 2");
}

TEST_CASE("a heading above headings that hold text stays, and so does a page of headings alone") {
    CHECK(headings_of("## Bir\n\n### İki\n\nMetin.\n") == "Bir İki 0");
    CHECK(headings_of("## Bir\n\n## İki\n").starts_with("Bir İki"));
}
