#include "site/pages/glob.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a pattern without a slash is compared with the name alone") {
    CHECK(matches_glob("README.md", "docs/README.md"));
    CHECK(matches_glob("*.txt.md", "a/b.txt.md"));
    CHECK(matches_glob("[0-9]?-*", "a/01-giris.md"));
    CHECK(matches_glob("[!a]*", "b"));
    CHECK_FALSE(matches_glob("[^b]*", "b"));
    CHECK_FALSE(matches_glob("*.md", "a.mdx"));
    CHECK(matches_glob("a[b", "a[b"));
}

TEST_CASE("a pattern with slashes is compared with the whole path") {
    CHECK(matches_glob("docs/*.md", "docs/a.md"));
    CHECK_FALSE(matches_glob("docs/*.md", "docs/a/b.md"));
    CHECK(matches_glob("docs/**/*.md", "docs/a.md"));
    CHECK(matches_glob("docs/**/*.md", "docs/a/b/c.md"));
    CHECK(matches_glob("/docs/a.md", "docs/a.md"));
    CHECK(matches_glob("**/c.md", "a/b/c.md"));
    CHECK_FALSE(matches_glob("docs/a.md", "x/docs/a.md"));
}

TEST_CASE("what lies in a folder that matches is matched as well") {
    CHECK(matches_path({"eski/"}, "eski/a/b.md"));
    CHECK(matches_path({"node_modules"}, "a/node_modules/b.md"));
    CHECK_FALSE(matches_path({"eski"}, "yeni/a.md"));
    CHECK(may_match_below("_drafts/*.md", "_drafts"));
    CHECK(may_match_below("**/x.md", "a/b"));
    CHECK_FALSE(may_match_below("_drafts/*.md", "a"));
    CHECK_FALSE(may_match_below("x.md", "a"));
}

TEST_CASE("stars take time in proportion to both lengths") {
    std::string pattern, path;
    for (int i = 0; i < 2000; ++i) pattern += "a*";
    path.assign(20'000, 'a');
    CHECK_FALSE(matches_glob(pattern + "b", path));
    std::string folders, pieces;
    for (int i = 0; i < 500; ++i) folders += "**/a/", pieces += "a/";
    CHECK_FALSE(matches_glob(folders + "b", pieces + "c"));
}
