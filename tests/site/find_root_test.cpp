#include "site/find_root.hpp"

#include "base/file.hpp"
#include "read/temporary_folder.hpp"
#include "site/generators/generators.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

// "Hugo .", the root below the folder.
std::string root_of(const TemporaryFolder& folder, const std::string& input) {
    const SiteRoot found = find_root(folder.path() / input);
    const std::string kind = found.generator ? to_text(found.generator->kind) : "folder";
    return kind + " " + found.folder.lexically_relative(folder.path()).string() +
           (found.clinic_file.empty()
                ? ""
                : ", " + found.clinic_file.lexically_relative(folder.path()).string());
}

}  // namespace

TEST_CASE("the root is the nearest folder upwards with a generator's settings or clinic.yaml") {
    TemporaryFolder folder;
    for (const char* file : {"_config.yml", "_works/a.md", "belge/clinic.yaml", "belge/x/b.md",
                             "kitap/book.toml", "kitap/src/SUMMARY.md", "kitap/src/a.md"})
        folder.write(file, "x: 1\n");
    CHECK(root_of(folder, ".") == "Jekyll .");
    CHECK(root_of(folder, "_works/a.md") == "Jekyll .");
    CHECK(root_of(folder, "belge/x/b.md") == "folder belge, belge/clinic.yaml");
    CHECK(root_of(folder, "kitap/src/a.md") == "mdBook kitap");
}

TEST_CASE("clinic.yaml beside the pages of a site belongs to the site") {
    TemporaryFolder folder;
    for (const char* file : {"hugo.toml", "content/clinic.yaml", "content/a/b.md", "static/x.png"})
        folder.write(file, "");
    CHECK(root_of(folder, "content/a") == "Hugo ., content/clinic.yaml");
    CHECK(root_of(folder, "content") == "Hugo ., content/clinic.yaml");
}

TEST_CASE("without a mark the folder that is named is the root, of a page its own") {
    TemporaryFolder folder;
    folder.write("a/b.md", "x");
    CHECK(root_of(folder, "a") == "folder a");
    CHECK(root_of(folder, "a/b.md") == "folder a");
    CHECK_FALSE(is_site_root(folder.path() / "a"));
}

TEST_CASE("the root is not looked for above a repository") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: x\n");
    folder.write("depo/.git/HEAD", "x");
    folder.write("depo/a.md", "x");
    CHECK(root_of(folder, "depo/a.md") == "folder depo");
}

TEST_CASE("each generator is known by its own settings") {
    const std::pair<const char*, const char*> marks[] = {
        {"hugo.yaml", "Hugo"},        {"_config.yml", "Jekyll"},
        {"astro.config.ts", "Astro"}, {"docusaurus.config.js", "Docusaurus"},
        {"mkdocs.yml", "MkDocs"},     {"eleventy.config.js", "Eleventy"},
        {"_sidebar.md", "Docsify"},   {".nojekyll", "Docsify"},
        {"SUMMARY.md", "GitBook"},    {".gitbook.yaml", "GitBook"},
        {"book.toml", "mdBook"},      {".obsidian/app.json", "Obsidian"}};
    for (const auto& [file, kind] : marks) {
        TemporaryFolder folder;
        folder.write(file, "");
        CHECK(root_of(folder, ".") == std::string(kind) + " .");
        CHECK(is_site_root(folder.path()));
    }
}
