// A clinic's own fonts and usual layout, and what `yaprak fonts` says and makes.
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

const std::string kinds = checkout() + "/tests/font_kinds";

}  // namespace

TEST_CASE("a clinic's usual layout is that of pages which name none") {
    const Site site;
    site.file("clinic.yaml", "layout: handout-a5\n");
    site.file("a.md", "# Uyku\n\nİyi uyku.\n");
    site.file("b.md", "---\nlayout: handout-a4\n---\n# Uyku\n\nİyi uyku.\n");
    const auto dumped = [&](const char* page, const std::string& layout = {}) {
        std::vector<std::string> words = {"build", site.content() + page, "--dump", "pages"};
        if (!layout.empty()) words.insert(words.end(), {"-l", layout});
        return yaprak_does(words).out;
    };
    CHECK_FALSE(dumped("/a.md").empty());
    CHECK(dumped("/a.md") == dumped("/a.md", "handout-a5"));
    CHECK(dumped("/a.md") != dumped("/a.md", "handout-a4"));
    CHECK(dumped("/b.md") == dumped("/b.md", "handout-a4"));
}

TEST_CASE("a layout or a font that clinic.yaml names in vain is named with its place") {
    const Site site;
    site.file("a.md", "# Uyku\n\nİyi uyku.\n");
    site.file("clinic.yaml", "name: Klinik\nlayout: handaut-a5\n");
    const auto err = [&] { return yaprak_does({"build", site.content()}).err; };
    CHECK(matches(err(), "clinic.yaml:2:9: error: no layout \"handaut-a5\" .*handout-a5"));
    site.file("clinic.yaml", "fonts:\n  sans: Latto\n");
    CHECK(matches(err(), "clinic.yaml:2:9: error: unknown font \"Latto\""));
    CHECK(site.files_made() == 0);
}

TEST_CASE("a clinic's fonts are those of its brochures") {
    const Site site;
    site.file("clinic.yaml", "fonts: {serif: Deneme Değişken}\n");
    site.file("a.md", "# Uyku\n\nİyi **uyku**.\n");
    const Said said =
        yaprak_does({"build", site.content() + "/a.md", "--fonts", kinds, "--dump", "pages"});
    CHECK(said.out.find("Deneme Değişken 400") != std::string::npos);
    CHECK(said.out.find("Source Serif 4") == std::string::npos);
}

TEST_CASE("yaprak fonts says of each face what it is good for") {
    const Said said = yaprak_does({"fonts", "--fonts", kinds});
    CHECK(matches(said.out, "Deneme Kübik  400  CFF  .*tr"));
    CHECK(matches(said.out, "Deneme Değişken  700  variable  tr"));
    CHECK(matches(said.out, "Noto Emoji  400  TrueType  signs only"));
    CHECK(matches(said.out, "Noto Sans Hebrew  700  TrueType  he"));
    const Site site;
    fs::create_directories(site.root / "yazı");
    write_file(site.root / "yazı" / "Lato.woff2", "wOF2");
    const Said web = yaprak_does({"fonts", "--fonts", (site.root / "yazı").string()});
    CHECK(matches(web.out, "Lato.woff2  cannot be used: a font for web pages; take the family's"));
    CHECK(yaprak_does({"fonts", "--fonts", "yok"}).code == exit_wrong_input);
}

TEST_CASE("a specimen is made of each family that a language can be set in") {
    const Site site;
    const std::string folder = (site.root / "örnekler").string();
    const Said said = yaprak_does({"fonts", "--fonts", kinds, "--specimen", "-o", folder});
    CHECK(said.code == exit_done);
    CHECK(fs::exists(fs::path(folder) / "specimen-source-serif-4.pdf"));
    CHECK(fs::exists(fs::path(folder) / "specimen-noto-naskh-arabic.pdf"));
    CHECK(matches(said.out, "specimen-source-sans-3.pdf  [12] page"));
    CHECK(matches(said.out, "Noto Emoji: no specimen"));
}
