// A merge that is asked for again makes the copies that are not there yet, or would be others.
#include "checkout.hpp"
#include "cli/make/letters_site.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>

using namespace yaprak;
using namespace site;

namespace {

const std::string page = "# Sayın {{ad}}\n\n{{#if not}}Not: {{not}}{{/if}}\n";
const std::string head = "kod;ad;not;telefon\n";
const std::string a = "a1;Ayşe Gizli;;1\n", b = "b2;Bora Saklı;aç gelin;2\n",
                  c = "c3;Can Örtülü;;3\n";

struct Again : Letters {
    Again() : Letters(page, head + a + b + c) { REQUIRE(made() == "3 made"); }

    // How many copies a further merge makes, and how many it leaves.
    std::string made(std::vector<std::string> more = {}) const {
        settle();
        more.insert(more.end(), {"--name", "{{kod}}.pdf"});
        const Said said = merge(more);
        CAPTURE(said.err);
        std::smatch found;
        REQUIRE(std::regex_search(said.out, found,
                                  std::regex("(^|\n)([0-9]+ made(, [0-9]+ unchanged)?)")));
        return found[2];
    }
    std::string manifest() const { return (root / "out" / ".yaprak" / "manifest.jsonl").string(); }
    Said verify() const { return yaprak_does({"manifest", "verify", out()}); }
};

}  // namespace

TEST_CASE("a copy is known by what it says, not by where its row stands") {
    const Again site;
    CHECK(site.made() == "0 made, 3 unchanged");
    CHECK(site.made({"--resume"}) == "0 made, 3 unchanged");
    site.table(head + c + b + a);
    CHECK(site.made() == "0 made, 3 unchanged");
    site.table(head + c + "d4;Deniz;;4\n" + b + a);
    CHECK(site.made() == "1 made, 3 unchanged");
    site.table(head + "a1;Ayşe Başka;;1\n" + b + c);
    CHECK(site.made() == "1 made, 2 unchanged");
    CHECK(site.made({"--force"}) == "3 made");
}

TEST_CASE("a value that the page does not need changes no copy") {
    const Again site;
    site.table(head + "a1;Ayşe Gizli;;99\n" + b + c);
    CHECK(site.made() == "0 made, 3 unchanged");
    site.table(head + "a1;Ayşe Gizli;geç gelin;99\n" + b + c);
    CHECK(site.made() == "1 made, 2 unchanged");
}

TEST_CASE("page, layout and options make all copies again") {
    const Again site;
    site.file("mektup.md", page + "\nSon.\n");
    CHECK(site.made() == "3 made");
    CHECK(site.made({"-l", "magazine-a4"}) == "3 made");
    CHECK(site.made({"-l", "magazine-a4"}) == "0 made, 3 unchanged");
}

TEST_CASE("the manifest of a merge holds nobody's name") {
    const Again site;
    const std::string manifest = read_file(site.manifest(), 1 << 20);
    for (const char* word : {"Ay", "Bora", "aç gelin"}) CHECK_FALSE(has(manifest, word));
    CHECK(has(manifest, "\"output\":\"a1.pdf\""));
}

TEST_CASE("a merge is proven to be complete, or what it lacks is named") {
    const Again site;
    CHECK(site.verify().out ==
          "3 files in the manifest, 3 whole, 0 not\n"
          "the last run is complete: 3 files, 0 skipped\n");
    site.table(head + a + "b2;Bora \xEE\x80\x80;;2\n" + c);
    CHECK(site.merge({"--name", "{{kod}}.pdf", "--strict"}).code == exit_some_failed);
    const Said failed = site.verify();
    CHECK(failed.code == exit_some_failed);
    CHECK(has(failed.err, "out/b2.pdf: error: it could not be made [manifest]\n"));
    site.table(head + a + b + c);
    CHECK(site.made() == "0 made, 3 unchanged");
    CHECK(site.verify().code == exit_done);
}

TEST_CASE("a copy that is not what was made is found with --resume, and made again") {
    const Again site;
    spoil(site.root / "out" / "b2.pdf");
    CHECK(has(site.verify().err, "b2.pdf: error: the file is not what was made"));
    CHECK(site.made({"--resume"}) == "1 made, 2 unchanged");
}

TEST_CASE(
    "a merge goes on wherever its manifest ends, and the run that was cut off is not complete") {
    const Again site;
    const std::string whole = read_file(site.manifest(), 1 << 20);
    const std::size_t first = whole.find("{\"output\""), second = whole.find('\n', first) + 1;
    const std::size_t lines[] = {first, second};
    for (std::size_t length : {lines[0], lines[0] + 40, lines[1], lines[1] + 40}) {
        write_file(site.manifest(), whole.substr(0, length));
        CHECK(has(site.verify().err, length < lines[1]
                                         ? "3 of 3 files of the last run are not made"
                                         : "2 of 3 files of the last run are not made"));
        CHECK(site.made({"--resume"}) == (length < lines[1] ? "3 made" : "2 made, 1 unchanged"));
        CHECK(site.verify().code == exit_done);
    }
}

TEST_CASE("a run that did not come to its end is not complete, whatever was there before it") {
    const Again site;
    const std::string whole = read_file(site.manifest(), 1 << 20);
    const std::size_t end = whole.find("{\"ended\"");
    REQUIRE(end != whole.npos);
    write_file(site.manifest(), whole.substr(0, end));
    CHECK(has(site.verify().err, "the last run did not come to its end (hint: the same command"));
    CHECK(site.made() == "0 made, 3 unchanged");
    CHECK(site.verify().code == exit_done);
    const std::size_t told = read_file(site.manifest(), 1 << 20).size();
    CHECK(site.made({"--force"}) == "3 made");
    const std::string again = read_file(site.manifest(), 1 << 20).substr(told);
    CHECK(again.starts_with("{\"run\""));
    CHECK(again.find("{\"ended\"") > again.rfind("{\"output\""));
}

TEST_CASE("a merge that is stopped while it checks its rows writes nothing") {
    const Letters site(page, head + a + b + c);
    std::atomic<int> signal{SIGTERM};
    std::istringstream in;
    std::ostringstream out, err;
    Environment environment{"", checkout()};
    environment.stop_signal = &signal;
    CHECK(run({"merge", site.content() + "/mektup.md", "--data",
               (site.root / "hastalar.csv").string(), "-o", site.out()},
              environment, in, out, err) == 143);
    CHECK(err.str() == "stopped: nothing is written\n");
    CHECK_FALSE(fs::exists(site.root / "out"));
}

TEST_CASE("bundles are another run than single copies, and than bundles of another kind") {
    const Letters site(page, head + a + b + c);
    const auto run_of = [&](const std::vector<std::string>& more) {
        REQUIRE(site.merge(more).code == exit_done);
        const std::string text =
            read_file((site.root / "out" / ".yaprak" / "manifest.jsonl").string(), 1 << 20);
        const std::size_t ended = text.rfind("{\"ended\"");
        return text.substr(ended);
    };
    const std::string single = run_of({}), bundled = run_of({"--bundle", "2"});
    CHECK(single != bundled);
    CHECK(bundled != run_of({"--bundle", "3"}));
    CHECK(bundled != run_of({"--bundle", "2", "--one-sided"}));
}

TEST_CASE("a merge takes the environment's password, an option's, or one a row") {
    const Letters site(page, head + a + b);
    std::istringstream in;
    std::ostringstream out, err;
    Environment environment{"", checkout()};
    environment.password = "gizli";
    REQUIRE(run({"merge", site.content() + "/mektup.md", "--data",
                 (site.root / "hastalar.csv").string(), "-o", site.out(), "-q"},
                environment, in, out, err) == exit_done);
    CHECK(site.text_of("mektup-00001.pdf", "2>/dev/null") == "");
    CHECK(has(site.text_of("mektup-00001.pdf", "-upw gizli"), "Ayşe"));
    CHECK(site.merge({"-q", "--password", "başka"}).code == exit_done);
    CHECK(has(site.text_of("mektup-00002.pdf", "-upw başka"), "Bora"));
    CHECK(site.merge({"-q", "--password-column", "telefon"}).code == exit_done);
    CHECK(has(site.text_of("mektup-00001.pdf", "-upw 1"), "Ayşe"));
    CHECK(has(site.text_of("mektup-00002.pdf", "-upw 2"), "Bora"));
    CHECK_FALSE(site.made(".yaprak/manifest.jsonl"));
    CHECK(has(site.merge({"--password-column", "not"}).err,
              "hastalar.csv:2: error: the password is empty"));
    CHECK(has(site.merge({"--password-column", "telefn"}).err,
              "no column \"telefn\" for --password-column (hint: did you mean \"telefon\"?)"));
    CHECK(site.merge({"--password-column", "telefon", "--password", "x"}).code == exit_wrong_input);
}

TEST_CASE("locked copies are known again by who locked them, and kept") {
    const Again site;
    fs::remove_all(site.root / "out");
    Environment environment{"", checkout(), false, false};
    environment.state = (site.root / "state").string();
    const auto merge = [&](const std::vector<std::string>& more) {
        settle();
        std::vector<std::string> asked = {"merge",
                                          (site.root / "content" / "mektup.md").string(),
                                          "--data",
                                          (site.root / "hastalar.csv").string(),
                                          "-o",
                                          site.out(),
                                          "--password-column",
                                          "telefon"};
        asked.insert(asked.end(), more.begin(), more.end());
        std::istringstream in;
        std::ostringstream out, err;
        yaprak::run(asked, environment, in, out, err);
        return out.str();
    };
    CHECK(has(merge({}), "3 made, 0 failed"));
    CHECK(has(merge({}), "0 made, 3 unchanged"));
    CHECK(has(merge({"--resume"}), "0 made, 3 unchanged"));
    CHECK(has(merge({"--force"}), "3 made"));
    site.table(head + "a1;Ayşe Gizli;;9\n" + b + c);  // another password
    CHECK(has(merge({}), "1 made, 2 unchanged"));
    fs::remove(site.root / "out" / "mektup-00002.pdf");
    CHECK(has(merge({"--resume"}), "1 made, 2 unchanged"));
    const std::string manifest = read_file(site.manifest(), 1 << 20);
    CHECK_FALSE(has(manifest, "Gizli"));
    const auto permissions = fs::status(site.root / "state" / "secret").permissions();
    CHECK((permissions & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
    environment.state = (site.root / "another").string();  // another user's
    CHECK(has(merge({}), "3 made"));
    environment.state.clear();
    CHECK(has(merge({}), "3 made"));
}
