// Addresses that pages give themselves, and languages of settings that are none.
#include "model/document.hpp"
#include "read/read_document.hpp"
#include "read/temporary_folder.hpp"
#include "site/sites.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Site opened(const TemporaryFolder& folder, Warnings& warnings) {
    return open_site(find_root(folder.path()), {}, warnings);
}

std::string pages_of(const TemporaryFolder& folder) {
    Warnings untold;
    return listed(opened(folder, untold));
}

// The page as it is read in its site.
std::string dump_of(const TemporaryFolder& folder, const std::string& name) {
    Warnings untold;
    const Site site = opened(folder, untold);
    for (const SitePage& page : site.pages)
        if (page.source == name)
            return dump(read_document(folder.path() / name, folder.path(), untold, disk(),
                                      context_of(site, page)));
    return "no page";
}

}  // namespace

TEST_CASE("a page of Jekyll is at the address that its front matter says") {
    TemporaryFolder folder;
    folder.write("_config.yml",
                 "title: Ada\nlang: tr\npermalink: /:categories/:title/\n"
                 "collections: {hizmet: {output: true}}\n");
    folder.write("a.md", "---\npermalink: /hakkimizda/\n---\nx\n");
    folder.write("b.md", "x\n");
    folder.write("_hizmet/c.md", "---\npermalink: /ozel/c/\n---\nx\n");
    folder.write("_posts/2024-01-02-d.md", "---\ncategories: [Ruh Sağlığı]\n---\nx\n");
    CHECK(pages_of(folder) ==
          "_hizmet/c.md -> hizmet/c.pdf /ozel/c/\n"
          "_posts/2024-01-02-d.md -> posts/d.pdf /ruh%20sağlığı/d/\n"
          "a.md -> a.pdf /hakkimizda/\n"
          "b.md -> b.pdf /b/\n");
}

TEST_CASE("a page of Eleventy is where its permalink, or its folder's, says") {
    TemporaryFolder folder;
    folder.write(".eleventy.js", "module.exports = {}\n");
    folder.write("a.md", "---\npermalink: /ozel/a/\n---\nx\n");
    folder.write("alt/alt.json", "{\"permalink\": \"/h/{{ page.fileSlug }}/\"}");
    folder.write("alt/b.md", "x\n");
    folder.write("c.md", "---\npermalink: \"/{{ title | slugify }}/\"\n---\nx\n");
    CHECK(pages_of(folder) ==
          "a.md -> a.pdf /ozel/a/\n"
          "alt/b.md -> alt/b.pdf /h/b/\n"
          "c.md -> c.pdf\n");
}

TEST_CASE("Hugo's ugly addresses are those of files, of all pages or of some sections") {
    TemporaryFolder folder;
    folder.write("content/a/b.md", "x\n");
    folder.write("content/a/_index.md", "x\n");
    folder.write("hugo.toml", "uglyURLs = true\n");
    CHECK(pages_of(folder).find("content/a/b.md -> a/b.pdf /a/b.html\n") != std::string::npos);
    CHECK(pages_of(folder).find(" /a/\n") != std::string::npos);
    folder.write("hugo.toml", "[uglyURLs]\nc = true\n");
    CHECK(pages_of(folder).find(" /a/b/\n") != std::string::npos);
}

TEST_CASE("a setting of Astro or Docsify that is no language is told") {
    TemporaryFolder astro, docsify;
    Warnings warnings;
    astro.write("astro.config.mjs", "export default { i18n: { defaultLocale: 'klingonca' } }\n");
    astro.write("src/pages/a.md", "x\n");
    CHECK(opened(astro, warnings).facts.lang == "");
    docsify.write(".nojekyll", "");
    docsify.write("index.html", "<html lang=\"qqqq\"><script>window.$docsify = {}</script>\n");
    docsify.write("a.md", "x\n");
    CHECK(opened(docsify, warnings).facts.lang == "");
    CHECK(warnings.size() == 2);
}

TEST_CASE("Hugo's ref without an ending leads to the page of this page's language") {
    TemporaryFolder folder;
    folder.write("hugo.yaml",
                 "languages:\n  tr: {contentDir: content/tr, params: {tel: '444'}}\n"
                 "  en: {contentDir: content/en, params: {tel: '555'}}\n");
    folder.write("content/tr/hizmet/kol.md", "x\n");
    folder.write("content/en/hizmet/kol.md", "x\n");
    folder.write("content/tr/a.md",
                 "---\ntitle: A\n---\n[k]({{< relref \"hizmet/kol\" >}}) {{< param tel >}}\n");
    CHECK(dump_of(folder, "content/tr/a.md").find("/tr/hizmet/kol/") != std::string::npos);
    CHECK(dump_of(folder, "content/tr/a.md").find("444") != std::string::npos);
}

TEST_CASE("Obsidian's notes and the pictures of properties are found by their names") {
    TemporaryFolder folder;
    folder.write(".obsidian/app.json", "{}");
    folder.write("Notlar/Alt/b.md", "İkinci.\n");
    folder.write("a.md", "---\ntitle: A\nimage: \"[[k.png]]\"\n---\n![[b]]\n");
    CHECK(dump_of(folder, "a.md").find("İkinci.") != std::string::npos);
    folder.write("k.png", "x");
    CHECK(dump_of(folder, "a.md").find("missing") == std::string::npos);
}
