// What a merge says of every row afterwards, and while it goes on.
#include "cli/make/merge_report.hpp"

#include "checkout.hpp"
#include "cli/make/letters_site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

struct Reported : Letters {
    explicit Reported(const std::string& rows = "ad;gün\nAyşe;1\nBora;\nCan;3\n")
        : Letters("---\ntitle: Randevu\n---\n{{ad}}, {{gün}}\n", rows) {}
    std::string file(const std::string& name) const { return (root / name).string(); }
    std::string said(const std::string& name) const { return read_file(file(name), 1 << 20); }
    void letters() const {
        yaprak::write_file(root / "content" / "mail.yaml",
                           "host: localhost\nport: 1\nsecurity: none\n"
                           "from: Klinik <bilgi@ornek.com.tr>\n");
    }
};

}  // namespace

TEST_CASE("a report has a row for every record: made, rejected and kept") {
    const Reported site;
    settle();
    CHECK(site.merge({"--rejects", site.file("kalan.csv"), "--report", site.file("r.csv")}).code ==
          exit_done);
    CHECK(site.said("r.csv") ==
          "\uFEFFno;line;row;file;pages;warnings;letter;state;reason\n"
          "1;2;2;mektup-00001.pdf;1;0;;made;\n"
          "2;3;3;;;0;;rejected;\"no value for \"\"gün\"\" in column B\"\n"
          "3;4;4;mektup-00003.pdf;1;0;;made;\n");
    settle();
    site.merge({"--rejects", site.file("kalan.csv"), "--report", site.file("r.csv")});
    CHECK(has(site.said("r.csv"), "1;2;2;mektup-00001.pdf;1;0;;unchanged;\n"));
}

TEST_CASE("a merge that is refused reports what is wrong, and what was not begun") {
    const Reported site;
    CHECK(site.merge({"--report", site.file("r.html")}).code == exit_wrong_input);
    const std::string page = site.said("r.html");
    CHECK(has(page, "<p>3 records, 2 left, 1 failed.</p>"));
    CHECK(has(page, "<tr class=\"failed\"><td>2</td><td>3</td><td>3</td>"));
    CHECK(has(page, "no value for &quot;gün&quot; in column B"));
    CHECK(has(site.merge({"--report", site.file("r.pdf")}).err, "its name ends in .csv or .html"));
}

TEST_CASE("a report says where the letters are") {
    const Reported site(
        "ad;gün;eposta\nAyşe;1;ayse@ornek.com.tr\nBora;2;bora@ornek\nCan;3;"
        "can@ornek.com.tr\n");
    site.letters();
    yaprak::write_file(site.root / "asla.txt", "# isteyenler\nCAN+x@ornek.com.tr\n");
    settle();
    const std::vector<std::string> asked = {"--mail-column",       "eposta",   "--suppress",
                                            site.file("asla.txt"), "--report", site.file("r.csv")};
    const Said said = site.merge(asked);
    CHECK(said.code == exit_some_failed);
    CHECK(has(said.out,
              "1 letter queued, 1 to addresses that are never written to, 1 with a "
              "wrong address; "));
    CHECK(site.files_made() == 3);
    const std::string report = site.said("r.csv");
    CHECK(has(report, "1;2;2;mektup-00001.pdf;1;0;queued;made;\n"));
    CHECK(has(report, "2;3;3;mektup-00002.pdf;1;0;wrong address;made;\n"));
    CHECK(has(report, "3;4;4;mektup-00003.pdf;1;0;suppressed;made;\n"));
    settle();
    CHECK(site.merge(asked).code == exit_some_failed);
    CHECK(has(site.said("r.csv"), "1;2;2;mektup-00001.pdf;1;0;queued;unchanged;\n"));
}

TEST_CASE("a shard reports its own rows, and copies of a bundle name its file") {
    const Reported site("ad;gün\nA;1\nB;2\nC;3\nD;4\n");
    site.merge({"--bundle", "2", "--shard", "1/2", "--report", site.file("r.csv")});
    CHECK(site.said("r.csv") ==
          "\uFEFFno;line;row;file;pages;warnings;letter;state;reason\n"
          "3;4;4;mektup-00003-00004.pdf;1;0;;made;\n"
          "4;5;5;mektup-00003-00004.pdf;1;0;;made;\n");
}

TEST_CASE("a status file says in Prometheus' words how a run ended") {
    const Reported site;
    site.merge({"--missing", "empty", "--status-file", site.file("s.prom")});
    const std::string status = site.said("s.prom");
    CHECK(has(status, "# TYPE yaprak_run_files gauge\nyaprak_run_files{state=\"made\"} 3\n"));
    CHECK(has(status, "yaprak_run_files_planned 3\n"));
    CHECK(has(status, "yaprak_run_running 0\n"));
    CHECK(has(status, "yaprak_run_exit_code 0\n"));
    for (std::size_t at = 0; at < status.size(); at = status.find('\n', at) + 1)
        CHECK(matches(status.substr(at, status.find('\n', at) - at),
                      "^(# (HELP|TYPE) yaprak_[a-z_]+ .+|yaprak_[a-z_]+(\\{state=\"[a-z ]+\"\\})? "
                      "[0-9.]+)$"));
}

TEST_CASE("a run that is refused leaves no status of an earlier one") {
    const Reported site;
    site.merge({"--missing", "empty", "--status-file", site.file("s.prom")});
    CHECK(site.merge({"--status-file", site.file("s.prom")}).code == exit_wrong_input);
    CHECK(has(site.said("s.prom"), "yaprak_run_exit_code 2\n"));
    CHECK(site.merge({"--status-file", site.file("s.prom"), "--rows", "x"}).code ==
          exit_wrong_input);
    CHECK(has(site.said("s.prom"), "yaprak_run_files{state=\"made\"} 0\n"));
}

TEST_CASE("lines have their time where a log wants it") {
    const Reported site("ad;gün\nA;1\n");
    const Said said = site.merge({"--log-time"});
    CHECK(matches(said.out, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[+-][0-9]{2}:[0-9]{2} "));
    CHECK(matches(said.out, "\n[0-9-]{10}T[0-9:]{8}[+-][0-9:]{5} 1 made, 0 failed"));
    const Said wrong = site.merge({"--log-time", "--rows", "x"});
    CHECK(matches(wrong.err, "^[0-9-]{10}T[0-9:]{8}[+-][0-9:]{5} error: "));
    CHECK(has(site.merge({"--log-time", "--json"}).err, "--json"));
}
