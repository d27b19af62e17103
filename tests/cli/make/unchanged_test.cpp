// Only what changed is made again.
#include "checkout.hpp"
#include "shell.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

struct KnownSite : Site {
    KnownSite() {
        file("a.md", "# A\n\nBir metin.\n");
        file("b.md", "# B\n\nİki metin.\n");
        settle();
        REQUIRE(build().code == exit_done);
    }
    // How many pages are made.
    std::string made_again(const std::vector<std::string>& more = {}) const {
        settle();
        const Said said = build(more);
        CAPTURE(said.err);
        std::smatch found;
        REQUIRE(
            std::regex_search(said.out, found, std::regex("(^|\n)([0-9]+ made, [^\n]*skipped)")));
        return found[2];
    }
    std::string manifest() const { return (root / "out" / ".yaprak" / "manifest.jsonl").string(); }
};

const std::string nothing = "0 made, 2 unchanged, 0 failed, 0 skipped";
const std::string one = "1 made, 1 unchanged, 0 failed, 0 skipped";
const std::string all = "2 made, 0 failed, 0 skipped";

}  // namespace

TEST_CASE("what is as it was is not made again") {
    const KnownSite site;
    CHECK(site.made_again() == nothing);
    CHECK(site.made_again() == nothing);
    CHECK(site.made_again({"--force"}) == all);
    CHECK(site.made_again({"--resume"}) == nothing);
}

TEST_CASE("a page that says something else is made again, and no other") {
    const KnownSite site;
    site.file("b.md", "# B\n\nSon metin.\n");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
}

TEST_CASE("a file that was only touched changes nothing") {
    const KnownSite site;
    fs::last_write_time(
        site.root / "content" / "a.md",
        fs::last_write_time(site.root / "content" / "a.md") + std::chrono::hours(1));
    CHECK(site.made_again() == nothing);
}

TEST_CASE("a change that keeps size and time of the file is seen") {
    const KnownSite site;
    const fs::path page = site.root / "content" / "a.md";
    const auto time = fs::last_write_time(page);
    site.file("a.md", "# A\n\nSon metin.\n");
    fs::last_write_time(page, time);
    CHECK(site.made_again() == one);
}

TEST_CASE("a picture that comes, changes or goes makes its page again") {
    const KnownSite site;
    const fs::path pictures = fs::path(checkout()) / "content" / "images";
    site.file("a.md", "# A\n\n![resim](r.png)\n");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
    fs::copy_file(pictures / "logo.png", site.root / "content" / "r.png");
    CHECK(site.made_again() == one);
    fs::copy_file(pictures / "bdt-dongu.png", site.root / "content" / "r.png",
                  fs::copy_options::overwrite_existing);
    CHECK(site.made_again() == one);
    fs::remove(site.root / "content" / "r.png");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
}

TEST_CASE("an attachment that comes, changes or goes makes its page again") {
    const KnownSite site;
    site.file("a.md", "---\ntitle: A\nattachments: [source, veri.csv]\n---\nmetin\n");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
    site.file("veri.csv", "a;b\n");
    CHECK(site.made_again() == one);
    site.file("veri.csv", "a;c\n");
    CHECK(site.made_again() == one);
    const std::string pdf = (site.root / "out" / "a.pdf").string();
    const std::string taken = (site.root / "taken").string();
    const std::string command =
        "qpdf --show-attachment=veri.csv " + shell_quoted(pdf) + " >" + shell_quoted(taken);
    if (std::system(command.c_str()) == 0) CHECK(read_file(taken, 100) == "a;c\n");
    CHECK(site.made_again() == nothing);
    fs::remove(site.root / "content" / "veri.csv");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
}

TEST_CASE("the clinic, a layout, an option make all again") {
    const KnownSite site;
    site.file("clinic.yaml", "name: Başka Klinik\n");
    CHECK(site.made_again() == all);
    site.file("layouts/handout-a4.yaml",
              read_file(fs::path(checkout()) / "layouts" / "handout-a4.yaml", 1 << 20) + "\n# x\n");
    CHECK(site.made_again() == all);
    CHECK(site.made_again({"-l", "magazine-a4"}) == all);
    CHECK(site.made_again({"-l", "magazine-a4"}) == nothing);
}

TEST_CASE("a layout makes the pages again that use it, or what extends it, and no other") {
    const KnownSite site;
    site.file("layouts/dergi.yaml", "extends: ara\nhero: {height: 60mm}\n");
    site.file("layouts/ara.yaml", "extends: handout-a4\n");
    site.file("b.md", "---\nlayout: dergi\n---\n# B\n\nİki metin.\n");
    site.made_again();
    CHECK(site.made_again() == nothing);
    site.file("layouts/ara.yaml", "extends: handout-a4\nhero: {gap: 12mm}\n");
    CHECK(site.made_again() == one);
    site.file("layouts/yeni.yaml", "extends: handout-a4\n");
    CHECK(site.made_again() == nothing);
    site.file("a.md", "---\nlayout: gelecek\n---\n# A\n\nBir metin.\n");
    CHECK(site.made_again() == one);
    site.file("layouts/gelecek.yaml", "extends: handout-a4\n");
    CHECK(site.made_again() == one);
    fs::remove(site.root / "content/layouts/gelecek.yaml");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
}

TEST_CASE("a font makes the pages again whose layout names its family, and no other") {
    const KnownSite site;
    const fs::path fonts = site.root / "fonts", given = fs::path(checkout()) / "fonts";
    const std::vector<std::string> with_fonts = {"--fonts", fonts.string()};
    fs::create_directories(fonts);
    fs::copy_file(fs::path(checkout()) / "tests/fixtures/square.ttf", fonts / "square.ttf");
    CHECK(site.made_again(with_fonts) == nothing);
    const std::string serif =
        read_file(given / "source-serif-4/SourceSerif4_400Regular.ttf", 1 << 24);
    write_file(fonts / "serif.ttf", serif);
    CHECK(site.made_again(with_fonts) == nothing);  // the same face in another place
    write_file(fonts / "serif.ttf", serif + std::string(4, '\0'));
    CHECK(site.made_again(with_fonts) == all);
    CHECK(site.made_again(with_fonts) == nothing);
    CHECK(site.made_again() == all);
}

TEST_CASE("hyphenation patterns that come, change or go make all again") {
    const KnownSite site;
    site.file("hyphen/hyph_de_DE.dic", "UTF-8\nx1y\n");
    CHECK(site.made_again() == all);
    site.file("hyphen/hyph_de_DE.dic", "UTF-8\nx1z\n");
    CHECK(site.made_again() == all);
    CHECK(site.made_again() == nothing);
    fs::remove(site.root / "content/hyphen/hyph_de_DE.dic");
    CHECK(site.made_again() == all);
}

TEST_CASE("an output that is gone, or is something else, is made again") {
    const KnownSite site;
    fs::remove(site.root / "out" / "a.pdf");
    CHECK(site.made_again() == one);
    write_file(site.root / "out" / "b.pdf", "bozuk");
    CHECK(site.made_again() == one);
    CHECK(site.made_again() == nothing);
}

TEST_CASE("an output that looks as it was and is not, is found by content") {
    const KnownSite site;
    spoil(site.root / "out" / "a.pdf");
    CHECK(site.made_again() == nothing);
    const Said said = yaprak_does({"manifest", "verify", site.out()});
    CHECK(said.code == exit_some_failed);
    CHECK(said.err.find("a.pdf: error: the file is not what was made") != std::string::npos);
    CHECK(said.out == "2 files in the manifest, 1 whole, 1 not\n");
    CHECK(site.made_again({"--resume"}) == one);
    CHECK(yaprak_does({"manifest", "verify", site.out()}).code == exit_done);
    CHECK(yaprak_does({"manifest", "verify", site.content()}).code == exit_wrong_input);
}

TEST_CASE("a manifest that cannot be read proves nothing") {
    const KnownSite site;
    const fs::path manifest = site.root / "out" / ".yaprak" / "manifest.jsonl";
    const std::string good = read_file(manifest, 1 << 20);
    const std::pair<std::string, std::string> spoilt[] = {
        {"", "the manifest is empty"},
        {"\x01\x02 garbled", "the manifest says nothing of any file"},
        {"garbled\n" + good, ":1:1: error: 1 line of the manifest cannot be read"}};
    for (const auto& [bytes, problem] : spoilt) {
        CAPTURE(problem);
        write_file(manifest, bytes);
        const Said said = yaprak_does({"manifest", "verify", site.out()});
        CHECK(said.code == exit_wrong_input);
        CHECK(said.err.find(problem) != std::string::npos);
    }
    fs::remove(manifest);
    fs::create_directory(manifest);
    CHECK(yaprak_does({"manifest", "verify", site.out()}).code == exit_wrong_input);
}

TEST_CASE("warnings are told of pages that are not made again, and fail them in strict mode") {
    const Site site;
    site.file("a.md", "# A\n\n![resim](yok.png)\n");
    settle();
    const Said first = site.build(), again = site.build();
    CHECK(first.err != "");
    CHECK(again.err == first.err);
    CHECK(matches(again.out, "^0 made, 1 unchanged, 0 failed, 0 skipped, 1 warning, "));
    CHECK(site.build({"--strict"}).code == exit_some_failed);
}

TEST_CASE("a manifest that is cut off anywhere costs pages, never truth") {
    const KnownSite site;
    const std::string whole = read_file(site.manifest(), 1 << 20);
    for (std::size_t length = 0; length < whole.size(); length += 97) {
        write_file(site.manifest(), whole.substr(0, length));
        CHECK(site.build({"-q"}).code == exit_done);
        CHECK(site.made_again() == nothing);
    }
    write_file(site.manifest(), "bozuk\n\0\n{\"output\": 3}\n");
    CHECK(site.made_again() == all);
    CHECK(site.made_again() == nothing);
}
