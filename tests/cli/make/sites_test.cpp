// Whole sites as their owners build them.
#include "base/json.hpp"
#include "cli/program.hpp"
#include "read/temporary_folder.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

// A copy of one of the sites of tests/sites/, which may be changed.
class OwnSite {
public:
    explicit OwnSite(const std::string& name) {
        fs::copy(fs::path(checkout()) / "tests/sites" / name, folder_.path() / "site",
                 fs::copy_options::recursive);
    }
    std::string path(const std::string& name = ".") const {
        return (folder_.path() / "site" / name).lexically_normal().string();
    }
    std::string out() const { return (folder_.path() / "out").string(); }
    void file(const std::string& name, const std::string& bytes) const {
        folder_.write("site/" + name, bytes);
    }
    Said build(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments = {"build", path(), "-o", out()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return yaprak_does(arguments);
    }
    // The PDFs that there are, below the output folder.
    std::string made() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(out()))
            if (entry.path().extension() == ".pdf")
                names.push_back(entry.path().lexically_relative(out()).string());
        std::sort(names.begin(), names.end());
        std::string all;
        for (const std::string& name : names) all += name + "\n";
        return all;
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("one command in the root of a site makes all its pages, and says what it passed over") {
    const OwnSite site("jekyll-portfolio");
    const Said said = site.build();
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    CHECK(site.made() ==
          "pages/randevu.pdf\nposts/yeni-saatler.pdf\nprojects/sabah-isigi.pdf\n"
          "works/kaygi.pdf\nworks/uykusuzluk.pdf\n");
    CHECK(matches(said.out,
                  "^site: Jekyll in [^\n]* \\(Ardıç Ruh Sağlığı, tr\\), collections _projects, "
                  "_works; pictures from \\., images/\n"));
    CHECK(matches(said.out,
                  "\n5 made, 0 failed, 0 skipped, 4 passed over \\(README.md, _drafts/, "
                  "_includes/, notlar/\\), 0 warnings, "));
}

TEST_CASE("every site of the tests is made without a failure and without a warning") {
    for (const char* name : {"jekyll-collections", "hugo", "astro", "docusaurus", "mkdocs",
                             "eleventy", "docsify", "gitbook", "mdbook", "obsidian", "folder"}) {
        const OwnSite site(name);
        const Said said = site.build({"-q", "--strict"});
        CHECK_MESSAGE(said.code == exit_done, name, " ", said.err);
        CHECK_MESSAGE(said.err == "", name, " ", said.err);
    }
}

TEST_CASE("a page alone finds its site upwards, and -o names its file") {
    const OwnSite site("hugo");
    const std::string file = site.out() + "/bel.pdf";
    const Said said =
        yaprak_does({"build", site.path("content/hastaliklar/bel-agrisi.md"), "-o", file});
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    CHECK(site.made() == "bel.pdf\n");
    CHECK_FALSE(fs::exists(site.out() + "/.yaprak"));
    const Said many = yaprak_does({"build", site.path(), "-o", file});
    CHECK(many.code == exit_wrong_input);
    CHECK(many.err.find("this is one file, but 5 PDFs would be made") != std::string::npos);
}

TEST_CASE("PDFs are named as the user says, and several layouts do not meet") {
    const OwnSite site("hugo");
    CHECK(site.build({"--name", "{{lang}}/{{slug}}.pdf", "--exclude", "iletisim.md"}).code ==
          exit_done);
    CHECK(site.made() ==
          "en/bel-agrisi.pdf\ntr-TR/bel-agrisi.pdf\ntr-TR/diz.pdf\ntr-TR/index.pdf\n");
    fs::remove_all(site.out());
    CHECK(yaprak_does({"build", site.path("content/iletisim.md"), "-o", site.out(), "-l",
                       "handout-a4,handout-large"})
              .code == exit_done);
    CHECK(site.made() == "iletisim-handout-a4.pdf\niletisim-handout-large.pdf\n");
    const Said unknown = site.build({"--name", "{{slugg}}.pdf"});
    CHECK(unknown.code == exit_wrong_input);
    CHECK(unknown.err.find("unknown name \"{{slugg}}\" in the pattern of names (hint: did you mean "
                           "\"slug\"?)") != std::string::npos);
}

TEST_CASE("two pages with one name fail, and all others are made") {
    const OwnSite site("folder");
    site.file("tansiyon.markdown", "# Tansiyon\n\nYine.\n");
    const Said said = site.build();
    CHECK(said.code == exit_some_failed);
    CHECK(site.made() ==
          "en/blood-pressure.pdf\nhizmetler/2024-01-20-tms.pdf\nhizmetler/2024-4-25-tms.pdf\n");
    CHECK(said.err.find("tansiyon.pdf\" would be made from ") != std::string::npos);
    CHECK(said.out.find("3 made, 2 failed") != std::string::npos);
}

TEST_CASE("pages stay as they are until their site says something else of them") {
    const OwnSite site("jekyll-collections");
    settle();
    CHECK(site.build().code == exit_done);
    CHECK(matches(site.build().out, "\n0 made, 4 unchanged, 0 failed, "));
    std::string config = read_file(site.path("_config.yml"), 1 << 20);
    config.replace(config.find("category: Service"), 17, "category: Care   ");
    site.file("_config.yml", config);
    settle();
    CHECK(site.build().out.find("0 made") == std::string::npos);
    CHECK(site.build({"--force"}).out.find("4 made") != std::string::npos);
}

TEST_CASE("of a site's settings only what a page asks for makes it again") {
    const OwnSite site("jekyll-portfolio");
    const std::string config = read_file(site.path("_config.yml"), 1 << 20);
    const auto build_with = [&](const std::string& more) {
        site.file("_config.yml", config + more);
        settle();
        return site.build().out;
    };
    site.file("_works/soran.md", "---\ntitle: Soran\n---\n{{ site.sorulan }} ve {{ site.yok }}\n");
    site.file("_pages/baglanan.md",
              "---\ntitle: Bağlanan\n---\n[Kaygı](../_works/2024-04-02-kaygi.md)\n");
    CHECK(matches(build_with("sorulan: bir\n"), "\n7 made, "));
    CHECK(matches(build_with("sorulan: bir\n# bir not\nbaska: iki\n"), "\n0 made, 7 unchanged, "));
    const std::string asked = build_with("sorulan: iki\n");
    CHECK(matches(asked, "\n1 made, 6 unchanged, "));
    CHECK(matches(asked, "works/soran.pdf "));
    CHECK(matches(build_with("sorulan: iki\nyok: var\n"), "\n1 made, 6 unchanged, "));
    std::string moved = config;
    moved.replace(moved.find("/hizmetler/:slug"), std::string("/hizmetler/:slug").size(),
                  "/h/:slug");
    site.file("_config.yml", moved + "sorulan: iki\nyok: var\n");
    settle();
    const std::string linking = site.build().out;
    CHECK(matches(linking, "\n4 made, 3 unchanged, "));
    CHECK(matches(linking, "pages/baglanan.pdf "));
    std::string renamed = moved;
    renamed.replace(renamed.find("Ardıç"), std::string("Ardıç").size(), "Çınar");
    site.file("_config.yml", renamed + "sorulan: iki\nyok: var\n");
    settle();
    CHECK(matches(site.build().out, "\n7 made, "));
}

TEST_CASE("pages of two folders that have one name keep their dates") {
    const TemporaryFolder folder;
    folder.write("_works/2024-01-20-tms.md", "# TMS\n\nBir.\n");
    folder.write("_posts/2024-04-25-tms.md", "# TMS\n\nİki.\n");
    const std::string out = (folder.path() / "out").string();
    const Said said = yaprak_does({"build", (folder.path() / "_works").string(),
                                   (folder.path() / "_posts").string(), "-o", out});
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    CHECK(fs::exists(out + "/2024-01-20-tms.pdf"));
    CHECK(fs::exists(out + "/2024-04-25-tms.pdf"));
}

TEST_CASE("pages are listed with what they say, and others with why they are none") {
    const OwnSite site("hugo");
    const Said table = yaprak_does({"pages", site.path()});
    CHECK(table.code == exit_done);
    CHECK(matches(table.out,
                  "bel-agrisi\\.en\\.md +out/hastaliklar/bel-agrisi\\.en\\.pdf +en "
                  "\\(tr-TR\\) +2024-02-03 +Back pain\n"));
    CHECK(matches(table.out, "passed over:\n"));
    CHECK(matches(table.out, "content/_index\\.md +no text in it\n"));
    const Said lines = yaprak_does({"pages", "--json", site.path()});
    std::size_t pages = 0;
    std::istringstream in(lines.out);
    for (std::string line; std::getline(in, line);) {
        const auto object = read_json_object(line);
        REQUIRE(object);
        pages += find(*object, "output") != nullptr;
        if (text_of(*object, "title") == "Back pain")
            CHECK(find(*object, "translations")->elements.size() == 1);
    }
    CHECK(pages == 5);
}

TEST_CASE("the first files say what the site says, and nothing is overwritten") {
    const OwnSite site("jekyll-portfolio");
    const Said said = yaprak_does({"init", site.path()});
    CHECK(said.code == exit_done);
    const std::string clinic = read_file(site.path("clinic.yaml"), 1 << 20);
    CHECK(clinic.find("\nname: Ardıç Ruh Sağlığı\n") != std::string::npos);
    CHECK(clinic.find("\nphone: \"0000 000 00 00\"\n") != std::string::npos);
    CHECK(clinic.find("\n  brand: \"#1d5c63\"\n") != std::string::npos);
    CHECK(clinic.find("\n# hours:\n") != std::string::npos);
    CHECK(site.build({"-l", "brochure", "-q"}).err.find("error") == std::string::npos);
    site.file("clinic.yaml", "name: Meşe\n");
    const Said again = yaprak_does({"init", site.path()});
    CHECK(again.out.find("clinic.yaml  is there already, and stays as it is") != std::string::npos);
    CHECK(read_file(site.path("clinic.yaml"), 1 << 20) == "name: Meşe\n");
}

TEST_CASE("a folder whose files are all passed over says so") {
    const TemporaryFolder folder;
    folder.write("README.md", "# Not\n");
    const Said said =
        yaprak_does({"build", folder.path().string(), "-o", (folder.path() / "out").string()});
    CHECK(said.code == exit_wrong_input);
    CHECK(said.err.find("no page in it (hint: passed over: README.md)") != std::string::npos);
}
