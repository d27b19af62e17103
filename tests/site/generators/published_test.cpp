// What each generator would publish, where, and under which address.
#include "read/temporary_folder.hpp"
#include "site/site_sentence.hpp"
#include "site/sites.hpp"

#include <doctest/doctest.h>

#include <algorithm>

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

TEST_CASE("Hugo makes no pages of languages that are disabled") {
    TemporaryFolder folder;
    folder.write("hugo.toml",
                 "defaultContentLanguage = 'tr'\n[languages.tr]\n[languages.en]\ndisabled = true\n"
                 "[languages.de]\ncontentDir = 'content/almanca'\ndisabled = true\n");
    write_all(folder, {"content/a.md", "content/a.en.md", "content/almanca/a.md"});
    CHECK(listed(opened(folder)) ==
          "content/a.md -> a.pdf /a/\n- content/a.en.md excluded\n- content/almanca/ excluded\n");
}

TEST_CASE("Hugo mounts other folders as pages and pictures") {
    TemporaryFolder folder;
    folder.write("hugo.yaml",
                 "languageCode: tr\nmodule:\n  mounts:\n    - {source: content, target: content}\n"
                 "    - {source: belgeler/rehber, target: content/rehber}\n"
                 "    - {source: gorsel, target: static/images}\n");
    write_all(folder, {"content/a.md", "belgeler/rehber/b.md", "belgeler/c.md", "gorsel/x.md"});
    folder.write("gorsel/k.png", "x");
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "belgeler/rehber/b.md -> rehber/b.pdf /rehber/b/\n"
          "content/a.md -> a.pdf /a/\n"
          "- belgeler/c.md outside the folders of pages\n"
          "- gorsel/ outside the folders of pages\n");
    CHECK(std::find(site.pictures.folders.begin(), site.pictures.folders.end(),
                    site.root / "gorsel") != site.pictures.folders.end());
}

TEST_CASE("Hugo's addresses follow its patterns and what pages say") {
    TemporaryFolder folder;
    folder.write("hugo.toml",
                 "[permalinks]\nblog = '/:year/:month/:slug/'\nn = '/:sections/:x/'\n");
    folder.write("content/blog/a.md", "---\ntitle: Uyku ve Su\ndate: 2024-05-06\n---\nx\n");
    folder.write("content/blog/b/index.md", "---\nslug: kis\ndate: 2024-05-06\n---\nx\n");
    folder.write("content/c.md", "---\nurl: /baska/yer/\n---\nx\n");
    folder.write("content/n/d.md", "x\n");
    folder.write("content/blog/_index.md", "x\n");
    CHECK(listed(opened(folder)) ==
          "content/blog/_index.md -> blog/index.pdf /blog/\n"
          "content/blog/a.md -> blog/a.pdf /2024/05/uyku-ve-su/\n"
          "content/blog/b/index.md -> blog/b.pdf /2024/05/kis/\n"
          "content/c.md -> c.pdf /baska/yer/\n"
          "content/n/d.md -> n/d.pdf\n");
}

TEST_CASE("MkDocs publishes no drafts, and its plugin for languages knows names and folders") {
    TemporaryFolder folder;
    const auto config = [&](const std::string& structure) {
        folder.write("mkdocs.yml",
                     "site_name: Ada\ndraft_docs: |\n  taslak/\n  *.x.md\nnot_in_nav: d.md\n"
                     "nav:\n  - Uyku: b.md\nplugins:\n  - search\n  - i18n:\n"
                     "      docs_structure: " +
                         structure +
                         "\n      languages:\n"
                         "        - {locale: tr, default: true}\n"
                         "        - {locale: en, nav_translations: {Uyku: Sleep}}\n"
                         "        - {locale: de, build: false}\n");
    };
    config("suffix");
    write_all(folder, {"docs/a.md", "docs/b.md", "docs/b.en.md", "docs/b.de.md", "docs/taslak/c.md",
                       "docs/c.x.md", "docs/d.md"});
    const Site site = opened(folder);
    CHECK(listed(site) ==
          "docs/b.md -> b.pdf /b/\n"
          "docs/b.en.md -> b.en.pdf [en] /en/b/\n"
          "docs/a.md -> a.pdf /a/\n"
          "docs/d.md -> d.pdf /d/\n"
          "- docs/b.de.md excluded\n"
          "- docs/c.x.md a draft\n"
          "- docs/taslak/ a draft\n");
    CHECK(site.facts.lang == "tr");
    CHECK(site.pages[0].title == "Uyku");
    CHECK(site.pages[1].title == "Sleep");
    TemporaryFolder other;
    other.write(
        "mkdocs.yml",
        "site_name: Ada\nnav:\n  - Uyku: b.md\nplugins:\n  i18n:\n    docs_structure: "
        "folder\n    languages:\n      - {locale: tr, default: true}\n      - {locale: en}\n");
    write_all(other, {"docs/tr/a.md", "docs/tr/b.md", "docs/en/b.md", "docs/en/index.md"});
    CHECK(listed(opened(other)) ==
          "docs/en/b.md -> en/b.pdf [en] /en/b/\n"
          "docs/tr/b.md -> tr/b.pdf [tr] /b/\n"
          "docs/en/index.md -> en/index.pdf [en] /en/\n"
          "docs/tr/a.md -> tr/a.pdf [tr] /a/\n");
}

TEST_CASE("Obsidian's excluded files are no pages") {
    TemporaryFolder folder;
    folder.write(".obsidian/app.json",
                 "{\"userIgnoreFilters\": [\"Arşiv/\", \"Taslak.md\", \"/gizli/\"]}");
    write_all(folder, {"Uyku.md", "Arşiv/a.md", "Notlar/Arşiv/b.md", "Taslak.md", "a-gizli-b.md"});
    CHECK(listed(opened(folder)) ==
          "Notlar/Arşiv/b.md -> Notlar/Arşiv/b.pdf\nUyku.md -> Uyku.pdf\n"
          "- Arşiv/ excluded\n- Taslak.md excluded\n- a-gizli-b.md excluded\n");
}

TEST_CASE("Jekyll takes in hidden folders that its settings name, and folders are categories") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\ninclude: [.well-known]\n");
    write_all(folder,
              {".well-known/guvenlik.md", ".gizli/x.md", "beslenme/_posts/2024-01-03-tuz.md"});
    folder.write("a.md", "---\npermalink: /:title/x/\n---\nx\n");
    folder.write("_posts/2024-02-03-su.md",
                 "---\ncategories: [kis]\npermalink: /:categories/:title/\n---\nx\n");
    const Site site = opened(folder);
    CHECK(listed(site) ==
          ".well-known/guvenlik.md -> .well-known/guvenlik.pdf /.well-known/guvenlik.html\n"
          "_posts/2024-02-03-su.md -> posts/su.pdf /kis/su/\n"
          "a.md -> a.pdf /a/x/\n"
          "beslenme/_posts/2024-01-03-tuz.md -> beslenme/posts/tuz.pdf "
          "/beslenme/2024/01/03/tuz.html\n");
    CHECK(site.pages[3].defaults->find("category")->value.text == "beslenme");
}

TEST_CASE("lists of a Jekyll site are counted without what is not published") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\ncollections: [works, bos]\n");
    write_all(folder, {"_works/a.md", "_works/b.md", "_posts/2024-01-02-c.md", "d.md"});
    folder.write("_works/e.md", "---\npublished: false\n---\nx\n");
    for (const WantedPages& wanted :
         {WantedPages{{}, {}, {}, day}, WantedPages{{"_works/a.md"}, {}, {}, day}}) {
        const Site site = opened(folder, wanted);
        CHECK(site.values->count("site.works") == 2);
        CHECK(site.values->count("site.posts") == 1);
        CHECK(site.values->count("site.documents") == 3);
        CHECK(site.values->count("site.bos") == 0);
        CHECK_FALSE(site.values->count("site.pages"));
        CHECK(site.values->lists.contains("site.pages"));
    }
}

TEST_CASE("pages of Docusaurus that lie beside its folder belong to it") {
    TemporaryFolder folder;
    folder.write("website/docusaurus.config.js",
                 "module.exports = { title: 'Ada', url: 'https://ada.example', baseUrl: '/alt/',\n"
                 " presets: [['classic', { docs: {path: '../docs', routeBasePath: 'rehber'}, blog: "
                 "{} }]] };\n");
    write_all(folder, {"README.md", "docs/a.md", "website/blog/2024-01-02-b.md",
                       "website/src/pages/c.md", "website/README.md"});
    folder.write("website/static/img/k.png", "x");
    for (const char* named : {".", "docs", "website"}) {
        const SiteRoot root = find_root(folder.path() / named);
        CHECK(root.folder == folder.path());
        CHECK(root.home == folder.path() / "website");
    }
    const Site site = opened(folder);
    CHECK(site.kind == SiteKind::docusaurus);
    CHECK(listed(site) ==
          "docs/a.md -> docs/a.pdf /rehber/a\n"
          "website/blog/2024-01-02-b.md -> blog/b.pdf /blog/2024/01/02/b\n"
          "website/src/pages/c.md -> c.pdf /c\n"
          "- README.md a note for those who work on the site\n"
          "- website/README.md a note for those who work on the site\n");
    CHECK(site.values->baseurl == "/alt");
    CHECK(site.pictures.folders.front() == folder.path() / "website/static");
}

TEST_CASE("VitePress' pages lie beside its settings") {
    TemporaryFolder folder;
    folder.write("docs/.vitepress/config.mts",
                 "export default defineConfig({ title: 'Ada', lang: 'tr-TR', base: '/alt/',\n"
                 "  cleanUrls: true, srcExclude: ['**/taslak-*.md'], themeConfig: { logo: '/l.svg' "
                 "},\n  locales: { root: { label: 'Türkçe', lang: 'tr' }, en: { label: 'English', "
                 "lang: 'en' } } });\n");
    write_all(folder, {"docs/index.md", "docs/uyku/su.md", "docs/en/uyku/su.md", "docs/taslak-a.md",
                       "docs/public/x.md"});
    folder.write("docs/public/l.svg", "x");
    folder.write("docs/home.md", "---\nlayout: home\nhero: {name: Ada}\n---\n");
    Warnings untold;
    const Site site = open_site(find_root(folder.path() / "docs"), {}, untold);
    CHECK(listed(site) ==
          "en/uyku/su.md -> en/uyku/su.pdf [en] /en/uyku/su\n"
          "index.md -> index.pdf /\n"
          "uyku/su.md -> uyku/su.pdf /uyku/su\n"
          "- home.md no text in it\n"
          "- public/ the generator's own\n"
          "- taslak-a.md excluded\n");
    CHECK(site.facts.lang == "tr-TR");
    CHECK(site.values->baseurl == "/alt");
    CHECK(site.facts.logo == "/l.svg");
}

TEST_CASE("a symbolic link to a page of the site makes it no second time") {
    TemporaryFolder folder;
    folder.write("a.md", "# A\n");
    folder.write(".gizli/b.md", "# B\n");
    std::filesystem::create_symlink("a.md", folder.path() / "z.md");
    std::filesystem::create_symlink(".gizli/b.md", folder.path() / "b.md");
    std::filesystem::create_symlink(".gizli/b.md", folder.path() / "c.md");
    CHECK(opened(folder).pages.size() == 2);
    CHECK(listed(opened(folder)).find("- z.md a link to another page\n") != std::string::npos);
    CHECK(opened(folder, {{"z.md"}, {}, {}, day}).pages.size() == 1);
}

TEST_CASE("without a generator a folder is its output only where it holds pages of HTML") {
    TemporaryFolder folder;
    write_all(folder, {"dist/a.md", "public/b.md", "build/c.md"});
    CHECK(listed(opened(folder)) ==
          "build/c.md -> build/c.pdf\ndist/a.md -> dist/a.pdf\npublic/b.md -> public/b.pdf\n");
    folder.write("public/index.html", "x");
    CHECK(listed(opened(folder)) ==
          "build/c.md -> build/c.pdf\ndist/a.md -> dist/a.pdf\n- public/ made by the generator\n");
}

TEST_CASE("what a theme leaves empty in its settings stands in its data") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: \"\"\nlang:\n");
    folder.write(
        "_data/settings.yml",
        "site_title: Ardıç Klinik\nlang: Türkçe\nlogo_text: Ardıç\ncontact_settings:\n"
        "  email: bilgi@ardic.example\n  phone: 0312 000 00 00\n  address: Örnek Cad. 1\n");
    write_all(folder, {"_works/a.md"});
    const SiteFacts facts = opened(folder).facts;
    CHECK(facts.title == "Ardıç Klinik");
    CHECK(facts.lang == "tr");
    CHECK(facts.email == "bilgi@ardic.example");
    CHECK(facts.phone == "0312 000 00 00");
    CHECK(facts.address == "Örnek Cad. 1");
}

TEST_CASE("a language of the settings that is none is told") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: klingonca\n");
    write_all(folder, {"a.md"});
    Warnings warnings;
    CHECK(open_site(find_root(folder.path()), {}, warnings).facts.lang == "");
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list().front().problem == "\"klingonca\" is no language and is left out");
}

TEST_CASE("pictures are found behind the path that all addresses of a site begin with") {
    for (const auto& [name, settings] : std::initializer_list<std::pair<const char*, const char*>>{
             {"_config.yml", "title: A\nlang: tr\nbaseurl: /alt\n"},
             {"hugo.toml", "baseURL = 'https://a.example/alt/'\n"},
             {"mkdocs.yml", "site_name: A\nsite_url: https://a.example/alt/\n"},
             {"docusaurus.config.js", "module.exports = { title: 'A', baseUrl: '/alt/' };\n"},
             {"astro.config.mjs", "export default { base: '/alt' };\n"}}) {
        TemporaryFolder folder;
        folder.write(name, settings);
        for (const char* page : {"content/a.md", "docs/a.md", "src/pages/a.md", "a.md"})
            folder.write(page, "![x](/alt/images/k.png)\n");
        for (const char* at : {"static/images/k.png", "docs/images/k.png", "public/images/k.png"})
            folder.write(at, "x");
        const Site site = opened(folder);
        REQUIRE_MESSAGE(!site.pages.empty(), name);
        Warnings warnings;
        const SitePage& page = site.pages.front();
        const Document document = read_document(site.root / page.source, site.root, warnings,
                                                disk(), context_of(site, page));
        CHECK_MESSAGE(!document.images.at(0).file.empty(), name);
    }
}

TEST_CASE("a page that only its template fills is none") {
    TemporaryFolder folder;
    folder.write("_config.yml", "title: Ada\nlang: tr\n");
    folder.write("index.md", "---\nlayout: home\n---\n");
    folder.write("a.md", "---\ntitle: A\ndescription: Metin\n---\n");
    folder.write("_team/ela.md", "---\nname: Ela\nimage: /x.jpg\n---\n");
    CHECK(listed(opened(folder)) ==
          "_team/ela.md -> team/ela.pdf\na.md -> a.pdf /a.html\n- index.md no text in it\n");
}
