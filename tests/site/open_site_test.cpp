#include "site/open_site.hpp"

#include "model/document.hpp"
#include "read/read_document.hpp"
#include "read/temporary_folder.hpp"
#include "site/find_root.hpp"
#include "site/site_sentence.hpp"
#include "site/sites.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

TEST_CASE("a portfolio theme's collections, posts and pages are its pages") {
    const Site site = open_named_site("jekyll-portfolio");
    CHECK(site.kind == SiteKind::jekyll);
    CHECK(listed(site) ==
          "_pages/randevu.md -> pages/randevu.pdf /randevu/\n"
          "_posts/2024-05-01-yeni-saatler.md -> posts/yeni-saatler.pdf /yeni-saatler/\n"
          "_projects/2023-10-02-sabah-isigi.md -> projects/sabah-isigi.pdf\n"
          "_works/2024-03-11-uykusuzluk.md -> works/uykusuzluk.pdf /hizmetler/uykusuzluk\n"
          "_works/2024-04-02-kaygi.md -> works/kaygi.pdf /hizmetler/kaygi\n"
          "- README.md a note for those who work on the site\n"
          "- _drafts/ a draft\n"
          "- _includes/ the generator's own\n"
          "- notlar/ excluded\n");
    CHECK(site_sentence(site, ".") ==
          "site: Jekyll in . (Ardıç Ruh Sağlığı, tr), collections _projects, _works; "
          "pictures from ., images/");
    CHECK(passed_over_sentence(site.passed_over) == "README.md, _drafts/, _includes/, notlar/");
    CHECK(site.facts.email == "bilgi@ardic.example");
    CHECK(site.facts.phone == "0000 000 00 00");
    CHECK(site.facts.logo == "images/logo.svg");
    CHECK(site.facts.brand == "#1d5c63");
    CHECK(site.values->by_name.at("site.data.settings.social.1.name") == "Instagram");
}

TEST_CASE("collections in a folder of their own keep their settings, defaults and languages") {
    const Site site = open_named_site("jekyll-collections");
    CHECK(listed(site) ==
          "icerik/_services/en/physio.md -> services/en/physio.pdf [en] /hizmet/physio/\n"
          "icerik/_services/fizik.md -> services/fizik.pdf /hizmet/fizik/\n"
          "icerik/_team/ela.md -> team/ela.pdf\n"
          "index.md -> index.pdf /\n"
          "- _site/ made by the generator\n"
          "- eski/ excluded\n"
          "- icerik/_parts/ the settings say \"output: false\"\n"
          "- node_modules/ brought along by tools\n"
          "- not.txt.md excluded\n"
          "- vendor/ brought along by tools\n");
    const YamlNode& english = *site.pages[0].defaults;
    CHECK(english.find("category")->value.text == "Service");
    CHECK(english.find("image")->value.text == "/assets/images/tepe.png");
    CHECK(site.pages[1].defaults->find("category")->value.text == "Hizmet");
    CHECK(site.pages[3].defaults == nullptr);
    CHECK(site.values->baseurl == "/klinik");
    CHECK(site.facts.url == "https://sedir.example/klinik");
    CHECK(site.facts.phone == "0000 111 22 33");
    CHECK(site.facts.brand == "#7a3b2e");
}

TEST_CASE("Hugo's sections, bundles, languages and cascades are known") {
    const Site site = open_named_site("hugo");
    CHECK(site.kind == SiteKind::hugo);
    CHECK(listed(site) ==
          "content/hastaliklar/_index.md -> hastaliklar/index.pdf /hastaliklar/\n"
          "content/hastaliklar/bel-agrisi.en.md -> hastaliklar/bel-agrisi.en.pdf [en] "
          "/en/hastaliklar/bel-agrisi/\n"
          "content/hastaliklar/bel-agrisi.md -> hastaliklar/bel-agrisi.pdf "
          "/hastaliklar/bel-agrisi/\n"
          "content/hastaliklar/diz/index.md -> hastaliklar/diz.pdf /hastaliklar/diz/\n"
          "content/iletisim.md -> iletisim.pdf /iletisim/\n"
          "- README.md a note for those who work on the site\n"
          "- archetypes/ the generator's own\n"
          "- content/_index.md no text in it\n"
          "- content/hastaliklar/diz/ek.md a part of another page\n"
          "- themes/ the generator's own\n");
    CHECK(site.facts.lang == "tr-TR");
    CHECK(site.facts.email == "bilgi@cinar.example");
    CHECK(site.facts.brand == "#224f8a");
    CHECK(site.pages[1].defaults->find("category")->value.text == "Hastalık");
    CHECK(site.pages[1].translation == site.pages[2].translation);
    CHECK(site.pages[4].defaults == nullptr);
}

TEST_CASE("Astro's collections and pages are known, and its script is only read") {
    const Site site = open_named_site("astro");
    CHECK(listed(site) ==
          "src/content/blog/en/breakfast.md -> blog/en/breakfast.pdf [en]\n"
          "src/content/blog/kahvalti.md -> blog/kahvalti.pdf\n"
          "src/content/blog/su.mdx -> blog/su.pdf\n"
          "src/pages/hakkinda.md -> hakkinda.pdf /hakkinda/\n"
          "- README.md a note for those who work on the site\n"
          "- src/content/blog/_taslak.md the generator's own\n");
    CHECK(site.facts.title == "Ihlamur Beslenme");
    CHECK(site.facts.lang == "tr");
    CHECK(site.facts.url == "https://ihlamur.example");
}

TEST_CASE("Docusaurus has documents, a blog, pages and translations") {
    const Site site = open_named_site("docusaurus");
    CHECK(listed(site) ==
          "docs/01-giris.md -> docs/01-giris.pdf /giris\n"
          "docs/pansuman/README.md -> docs/pansuman/index.pdf /pansuman/\n"
          "gunluk/2024-01-05-acilis.md -> gunluk/acilis.pdf /blog/2024/01/05/acilis\n"
          "gunluk/2024-02-10-kurs/index.md -> gunluk/kurs.pdf /blog/2024/02/10/kurs\n"
          "i18n/en/docusaurus-plugin-content-docs/current/01-giris.md -> en/docs/01-giris.pdf "
          "[en] /en/giris\n"
          "src/pages/kvkk.md -> kvkk.pdf /kvkk\n"
          "- README.md a note for those who work on the site\n"
          "- docs/_parca.md the generator's own\n"
          "- versioned_docs/ outside the folders of pages\n");
    CHECK(site.pages[3].defaults->find("date")->value.text == "2024-02-10");
    CHECK(site.facts.title == "Mersin Hemşirelik");
    CHECK(site.facts.description == "Evde bakım");
    CHECK(site.facts.url == "https://mersin.example/bakim");
    CHECK(site.facts.logo == "img/logo.svg");
}

TEST_CASE("MkDocs lists its pages as its navigation does, whatever tags its settings hold") {
    const Site site = open_named_site("mkdocs");
    CHECK(listed(site) ==
          "belgeler/index.md -> index.pdf /\n"
          "belgeler/hastaliklar/ates.md -> hastaliklar/ates.pdf /hastaliklar/ates/\n"
          "belgeler/asi.md -> asi.pdf /asi/\n"
          "belgeler/hastaliklar/ates.en.md -> hastaliklar/ates.en.pdf [en] /hastaliklar/ates.en/\n"
          "- CHANGELOG.md a note for those who work on the site\n"
          "- README.md a note for those who work on the site\n"
          "- belgeler/taslak/ excluded\n"
          "- belgeler/y.gizli.md excluded\n");
    CHECK(site.facts.lang == "tr");
    CHECK(site.facts.brand == "#00695c");
    CHECK(site.facts.email == "bilgi@palamut.example");
}

TEST_CASE("Eleventy's data stand beside its pages") {
    const Site site = open_named_site("eleventy");
    CHECK(listed(site) ==
          "src/hizmetler/katarakt.md -> hizmetler/katarakt.pdf /hizmetler/katarakt/\n"
          "src/index.md -> index.pdf /\n"
          "- README.md a note for those who work on the site\n"
          "- src/_parts/ the generator's own\n"
          "- src/notlar/ excluded\n");
    CHECK(site.pages[0].defaults->find("category")->value.text == "Göz");
    CHECK(site.values->by_name.at("metadata.title") == "Defne Göz");
    CHECK(site.facts.email == "can@defne.example");
    CHECK(site.facts.lang == "tr");
}

TEST_CASE("Docsify shows README.md as the first page of its folder") {
    const Site site = open_named_site("docsify");
    CHECK(listed(site) ==
          "dolgu.md -> dolgu.pdf /#/dolgu\n"
          "cekim.md -> cekim.pdf /#/cekim\n"
          "README.md -> index.pdf /\n"
          "en/README.md -> en/index.pdf [en] /#/en\n"
          "- _coverpage.md the generator's own\n"
          "- _sidebar.md the generator's own\n");
    CHECK(site.facts.title == "Kızılcık Diş");
    CHECK(site.facts.lang == "tr");
}

TEST_CASE("books have the pages that their table of contents names") {
    CHECK(listed(open_named_site("gitbook")) ==
          "kitap/README.md -> index.pdf /\n"
          "kitap/gebelik/README.md -> gebelik/index.pdf /gebelik\n"
          "kitap/gebelik/ilk-uc-ay.md -> gebelik/ilk-uc-ay.pdf /gebelik/ilk-uc-ay\n"
          "- LICENSE.md a note for those who work on the site\n"
          "- kitap/SUMMARY.md the generator's own\n"
          "- kitap/gebelik/unutulan.md not in the table of contents\n");
    const Site book = open_named_site("mdbook");
    CHECK(book.kind == SiteKind::mdbook);
    CHECK(listed(book) ==
          "src/onsoz.md -> onsoz.pdf /onsoz.html\n"
          "src/kanama.md -> kanama.pdf /kanama.html\n"
          "src/yanik.md -> yanik.pdf /yanik.html\n"
          "- README.md a note for those who work on the site\n"
          "- src/SUMMARY.md the generator's own\n"
          "- src/not.md not in the table of contents\n");
    CHECK(book.facts.title == "İlk yardım");
}

TEST_CASE("a vault's notes are its pages, and its pictures are found by their names") {
    const Site site = open_named_site("obsidian");
    CHECK(listed(site) ==
          "Beslenme/Tuz.md -> Beslenme/Tuz.pdf\n"
          "Diyabet.md -> Diyabet.pdf\n"
          "- Kalıplar/ the generator's own\n");
    CHECK(site_sentence(site, ".") ==
          "site: Obsidian in . (obsidian); pictures from ., ekler/, Beslenme/resim/");
}

TEST_CASE("a folder without a generator has pages in all its folders") {
    const Site site = open_named_site("folder");
    CHECK(site.kind == SiteKind::folder);
    CHECK(listed(site) ==
          "_hizmetler/2024-01-20-tms.md -> hizmetler/2024-01-20-tms.pdf\n"
          "_hizmetler/2024-4-25-tms.md -> hizmetler/2024-4-25-tms.pdf\n"
          "en/blood-pressure.md -> en/blood-pressure.pdf [en]\n"
          "tansiyon.md -> tansiyon.pdf\n"
          "- 404.md an error page\n"
          "- CONTRIBUTING.md a note for those who work on the site\n"
          "- _drafts/ a draft\n");
    CHECK(site_sentence(site, ".") == "");
    CHECK(site.clinic_file == site.root / "clinic.yaml");
}

TEST_CASE("every picture of every site is found, and no page says more than one warning") {
    for (const char* name :
         {"jekyll-portfolio", "jekyll-collections", "hugo", "astro", "docusaurus", "mkdocs",
          "eleventy", "docsify", "gitbook", "mdbook", "obsidian"}) {
        const Site site = open_named_site(name);
        for (const SitePage& page : site.pages) {
            Warnings warnings;
            const Document document = read_document(site.root / page.source, site.root, warnings,
                                                    disk(), context_of(site, page));
            for (const ImageRef& image : document.images)
                CHECK_MESSAGE(!image.file.empty(), name, " ", page.source.string(), " ",
                              image.written);
            CHECK_MESSAGE(warnings.list().size() <= 1, name, " ", page.source.string(), " ",
                          to_text(warnings.list(), "warning"));
        }
    }
}

TEST_CASE("README is the first page of a folder that has no index") {
    TemporaryFolder folder;
    folder.write("mkdocs.yml", "site_name: Ada\n");
    folder.write("docs/index.md", "# A\n");
    folder.write("docs/README.md", "# B\n");
    folder.write("docs/uyku/README.md", "# C\n");
    Warnings warnings;
    CHECK(listed(open_site(find_root(folder.path()), {}, warnings)) ==
          "docs/index.md -> index.pdf /\n"
          "docs/uyku/README.md -> uyku/index.pdf /uyku/\n"
          "- docs/README.md a note for those who work on the site\n");
}

TEST_CASE("Astro is known without settings by where it keeps its pages and files") {
    TemporaryFolder folder;
    folder.write("src/content/blog/a.md",
                 "---\ntitle: A\nheroImage: ../../assets/a.png\n---\nMetin\n\n"
                 "![b](/images/b.png)\n");
    for (const char* picture : {"src/assets/a.png", "public/images/b.png"})
        folder.write(picture, read_file(site_folder("astro") / "public/images/tepe.png", 1 << 20));
    for (const char* named : {"", "src/content", "src/content/blog/a.md"}) {
        Warnings warnings;
        const Site site = open_site(find_root(folder.path() / named), {}, warnings);
        CHECK(site.kind == SiteKind::astro);
        REQUIRE(site.pages.size() == 1);
        CHECK(site.pages[0].output == "blog/a.pdf");
        (void)read_document(site.root / site.pages[0].source, site.root, warnings, disk(),
                            context_of(site, site.pages[0]));
        CHECK(to_text(warnings.list(), "warning") == "");
    }
}

TEST_CASE("no link leads out of a site, and loops of links end") {
    TemporaryFolder folder;
    folder.write("secret.md", "# Gizli\n");
    folder.write("secret.yml", "word: gizli\n");
    folder.write("site/_config.yml", "title: Ada\n");
    folder.write("site/_works/a.md", "# A\n");
    folder.write("site/_data/own.yml", "word: bizim\n");
    const fs::path root = folder.path() / "site";
    fs::create_symlink("../../secret.md", root / "_works/out.md");
    fs::create_symlink("a.md", root / "_works/same.md");
    fs::create_symlink("..", root / "_works/up");
    fs::create_symlink(folder.path(), root / "far");
    fs::create_symlink("../../secret.yml", root / "_data/far.yml");
    Warnings warnings;
    const Site site = open_site(find_root(root), {}, warnings);
    CHECK(listed(site) ==
          "_works/a.md -> works/a.pdf\n"
          "- _works/out.md a link to a file outside the site\n"
          "- _works/same.md a link to another page\n"
          "- far/ a link to a folder\n");
    CHECK(site.values->by_name.contains("site.data.own.word"));
    CHECK_FALSE(site.values->by_name.contains("site.data.far.word"));
}

TEST_CASE("no setting leads out of a site") {
    TemporaryFolder folder;
    folder.write("secret.yml", "word: gizli\n");
    folder.write("secret.json", "{\"word\": \"gizli\"}");
    folder.write("far/b.md", "# B\n");
    folder.write("jekyll/_config.yml", "title: Ada\ndata_dir: ..\ncollections_dir: ../far\n");
    folder.write("eleventy/.eleventy.js",
                 "module.exports = () => ({dir: {input: \".\", data: \"../\"}});\n");
    folder.write("mkdocs/mkdocs.yml", "site_name: Ada\ndocs_dir: ../far\n");
    folder.write("hugo/hugo.toml", "contentDir = \"../far\"\n");
    for (const char* name : {"jekyll", "eleventy", "mkdocs", "hugo"}) {
        folder.write(std::string(name) + "/a.md", "# A\n");
        Warnings warnings;
        const Site site = open_site(find_root(folder.path() / name), {}, warnings);
        for (const SitePage& page : site.pages) CHECK(page.source == "a.md");
        for (const auto& [key, value] : site.values->by_name)
            CHECK_MESSAGE(value != "gizli", name, " ", key);
    }
}

TEST_CASE("what is named is made, whatever it is, under the name that it has in the whole site") {
    const auto outputs = [](const WantedPages& wanted) {
        std::string out;
        for (const SitePage& page : open_named_site("folder", wanted).pages)
            out += page.output.string() + "\n";
        return out;
    };
    CHECK(outputs({{"CONTRIBUTING.md"}}) == "CONTRIBUTING.pdf\n");
    CHECK(outputs({{"_drafts"}}) == "drafts/yarim.pdf\n");
    CHECK(outputs({{"_hizmetler/2024-01-20-tms.md"}}) == "hizmetler/2024-01-20-tms.pdf\n");
    CHECK(outputs({{"en", "tansiyon.md"}}) == "en/blood-pressure.pdf\ntansiyon.pdf\n");
    CHECK(outputs({{}, {"404.md", "_drafts"}, {"_hizmetler", "en/*"}}) ==
          "404.pdf\ndrafts/yarim.pdf\ntansiyon.pdf\n");
    CHECK(outputs({{}, {"_drafts/y*.md"}, {"**/*tms.md", "en"}}) ==
          "drafts/yarim.pdf\ntansiyon.pdf\n");
}

TEST_CASE("the fingerprint of a page changes with all that its site says of it") {
    const Site site = open_named_site("jekyll-collections");
    const PageContext english = context_of(site, site.pages[0]);
    PageContext other = english;
    CHECK(fingerprint(other) == fingerprint(english));
    other.lang = "de";
    CHECK(fingerprint(other) != fingerprint(english));
    other = english;
    other.defaults = site.pages[1].defaults;
    CHECK(fingerprint(other) != fingerprint(english));
    SiteValues values = *site.values;
    values.by_name["site.title"] = "Başka";
    CHECK(fingerprint(values) != fingerprint(*site.values));
    SiteFacts facts = site.facts;
    CHECK(fingerprint(facts) == fingerprint(site.facts));
    facts.phone = "0000";
    CHECK(fingerprint(facts) != fingerprint(site.facts));
}
