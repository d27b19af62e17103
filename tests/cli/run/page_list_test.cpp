#include "cli/run/page_list.hpp"

#include "base/file.hpp"
#include "cli/run/options.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Pages {
    fs::path root = fs::temp_directory_path() / ("yaprak-pages-" + std::to_string(::getpid()));
    Pages() {
        for (const char* file : {"clinic.yaml", "a.md", "b/c.md", "b/2025-04-07-ad.md", "README.md",
                                 "_drafts/d.md", "_posts/e.md", ".git/f.md", "b/note.txt"})
            write_file(root / file, "x");
    }
    ~Pages() { fs::remove_all(root); }
    std::string path(const std::string& name) const { return (root / name).string(); }
};

}  // namespace

TEST_CASE("outputs mirror the content folder, and notes and drafts are passed over") {
    const Pages site;
    std::string found;
    for (const PageFile& page : find_pages({site.root.string()}, "out"))
        found += page.output.string() + "\n";
    CHECK(found == "out/posts/e.pdf\nout/a.pdf\nout/b/ad.pdf\nout/b/c.pdf\n");
}

TEST_CASE("a page belongs to the nearest folder upwards with a clinic.yaml") {
    const Pages site;
    const auto pages = find_pages({site.path("b/c.md")}, "out");
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].content == site.root);
    CHECK(pages[0].source == site.root / "b/c.md");
    CHECK(pages[0].output == "out/b/c.pdf");
}

TEST_CASE("a page named twice is made once") {
    const Pages site;
    CHECK(find_pages({site.root.string(), site.path("a.md")}, "out").size() == 4);
    CHECK(find_pages({site.path("b"), site.path("b/c.md")}, "out").size() == 2);
}

TEST_CASE("two pages with one output name each other") {
    const Pages site;
    write_file(site.root / "b" / "c.markdown", "x");
    const auto pages = find_pages({site.path("b")}, "out");
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].clash == "");
    CHECK(pages[1].clash == site.root / "b/c.md");
    CHECK(pages[2].clash == site.root / "b/c.markdown");
}

TEST_CASE("pages of two sites with one output name each other too") {
    const Pages site;
    write_file(site.root / "x/clinic.yaml", "x");
    write_file(site.root / "x/a.md", "x");
    const auto pages = find_pages({site.path("a.md"), site.path("x/a.md")}, "out");
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].clash == site.root / "x/a.md");
    CHECK(pages[1].clash == site.root / "a.md");
}

TEST_CASE("a page that is not there is an error") {
    CHECK_THROWS_WITH_AS(find_pages({"yok.md"}, "out"), "no such file or folder", Error);
}

TEST_CASE("several layouts are asked for with commas") {
    CHECK(layouts_of("") == std::vector<std::string>{""});
    CHECK(layouts_of("a4") == std::vector<std::string>{"a4"});
    CHECK(layouts_of("a4, ozel/b.yaml,") == std::vector<std::string>{"a4", "ozel/b.yaml"});
    CHECK(layouts_of(",") == std::vector<std::string>{""});
}
