// What each generator would publish, where, and under which address.
#include "read/temporary_folder.hpp"
#include "site/site_sentence.hpp"
#include "site/sites.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

constexpr Date day{2025, 6, 1, {}};

Site opened(const TemporaryFolder& folder, const WantedPages& wanted = {{}, {}, {}, day}) {
    Warnings untold;
    return open_site(find_root(folder.path()), wanted, untold);
}

void write_all(const TemporaryFolder& folder, std::initializer_list<const char*> pages) {
    for (const char* page : pages) folder.write(page, "# A\n");
}

}  // namespace

TEST_CASE("Jekyll publishes posts of the past that have a date in their names") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\n");
    write_all(folder, {"_posts/2999-01-01-yarin.md", "_posts/tarihsiz.md", "_posts/24-1-5-kis.md",
                       "_posts/2025-06-01-bugun.md", "2999-01-01-sayfa.md"});
    folder.write("_posts/2020-01-01-sonra.md", "---\ndate: 2999-02-03\n---\nx\n");
    CHECK(listed(opened(folder)) ==
          "2999-01-01-sayfa.md -> sayfa.pdf /2999-01-01-sayfa.html\n"
          "_posts/2025-06-01-bugun.md -> posts/bugun.pdf /2025/06/01/bugun.html\n"
          "_posts/24-1-5-kis.md -> posts/24-1-5-kis.pdf\n"
          "- _posts/2020-01-01-sonra.md dated after the day of this run\n"
          "- _posts/2999-01-01-yarin.md dated after the day of this run\n"
          "- _posts/tarihsiz.md a post without a date in its name\n");
    CHECK(opened(folder, {{"_posts/2999-01-01-yarin.md"}, {}, {}, day}).pages.size() == 1);
    CHECK(opened(folder, {}).pages.size() == 5);
    folder.write("_config.yml", "title: Ada\nlang: tr\nfuture: true\n");
    CHECK(opened(folder).pages.size() == 5);
}

TEST_CASE("Jekyll's folder of all collections is in no output") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\ncollections_dir: bolumler\n");
    write_all(folder,
              {"bolumler/_hizmetler/a.md", "bolumler/_posts/2024-01-02-b.md", "_i18n/c.md"});
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "bolumler/_hizmetler/a.md -> hizmetler/a.pdf\n"
          "bolumler/_posts/2024-01-02-b.md -> posts/b.pdf /2024/01/02/b.html\n"
          "- _i18n/ the generator's own\n");
    CHECK(site.collections == std::vector<std::string>{"_hizmetler"});
}

TEST_CASE("Hugo publishes no page before its date or behind its last day") {
    TemporaryFolder folder;
    folder.write("hugo.toml", "title = 'Ada'\nignoreFiles = ['\\.gizli\\.md$', '/taslak/']\n");
    folder.write("content/a.md", "---\ndate: 2999-01-01\n---\nx\n");
    folder.write("content/b.md", "---\npublishDate: 2999-01-01\n---\nx\n");
    folder.write("content/c.md", "---\nexpiryDate: 2024-01-01\n---\nx\n");
    folder.write("content/d/index.md", "---\nheadless: true\ndraft: false\n---\nx\n");
    folder.write("content/e.md", "---\ndate: 2025-06-01\n---\nx\n");
    write_all(folder, {"content/f.gizli.md", "content/taslak/g.md", "content/gizli.md"});
    CHECK(listed(opened(folder)) ==
          "content/e.md -> e.pdf /e/\n"
          "content/gizli.md -> gizli.pdf /gizli/\n"
          "- content/a.md dated after the day of this run\n"
          "- content/b.md dated after the day of this run\n"
          "- content/c.md its last day is over\n"
          "- content/d/index.md its front matter keeps it for other pages\n"
          "- content/f.gizli.md excluded\n"
          "- content/taslak/g.md excluded\n");
}

TEST_CASE("addresses begin where the site says") {
    TemporaryFolder hugo;
    hugo.write("hugo.toml",
               "defaultContentLanguage = 'tr'\n[languages.tr]\nweight = 1\n"
               "[languages.ar]\ncontentDir = 'content/arabic'\n");
    write_all(hugo, {"content/tedavi/manuel.md", "content/arabic/tedavi/manuel.md",
                     "content/tedavi/su.ar.md"});
    CHECK(listed(opened(hugo)) ==
          "content/arabic/tedavi/manuel.md -> ar/tedavi/manuel.pdf [ar] /ar/tedavi/manuel/\n"
          "content/tedavi/manuel.md -> tedavi/manuel.pdf /tedavi/manuel/\n"
          "content/tedavi/su.ar.md -> tedavi/su.ar.pdf [ar] /ar/tedavi/su/\n");
    TemporaryFolder astro;
    astro.write("astro.config.mjs",
                "export default { site: 'https://zeytin.example/', base: '/diyet' };\n");
    write_all(astro, {"src/pages/index.md", "src/pages/hakkinda.md"});
    const Site site = opened(astro);
    CHECK(listed(site) ==
          "src/pages/hakkinda.md -> hakkinda.pdf /diyet/hakkinda/\n"
          "src/pages/index.md -> index.pdf /diyet/\n");
    CHECK(site.values->url == "https://zeytin.example");
    CHECK(site.facts.url == "https://zeytin.example/diyet");
}

TEST_CASE("Astro's collections hold what their patterns find") {
    TemporaryFolder folder;
    folder.write("astro.config.mjs", "export default {};\n");
    folder.write("src/content.config.ts",
                 "const blog = defineCollection({ loader: glob({ base: './src/content/blog', "
                 "pattern: ['**/*.{md,mdx}', '!eski-*'] }) });\n");
    write_all(folder, {"src/content/blog/a.md", "src/content/blog/b/c.mdx",
                       "src/content/blog/eski-d.md", "src/content/blog/e.markdown"});
    CHECK(listed(opened(folder)) ==
          "src/content/blog/a.md -> blog/a.pdf\n"
          "src/content/blog/b/c.mdx -> blog/b/c.pdf\n"
          "- src/content/blog/e.markdown excluded\n"
          "- src/content/blog/eski-d.md excluded\n");
}

TEST_CASE("Docusaurus' plugins have folders, routes and translations of their own") {
    TemporaryFolder folder;
    folder.write("docusaurus.config.js",
                 "module.exports = { title: 'Ada', i18n: {defaultLocale: 'tr', locales: ['tr', "
                 "'en']},\n presets: [['classic', { docs: {path: 'rehber', routeBasePath: 'r', "
                 "exclude: ['taslak/**']}, blog: {path: './haberler'} }]],\n plugins: "
                 "[['@docusaurus/plugin-content-docs', {id: 'saglik', path: 'saglik', "
                 "routeBasePath: 'saglik'}]] };\n");
    write_all(folder,
              {"rehber/01-a.md", "rehber/taslak/b.md", "blog/c.md", "haberler/2024-05-01-d.md",
               "saglik/e.md", "i18n/en/docusaurus-plugin-content-docs/current/01-a.md",
               "i18n/en/docusaurus-plugin-content-docs-saglik/current/e.md"});
    folder.write("rehber/f.md", "---\nslug: /ozel\n---\nx\n");
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "haberler/2024-05-01-d.md -> haberler/d.pdf /blog/2024/05/01/d\n"
          "i18n/en/docusaurus-plugin-content-docs/current/01-a.md -> en/rehber/01-a.pdf [en] "
          "/en/r/a\n"
          "i18n/en/docusaurus-plugin-content-docs-saglik/current/e.md -> en/saglik/e.pdf [en] "
          "/en/saglik/e\n"
          "rehber/01-a.md -> rehber/01-a.pdf /r/a\n"
          "rehber/f.md -> rehber/f.pdf /r/ozel\n"
          "saglik/e.md -> saglik/e.pdf /saglik/e\n"
          "- blog/ outside the folders of pages\n"
          "- rehber/taslak/b.md excluded\n");
    CHECK(site.pages[2].translation == site.pages[5].translation);
}

TEST_CASE(
    "Eleventy's folders may be said by functions, and what Git ignores is none of its pages") {
    TemporaryFolder folder;
    folder.write("eleventy.config.js",
                 "export default function (c) {\n  // c.setInputDirectory(\"x\");\n"
                 "  c.setInputDirectory(\"src\");\n  c.setDataDirectory('veri');\n}\n");
    folder.write("src/veri/metadata.json", "{\"title\": \"Ada\", \"lang\": \"tr\"}");
    folder.write(".gitignore", "gizli/\n");
    write_all(folder, {"src/a.md", "src/gizli/b.md", "src/veri/c.md"});
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "src/a.md -> a.pdf /a/\n- src/gizli/ excluded\n- src/veri/ the generator's own\n");
    CHECK(site.facts.title == "Ada");
}

TEST_CASE("tables of contents name pages with brackets, and say what pages are called") {
    TemporaryFolder folder;
    folder.write(".gitbook.yaml", "structure:\n  readme: GIRIS.md\n  summary: ICINDEKILER.md\n");
    folder.write("ICINDEKILER.md", "* [Giriş](GIRIS.md)\n* [**Tuz** ve su](par(1).md \"x\")\n");
    folder.write("GIRIS.md", "Metin\n");
    folder.write("par(1).md", "Metin\n");
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "GIRIS.md -> index.pdf /\npar(1).md -> par(1).pdf /par(1)\n"
          "- ICINDEKILER.md the generator's own\n");
    Warnings warnings;
    const auto title = [&](const SitePage& page) {
        return plain_text(read_document(site.root / page.source, site.root, warnings, disk(),
                                        context_of(site, page))
                              .front.title);
    };
    CHECK(title(site.pages[1]) == "Tuz ve su");
    folder.write("par(1).md", "# Kendi\n\nMetin\n");
    CHECK(title(site.pages[1]) == "Kendi");
}

TEST_CASE("MkDocs takes back what it excludes, and its navigation calls pages") {
    TemporaryFolder folder;
    folder.write("mkdocs.yml",
                 "site_name: Ada\ntheme: {language: tr}\nnav:\n  - Katarakt ameliyatı: k.md\n"
                 "exclude_docs: |\n  gizli/\n  !gizli/acik.md\nextra: {tel: 0312}\n");
    folder.write("docs/k.md", "Metin {{ tel }}\n");
    write_all(folder, {"docs/gizli/a.md", "docs/gizli/acik.md"});
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "docs/k.md -> k.pdf /k/\ndocs/gizli/acik.md -> gizli/acik.pdf /gizli/acik/\n"
          "- docs/gizli/a.md excluded\n");
    Warnings warnings;
    const Document page = read_document(site.root / "docs/k.md", site.root, warnings, disk(),
                                        context_of(site, site.pages[0]));
    CHECK(plain_text(page.front.title) == "Katarakt ameliyatı");
    CHECK(dump(page).find("Metin 0312") != std::string::npos);
    CHECK(warnings.list().empty());
}

TEST_CASE("a site that names no language says so, and where to write it") {
    TemporaryFolder folder;
    folder.write("hugo.toml", "title = 'Ada'\n");
    write_all(folder, {"content/a.md"});
    CHECK(language_sentence(opened(folder)) ==
          "language: the site names none, so pages that name none are set in Turkish; say it with "
          "languageCode in hugo.toml, or lang in clinic.yaml");
    folder.write("content/clinic.yaml", "lang: en\n");
    CHECK(language_sentence(opened(folder)) == "");
    folder.write("content/clinic.yaml", "name: Ada\n");
    folder.write("hugo.toml", "title = 'Ada'\nlanguageCode = 'en'\n");
    CHECK(language_sentence(opened(folder)) == "");
}

TEST_CASE("many files that are passed over are told by their kinds") {
    std::vector<PassedOver> over;
    for (const char* name : {"a", "b", "c", "d", "e", "f"})
        over.push_back({name, false, 1, Reason::draft});
    CHECK(passed_over_sentence(over) == "a, b, c, d, e, f");
    over.push_back({"g", true, 3, Reason::excluded});
    CHECK(passed_over_sentence(over) == "a draft 6, excluded 3");
}

TEST_CASE("settings know aliases of texts, and data are read from tables") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: &ad Defne Kliniği\nlang: tr\nmerkez: *ad\n");
    folder.write("_data/ekip.csv", "ad,gorev\nEla,\"Hekim, uzman\"\n");
    folder.write("a.md", "# A\n");
    const Site site = opened(folder);
    CHECK(site.values->by_name.at("site.merkez") == "Defne Kliniği");
    CHECK(site.values->by_name.at("site.data.ekip.1.gorev") == "Hekim, uzman");
}
