// Files locked with a password, and what other people's readers make of them.
#include "cli/run/password.hpp"

#include "base/error.hpp"
#include "checkout.hpp"
#include "pdf/judges.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace yaprak;
using namespace site;

namespace {

struct LockedSite : Site {
    LockedSite() { file("a.md", "# Uyku\n\nİyi uyku.\n"); }

    std::string pdf() const { return read_file(root / "out/a.pdf", 1 << 24); }
    std::string secret(const std::string& text, fs::perms who) const {
        const fs::path path = root / "secret.txt";
        write_file(path, text);
        fs::permissions(path, who);
        return path.string();
    }
};

constexpr fs::perms only_me = fs::perms::owner_read | fs::perms::owner_write;

// Whether poppler and qpdf open it, and what is read; nothing where they are not installed.
std::optional<bool> opens(const std::string& pdf, const std::string& password) {
    const auto text = judges::ask("pdftotext -upw '" + password + "' @ -", pdf);
    const auto pages = judges::ask("qpdf --password='" + password + "' --show-npages @", pdf);
    if (!text || !pages) return std::nullopt;
    CHECK((*pages == "1") == (text->find("uyku.") != std::string::npos));
    return *pages == "1";
}

void check_locked(const std::string& pdf, const std::string& right, const std::string& wrong) {
    const auto opened = opens(pdf, right);
    if (!opened) return;
    CHECK(*opened);
    CHECK_FALSE(*opens(pdf, wrong));
    CHECK_FALSE(*opens(pdf, ""));
}

}  // namespace

TEST_CASE("a file locked with a Turkish password opens with it, and with no look-alike") {
    const LockedSite site;
    const Said said = site.build({"--password", "Şifre1ğ"});
    CHECK(said.code == exit_done);
    CHECK(matches(said.out,
                  "the files are locked: tagged for screen readers as ever, but no "
                  "PDF/A, which allows no password\n"));
    check_locked(site.pdf(), "Şifre1ğ", "Sifre1g");
    const auto told = judges::ask("qpdf --password=Şifre1ğ --show-encryption @", site.pdf());
    if (!told) return;
    CHECK(told->find("R = 6") != std::string::npos);
    CHECK(told->find("stream encryption method: AESv3") != std::string::npos);
    CHECK(told->find("extract for accessibility: allowed") != std::string::npos);
    const auto open =
        judges::ask("qpdf --password=Şifre1ğ --decrypt --stream-data=uncompress @ -", site.pdf());
    CHECK(open->find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    CHECK(open->find("<pdfaid:part>") == std::string::npos);
}

TEST_CASE("a password stands in a file that nobody else reads, or in the environment") {
    const LockedSite site;
    const std::string file = site.secret("iki söz\r\nbaşka\n", only_me);
    CHECK(site.build({"--password-file", file}).code == exit_done);
    check_locked(site.pdf(), "iki söz", "iki soz");
    std::istringstream in;
    std::ostringstream out, err;
    Environment environment;
    environment.home = checkout();
    environment.password = "çevre";
    run({"build", site.content(), "-o", site.out(), "--for", "mail"}, environment, in, out, err);
    check_locked(site.pdf(), "çevre", "cevre");
}

TEST_CASE("a file that others can read is no place for a password") {
    const LockedSite site;
    const std::string file = site.secret("gizli\n", only_me | fs::perms::others_read);
    const Said said = site.build({"--password-file", file});
    CHECK(said.code == exit_wrong_input);
    CHECK(matches(said.err, "error: others can read the password's file \\(hint: chmod 600"));
    CHECK(site.build({"--password-file", "yok.txt"}).code == exit_wrong_input);
    CHECK(site.files_made() == 0);
}

TEST_CASE("an empty password is an error, not an open file, and two are one too many") {
    const LockedSite site;
    CHECK(site.build({"--password", ""}).err == "error: the password is empty [password]\n");
    CHECK(site.build({"--password", "a", "--generate-password"}).err ==
          "error: more than one password is asked for (hint: take one of --password, "
          "--password-file and --generate-password) [password]\n");
    Environment empty;
    empty.password = "";
    CHECK_THROWS_WITH_AS(password_of({}, empty), "the password is empty", Error);
    CHECK(password_of({}, {}) == "");
    CHECK(site.files_made() == 0);
}

TEST_CASE("a password made by chance is shown once, even where nothing else is said") {
    const LockedSite site;
    const Said said = site.build({"--generate-password", "-q"});
    CHECK(said.code == exit_done);
    REQUIRE(matches(said.out, "^password: [A-HJ-NP-Z2-9]{12}  \\(shown once: [^\n]*\\)\n$"));
    check_locked(site.pdf(), said.out.substr(10, 12), "AAAAAAAAAAAA");
}

TEST_CASE("passwords made by chance differ, and use all their characters") {
    std::set<std::string> made;
    std::set<char> seen;
    for (int i = 0; i < 200; ++i) {
        const std::string password = generate_password();
        made.insert(password);
        seen.insert(password.begin(), password.end());
    }
    CHECK(made.size() == 200);
    CHECK(seen.size() == 32);
}
