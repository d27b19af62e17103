#include "cli/run/page_list.hpp"

#include "base/file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct PageFolder {
    fs::path root = fs::temp_directory_path() / ("yaprak-places-" + std::to_string(::getpid()));
    PageFolder() {
        for (const char* file : {"clinic.yaml", "a.md", "b/c.md", "b/2025-04-07-ad.md", "README.md",
                                 "_drafts/d.md", "_posts/e.md", ".git/f.md", "b/note.txt"})
            write_file(root / file, "x");
    }
    ~PageFolder() { fs::remove_all(root); }
};

}  // namespace

TEST_CASE("outputs mirror the content folder, and notes and drafts are passed over") {
    const PageFolder site;
    std::string found;
    for (const PageFile& page : find_pages({site.root.string()}, "out"))
        found += page.output.string() + "\n";
    CHECK(found == "out/posts/e.pdf\nout/a.pdf\nout/b/ad.pdf\nout/b/c.pdf\n");
}

TEST_CASE("a page belongs to the nearest folder upwards with a clinic.yaml") {
    const PageFolder site;
    const auto pages = find_pages({(site.root / "b" / "c.md").string()}, "out");
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].content == site.root);
    CHECK(pages[0].output == "out/b/c.pdf");
}

TEST_CASE("a page named twice is made once") {
    const PageFolder site;
    CHECK(find_pages({site.root.string(), (site.root / "a.md").string()}, "out").size() == 4);
}

TEST_CASE("of two pages with one name the dated ones keep their dates") {
    const PageFolder site;
    write_file(site.root / "b" / "2026-01-01-c.md", "x");
    std::string found;
    for (const PageFile& page : find_pages({site.root.string()}, "out")) {
        found += page.output.string() + "\n";
        CHECK(page.clash.empty());
    }
    CHECK(found.find("out/b/c.pdf\n") != std::string::npos);
    CHECK(found.find("2026-01-01-c.pdf\n") != std::string::npos);
}

TEST_CASE("a page that is not there is an error") {
    CHECK_THROWS_WITH_AS(find_pages({"yok.md"}, "out"), "no such file or folder", Error);
}
