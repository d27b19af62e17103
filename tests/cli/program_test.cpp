// The whole program as its user meets it, in this process.
#include "cli/program.hpp"

#include "checkout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

TEST_CASE("pages become PDFs, with a line for each and a sum") {
    const Site site;
    site.file("a/b.md", "# Uyku\n\nİyi uyku.\n");
    site.file("c.md", "# Beslenme\n\nSu için.\n");
    const Said said = site.build();
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    CHECK(site.made("a/b.pdf"));
    CHECK(matches(said.out, "out/a/b\\.pdf  1 page  [0-9.]+ KB  [0-9]+ ms  0 warnings\n"));
    CHECK(matches(said.out, "\n2 made, 0 failed, 0 skipped, 0 warnings, [0-9]+ ms\n$"));
}

TEST_CASE("one broken page does not stop the others") {
    const Site site;
    site.file("a.md", "---\ntitle: Açık\n");
    site.file("b.md", "# Kapalı\n\nMetin.\n");
    const Said said = site.build({"-q"});
    CHECK(said.code == exit_some_failed);
    CHECK(said.out == "");
    CHECK(matches(said.err, "a\\.md:[0-9]+:[0-9]+: error: "));
    CHECK_FALSE(site.made("a.pdf"));
    CHECK(site.made("b.pdf"));
}

TEST_CASE("a page that is not published is skipped") {
    const Site site;
    site.file("a.md", "---\ntitle: Taslak\npublished: false\n---\nMetin.\n");
    const Said said = site.build();
    CHECK(said.code == exit_done);
    CHECK(said.out.find("skipped: its front matter says that it is not published") !=
          std::string::npos);
    CHECK(site.files_made() == 0);
}

TEST_CASE("in strict mode a warning fails its page and nothing is written") {
    const Site site;
    site.file("a.md", "---\ntitle: Resim\nimage: yok.jpg\n---\nMetin.\n");
    CHECK(site.build().code == exit_done);
    CHECK(site.made("a.pdf"));
    fs::remove_all(site.root / "out");
    const Said strict = site.build({"--strict"});
    CHECK(strict.code == exit_some_failed);
    CHECK(strict.err.find("not made: 1 warning in strict mode") != std::string::npos);
    CHECK(site.files_made() == 0);
}

TEST_CASE("wrong usage and missing input end with 2 and make nothing") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    CHECK(yaprak_does({"bild"}).code == exit_wrong_input);
    CHECK(yaprak_does({"bild"}).err ==
          "error: unknown command \"bild\" (hint: did you mean \"build\"?) [usage]\n");
    CHECK(yaprak_does({"bild"}).out == "");
    CHECK(yaprak_does({"build", "yok.md"}).err ==
          "yok.md: error: no such file or folder [file-missing]\n");
    CHECK(site.build({"--dump", "lines"}).code == exit_wrong_input);
    const Said layout = site.build({"-l", "handout-a44"});
    CHECK(layout.code == exit_wrong_input);
    CHECK(layout.err.find("handout-a44") != std::string::npos);
    CHECK(site.files_made() == 0);
}

TEST_CASE("a file in the place of the output folder is an error before anything is made") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    write_file(site.root / "out", "x");
    const Said said = site.build();
    CHECK(said.code == exit_wrong_input);
    CHECK(said.err.find("a file stands where a folder is needed") != std::string::npos);
}

TEST_CASE("names that the file system refuses are errors like any other") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    const std::string endless(300, 'a');
    fs::create_symlink("halka.md", site.root / "content" / "halka.md");
    for (const std::string& page : {endless + ".md", site.content() + "/halka.md"}) {
        const Said said = yaprak_does({"build", page, "-o", site.out()});
        CAPTURE(said.err);
        CHECK(said.code == exit_wrong_input);
        CHECK(matches(said.err, "^[^\n]*(a|halka)\\.md: error: cannot look there: [^\n]+\n$"));
    }
    for (const std::string& folder : {site.out() + "/" + endless, std::string()}) {
        const Said said = yaprak_does({"build", site.content(), "-o", folder});
        CAPTURE(said.err);
        CHECK(said.code == exit_wrong_input);
        CHECK(matches(said.err, "error: [^\n]+\n$"));
    }
    CHECK(site.files_made() == 0);
}

TEST_CASE("help and version end well") {
    CHECK(yaprak_does({"--help"}).code == exit_done);
    CHECK(matches(yaprak_does({"--version"}).out, "^yaprak [0-9]+\\.[0-9]+\\.[0-9]+\n$"));
    CHECK(yaprak_does({"layouts"}).out.find("handout-a4\n") != std::string::npos);
    CHECK(yaprak_does({"fonts"}).out.find("Source Serif 4  400 italic") != std::string::npos);
}

TEST_CASE("what was asked for must not be lost on its way out") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    using Arguments = std::vector<std::string>;
    for (const Arguments& asked : {Arguments{"layouts"}, Arguments{"fonts"},
                                   Arguments{"build", site.content(), "--dump", "flow"}}) {
        std::istringstream in;
        std::ostringstream out, err;
        out.setstate(std::ios::badbit);
        CHECK(run(asked, {"", checkout(), false, false}, in, out, err) == exit_wrong_input);
        CHECK(err.str() == "error: cannot write to the standard output [output-folder]\n");
    }
}

TEST_CASE("a folder of fonts that is not there is an error") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    const Said said = site.build({"--fonts", "yok"});
    CHECK(said.code == exit_wrong_input);
    CHECK(said.err == "yok: error: no such folder of fonts [file-missing]\n");
}

TEST_CASE("the language's rules can be asked line by line") {
    CHECK(yaprak_does({"text", "upper"}, "ılık iyi\n").out == "ILIK İYİ\n");
    CHECK(yaprak_does({"text", "date"}, "07.04.2025\n7 Nisan 2025\n7 Nisan 2025 short\n").out ==
          "7 Nisan 2025\n7 Nisan 2025\n07.04.2025\n");
    // A line that cannot be read leaves an empty one, and the later ones are answered.
    const Said said = yaprak_does({"text", "date"}, "dün\n2025-04-07\n");
    CHECK(said.code == exit_some_failed);
    CHECK(said.out == "\n7 Nisan 2025\n");
    CHECK(said.err == "stdin:1: error: cannot read \"dün\" as a date [usage]\n");
}

TEST_CASE("the stamp must be a number of seconds") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    for (const char* bad : {"bugün", "-5", "1e9", "99999999999999"})
        CHECK(yaprak_does({"build", site.content(), "-o", site.out()}, "", bad).code ==
              exit_wrong_input);
    CHECK(yaprak_does({"build", site.content(), "-o", site.out()}, "", "1700000000").code ==
          exit_done);
}

TEST_CASE("a check of the typography tells of each page and makes nothing") {
    const Site site;
    site.file("a.md", "# Uyku\n\nİyi uyku.\n");
    const Said said = yaprak_does({"check", "--typography", site.content()});
    CHECK(said.code == exit_done);
    CHECK(matches(said.out,
                  "^\\S*a\\.md\n  page 1: [0-9]+ lines of [0-9]+ characters, 0 hyphens, 0 rivers, "
                  "0 widows, 0 orphans, the clinic's card\n$"));
    CHECK(site.files_made() == 0);
    CHECK(matches(yaprak_does({"check", site.content()}).out, "a\\.md: [^\n]+; ateşman"));
}
