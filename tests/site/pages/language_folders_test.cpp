// Folders whose names are codes of languages and words of something else.
#include "read/temporary_folder.hpp"
#include "site/sites.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// "source language" a line, of the pages whose language a folder or a name says.
std::string languages(const TemporaryFolder& folder, const WantedPages& wanted = {}) {
    Warnings untold;
    std::string out;
    for (const SitePage& page : open_site(find_root(folder.path()), wanted, untold).pages)
        if (!page.lang.empty()) out += page.source.string() + " " + page.lang + "\n";
    return out;
}

}  // namespace

TEST_CASE("a folder is called by a part of the body or a disease as well as by a language") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\n");
    for (const char* page :
         {"_hizmetler/el/tetik-parmak.md", "_hizmetler/ms/egzersiz.md", "et/a.md", "az/x.md",
          "IT/x.md", "el-omuz/x.md", "de-facto/x.md", "el/index.md", "ms/index.md", "index.md",
          "en-az/tuz.md", "b.it.md", "en-sik/x.md", "ar-ge/x.md", "de-nem/x.md", "it/y.md",
          "is/z.md", "c.is.md", "d.de.md"})
        folder.write(page, "# A\n");
    CHECK(languages(folder) == "");
}

TEST_CASE("a folder says its language where its pages have twins, or where it is English") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\n");
    for (const char* page :
         {"uyku.md", "el/uyku.md", "el/nea.md", "_works/kaygi.md", "_works/de/kaygi.md",
          "en/sleep.md", "tr/su.md", "index.md", "ru/index.md", "b.md", "b.it.md"})
        folder.write(page, "# A\n");
    const std::string all =
        "_works/de/kaygi.md de\nb.it.md it\nel/nea.md el\nel/uyku.md el\nen/sleep.md en\n"
        "ru/index.md ru\ntr/su.md tr\n";
    CHECK(languages(folder) == all);
    CHECK(languages(folder, {{"el/nea.md"}}) == "el/nea.md el\n");
}

TEST_CASE("where a site declares languages, those alone are ones") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\ndefault_lang: tr\nlanguages: [tr, el, pt-BR]\n");
    for (const char* page : {"el/x.md", "en/x.md", "pt-br/y.md", "a/b/c/el/z.md", "x.md",
                             "el-omuz/x.md", "tr-afik/x.md", "turkish/x.md"})
        folder.write(page, "# A\n");
    CHECK(languages(folder) == "a/b/c/el/z.md el\nel/x.md el\npt-br/y.md pt-BR\n");
}

TEST_CASE("folders that have pages of one name are no translations of each other for that") {
    TemporaryFolder folder;
    for (const char* page : {"it/x.md", "ar/x.md", "a/x.md"}) folder.write(page, "# A\n");
    CHECK(languages(folder) == "");
}
