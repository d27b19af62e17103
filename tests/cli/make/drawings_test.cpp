// SVGs of a brochure's pages instead of its PDF.
#include "cli/environment/exit_codes.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

struct DrawnSite : Site {
    DrawnSite() { file("a.md", "---\ntitle: A\n---\nBir metin.\n"); }
    Said drawn(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"--format", "svg"});
        return build(more);
    }
};

}  // namespace

TEST_CASE("each page of a brochure is an SVG of its own") {
    const DrawnSite site;
    site.file("b.md", "---\ntitle: B\nlayout: leaflet-z\n---\nBir metin.\n");
    const Said said = site.drawn();
    CHECK(said.code == exit_done);
    CHECK(site.made("a-1.svg"));
    CHECK(site.made("b-1.svg"));
    CHECK(site.made("b-6.svg"));
    CHECK_FALSE(site.made("b-7.svg"));
    CHECK(site.files_made() == 0);
    CHECK(said.out.find("a-1.svg  1 page  ") != std::string::npos);
    CHECK(said.out.find("b-1.svg … b-6.svg  6 pages  ") != std::string::npos);
}

TEST_CASE("drawings of two brochures share no id, and are the same when they are made again") {
    const DrawnSite site;
    site.file("b.md", "---\ntitle: B\n---\nBir metin.\n");
    REQUIRE(site.drawn().code == exit_done);
    const auto first_id = [&](const std::string& name) {
        const std::string svg = read_file(site.root / "out" / name, 1'000'000);
        const auto at = svg.find("id=\"") + 4;
        return svg.substr(at, svg.find('"', at) - at);
    };
    CHECK(first_id("a-1.svg") != first_id("b-1.svg"));
    const std::string before = read_file(site.root / "out" / "a-1.svg", 1'000'000);
    REQUIRE(site.drawn().code == exit_done);
    CHECK(read_file(site.root / "out" / "a-1.svg", 1'000'000) == before);
}

TEST_CASE("what only a PDF can be is refused for drawings") {
    const DrawnSite site;
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"--password", "gizli-soz-123"}, {"--max-size", "1MB"}}) {
        const Said said = site.drawn(more);
        CHECK(said.code != exit_done);
        CHECK_FALSE(site.made("a-1.svg"));
    }
    const Said named = yaprak_does({"build", site.content() + "/a.md", "--format", "svg", "-o",
                                    (site.root / "a.pdf").string()});
    CHECK(named.err.find("this is a PDF, but drawings would be made") != std::string::npos);
    CHECK(site.drawn({"--dump", "flow"}).err.find("--dump") != std::string::npos);
}
