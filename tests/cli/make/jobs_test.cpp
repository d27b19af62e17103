// Many pages at once: the same files and the same words as one after the other.
#include "checkout.hpp"
#include "cli/program.hpp"
#include "cli/run/progress.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <iostream>

using namespace yaprak;
using namespace site;

namespace {

std::string two_digits(int i) {
    return (i < 10 ? "0" : "") + std::to_string(i);
}

void many_pages(const Site& site, int count) {
    for (int i = 0; i < count; ++i)
        site.file("s" + two_digits(i) + ".md", "# Sayfa " + std::to_string(i) +
                                                   "\n\nUyku ve su.\n\n![resim](yok" +
                                                   std::to_string(i) + ".png)\n");
}

std::string without_times(const std::string& text) {
    return std::regex_replace(text, std::regex("[0-9]+ ms"), "ms");
}

Said stopped_build(const Site& site, std::atomic<int>& signal) {
    std::istringstream in;
    std::ostringstream out, err;
    Environment environment{"", checkout()};
    environment.stop_signal = &signal;
    const int code = run({"build", site.content(), "-o", site.out()}, environment, in, out, err);
    return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("one job and eight jobs make the same bytes and say the same in the same order") {
    const Site site;
    many_pages(site, 24);
    site.file("s05.md", "---\ntitle: Açık\n");
    const Said one = site.build({"-j", "1"});
    std::map<std::string, std::string> files;
    for (int i = 0; i < 24; ++i)
        if (i != 5)
            files[two_digits(i)] =
                read_file(site.root / "out" / ("s" + two_digits(i) + ".pdf"), 1 << 24);
    fs::remove_all(site.root / "out");
    const Said eight = site.build({"-j", "8"});
    CHECK(one.code == exit_some_failed);
    CHECK(eight.code == exit_some_failed);
    CHECK(without_times(one.out) == without_times(eight.out));
    CHECK(one.err == eight.err);
    for (const auto& [name, bytes] : files)
        CHECK(read_file(site.root / "out" / ("s" + name + ".pdf"), 1 << 24) == bytes);
}

TEST_CASE("with --fail-fast the first failure is the last page that is begun") {
    const Site site;
    many_pages(site, 6);
    site.file("s01.md", "---\ntitle: Açık\n");
    const Said said = site.build({"--fail-fast", "-j", "1"});
    CHECK(said.code == exit_some_failed);
    CHECK(said.err.find("a page failed: ") != std::string::npos);
    CHECK(said.err.find(" left as they were; the same command goes on\n") != std::string::npos);
    CHECK_FALSE(site.made("s05.pdf"));
    CHECK(site.build({"--fail-fast", "--keep-going"}).code == exit_wrong_input);
}

TEST_CASE("a signal ends the run between two pages, and its number is told") {
    const Site site;
    many_pages(site, 3);
    std::atomic<int> terminated{15};
    const Said said = stopped_build(site, terminated);
    CHECK(said.code == 143);
    CHECK(said.err == "stopped: 3 pages left as they were; the same command goes on\n");
    CHECK(matches(said.out, "^0 made, 0 failed, 0 skipped, 3 left, 0 warnings, [0-9]+ ms\n$"));
    CHECK(site.files_made() == 0);
}

TEST_CASE("a signal that came before the only page leaves it as it was") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    std::atomic<int> interrupted{2};
    CHECK(stopped_build(site, interrupted).code == 130);
    CHECK(site.files_made() == 0);
}

TEST_CASE("how far a run is stands in one line") {
    using namespace std::chrono_literals;
    CHECK(progress_text({0, 2000, 0}, 10ms, std::cout) == "[--------------------]  0/2000");
    CHECK(progress_text({500, 2000, 3}, 2s, std::cout) ==
          "[#####---------------]  500/2000  250/s  6 s left  3 failed");
    CHECK(progress_text({10, 2000, 0}, 4s, std::cout) ==
          "[--------------------]  10/2000  2.5/s  13 min left");
    CHECK(progress_text({2000, 2000, 0}, 2s, std::cout) ==
          "[####################]  2000/2000  1000/s  0 s left");
}

TEST_CASE("many pages on a terminal are one line that is drawn over itself") {
    const Site site;
    many_pages(site, 25);
    std::istringstream in;
    std::ostringstream out, err;
    Environment environment{"", checkout()};
    environment.terminal_err = true;
    CHECK(run({"build", site.content(), "-o", site.out()}, environment, in, out, err) == exit_done);
    CHECK(matches(out.str(), "^[^\n]*: yaprak check [^\n]*\n25 made, [^\n]*\n$"));
    CHECK(err.str().find("\r\033[K[") != std::string::npos);
}

TEST_CASE("what a run that was killed left half-written is swept out by the next, and no other") {
    const Site site;
    many_pages(site, 2);
    const std::string dead = ".s00.pdf.0badcafe-3.tmp", living = ".s01.pdf.feedbeef-9.tmp";
    for (const std::string& name : {dead, "alt/" + dead, living, std::string(".not.tmp")})
        write_file(site.root / "out" / name, "%PDF");
    write_file(site.root / "out/.yaprak/running/0badcafe", "");
    CHECK(site.build({"-q"}).code == exit_done);
    CHECK_FALSE(site.made(dead));
    CHECK_FALSE(site.made("alt/" + dead));
    CHECK(site.made(living));
    CHECK(site.made(".not.tmp"));
    CHECK(fs::is_empty(site.root / "out/.yaprak/running"));
}
