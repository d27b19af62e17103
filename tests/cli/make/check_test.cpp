#include "check/check_handout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using site::Said;
using site::Site;
using site::yaprak_does;

namespace {

Said check(const Site& site, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"check", site.content()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return yaprak_does(arguments);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("check tells of each finding where it is, why, how to mend it and whose rule it is") {
    const Site site;
    site.file("uyku.md", "---\ntitle: Uyku\n---\nGünde 1,0 mg alın.\n");
    const Said said = check(site);
    CHECK(said.code == 0);
    CHECK(holds(said.out,
                "uyku.md:4:7: error: \"1,0 mg\" may be read as ten times as much "
                "[dose-trailing-zero]\n    why: "));
    CHECK(holds(said.out, "\n    mend: write \"1 mg\"\n    rule: ISMP"));
    CHECK(holds(said.out, "uyku.md: 1 error"));
    CHECK(holds(said.out, "ateşman "));
}

TEST_CASE("check --strict fails where a page has an error, and not for hints") {
    const Site site;
    site.file("uyku.md", "---\ntitle: Uyku\n---\nGünde 1,0 mg alın.\n");
    CHECK(check(site, {"--strict"}).code == 1);
    site.file("uyku.md", "---\ntitle: Uyku\n---\nBizi arayın.\n");
    site.file("clinic.yaml", "name: A\ncheck: {off: [imprint-missing]}\n");
    CHECK(check(site, {"--strict"}).code == 0);
}

TEST_CASE("check --json prints an object for each page") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n");
    const Said said = check(site, {"--json"});
    CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 1);
    CHECK(holds(said.out, "\"code\":\"dose-trailing-zero\",\"severity\":\"error\""));
    CHECK(holds(said.out, "\"line\":4,\"column\":7"));
    CHECK(holds(said.out, "\"reading\":{\"ateşman\":"));
}

TEST_CASE("check fails for a page that cannot be set, and goes on with the others") {
    const Site site;
    site.file("a.md", "---\ntitle: [A\n---\nSu için.\n");
    site.file("b.md", "---\ntitle: B\n---\nSu için.\n");
    const Said said = check(site);
    CHECK(said.code == 1);
    CHECK(holds(said.out, "b.md: "));
}

TEST_CASE("check --typography tells how the lines are set and nothing else") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n");
    const Said said = check(site, {"--typography"});
    CHECK(said.code == 0);
    CHECK(holds(said.out, "  page 1: "));
    CHECK_FALSE(holds(said.out, "dose-"));
}

TEST_CASE("docs/check.md explains every rule") {
    const std::string manual =
        yaprak::read_file(std::filesystem::path(checkout()) / "docs/check.md", 1 << 20);
    for (const yaprak::CheckRule* rule : yaprak::all_check_rules()) {
        CHECK_MESSAGE(holds(manual, "| `" + std::string(rule->name) + "` |"), rule->name);
        CHECK(rule->why.size() > 10);
        CHECK(rule->mend.size() > 5);
        CHECK(rule->source.size() > 2);
    }
}
