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
                "uyku.md:4:7: hata: \"1,0 mg\" olduğundan kat kat fazla okunabilir "
                "[dose-trailing-zero]\n    neden: "));
    CHECK(holds(said.out, "\n    çare: \"1 mg\" yazın\n    kural: ISMP"));
    CHECK(holds(said.out, "uyku.md: 1 hata"));
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

TEST_CASE("check --json prints an object for each finding, then one for the page") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n");
    const Said said = check(site, {"--json", "--allow", "imprint-missing,upkeep-missing"});
    CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 2);
    CHECK(
        said.out.starts_with("{\"type\":\"finding\",\"code\":\"dose-trailing-zero\","
                             "\"severity\":\"error\",\"file\":"));
    CHECK(holds(said.out, "\"line\":4,\"column\":7,\"message\":\"\\\"1,0 mg\\\""));
    CHECK(holds(said.out, "\n{\"type\":\"checked\",\"source\":"));
    CHECK(holds(said.out, "\"reading\":{\"ateşman\":"));
}

TEST_CASE("check --json tells warnings of the setting and errors in the same form") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nSu için.\n\n![Şekil](yok.jpg)\n");
    site.file("b.md", "---\ntitle: [B\n---\nSu için.\n");
    const Said said = check(site, {"--json"});
    CHECK(said.err == "");
    CHECK(holds(said.out,
                "{\"type\":\"finding\",\"code\":\"image-missing\",\"severity\":\"warning\""));
    CHECK(holds(said.out, "\"severity\":\"error\",\"file\":\"" + site.content() + "/b.md\""));
}

TEST_CASE("check tells once that a picture has no alternative text") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nSu için.\n\n![](a.png)\n");
    const Said said = check(site);
    CHECK(holds(said.out, "[alternative-missing]"));
    CHECK_FALSE(holds(said.err, "[image-alt]"));
}

TEST_CASE("check --allow leaves rules and warnings out, --deny fails for what it names") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n\n![Bir bardak su](yok.jpg)\n");
    const std::string all = "dose-trailing-zero,imprint-missing,image-missing";
    CHECK(check(site, {"--strict"}).code == 1);
    const Said allowed = check(site, {"--strict", "--allow", all});
    CHECK(allowed.code == 0);
    CHECK_FALSE(holds(allowed.out, "dose-trailing-zero"));
    CHECK(check(site, {"--deny", "upkeep-missing"}).code == 1);
    CHECK(check(site, {"--deny", "image-missing"}).code == 1);
    CHECK(check(site, {"--deny", "emergency-missing"}).code == 0);
    site.file("clinic.yaml", "name: A\ncheck: {off: [upkeep-missing]}\n");
    CHECK(check(site, {"--deny", "upkeep-missing"}).code == 1);
}

TEST_CASE("check refuses names of --allow and --deny that are neither rules nor warnings") {
    const Site site;
    site.file("a.md", "# A\n");
    const Said said = check(site, {"--allow", "dose-c"});
    CHECK(said.code == 2);
    CHECK(holds(said.err, "no rule and no warning is called \"dose-c\""));
    CHECK(holds(said.err, "did you mean \"dose-cc\"?"));
}

TEST_CASE("check of a page for a merge looks at mail.yaml and at how the copies will be made") {
    const Site site;
    site.file("randevu.md", "---\ntitle: Randevu\n---\nSayın {{Ad}}, aç gelin.\n");
    CHECK_FALSE(holds(check(site).out, "kvkk-"));
    CHECK_FALSE(holds(check(site).err, "{{Ad}}"));
    site.file("mail.yaml", "host: smtp.gmail.com\nfrom: Klinik <bilgi@ornek.com.tr>\n");
    const Said said = check(site, {"--name", "{{Ad}}.pdf", "--password-column", "TC"});
    CHECK(holds(said.out, "[kvkk-file-name]"));
    CHECK(holds(said.out, "[kvkk-password]"));
    CHECK(holds(said.out,
                "mail.yaml:1:1: uyarı: kişisel kopyalar \"smtp.gmail.com\" üzerinden gönderilir"));
    CHECK(holds(check(site).out, "[kvkk-unlocked]"));
    CHECK(check(site, {"--settings", "yok.yaml"}).code == 1);
}

TEST_CASE("build says in a line how much check would find, and nothing with --quiet") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n");
    const Said one = site.build();
    CHECK(holds(one.out, "\n1 error, 1 warning, 1 hint: yaprak check " + site.content() +
                             "/a.md\n1 made, "));
    CHECK_FALSE(holds(site.build({"--force", "--quiet"}).out, "yaprak check"));
    site.file("b.md", "---\ntitle: B\n---\nGünde 1,0 mg ya da 2x1 alın.\n");
    const Said both = site.build({"--force", "-l", "handout-a5"});
    CHECK(holds(both.out, "\n2 errors, "));
    CHECK(holds(both.out, ": yaprak check -l handout-a5 " + site.content() + "\n"));
}

TEST_CASE("build counts doses alone, or nothing, where clinic.yaml says so") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n");
    site.file("clinic.yaml", "name: A\ncheck: {build: doses}\n");
    CHECK(holds(site.build().out, "\n1 error: yaprak check "));
    site.file("a.md", "# A\n\nGünde 1 mg alın.\n");
    CHECK_FALSE(holds(site.build({"--force"}).out, "yaprak check"));
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n");
    site.file("clinic.yaml", "name: A\ncheck: {build: no}\n");
    CHECK_FALSE(holds(site.build({"--force"}).out, "yaprak check"));
}

TEST_CASE("check refuses a word for build that says nothing") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nSu için.\n");
    for (const char* word : {"off", "none", "tümü"}) {
        site.file("clinic.yaml", "name: A\ncheck: {build: \"" + std::string(word) + "\"}\n");
        CHECK(holds(check(site).err, "build cannot be \"" + std::string(word) + "\""));
    }
    for (const char* word : {"all", "doses", "no"}) {
        site.file("clinic.yaml", "name: A\ncheck: {build: " + std::string(word) + "}\n");
        CHECK_FALSE(holds(check(site).err, "build cannot be"));
    }
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

TEST_CASE("docs/tr/denetim.md names every rule") {
    const std::string manual =
        yaprak::read_file(std::filesystem::path(checkout()) / "docs/tr/denetim.md", 1 << 20);
    for (const yaprak::CheckRule* rule : yaprak::all_check_rules())
        CHECK_MESSAGE(holds(manual, "`" + std::string(rule->name) + "`"), rule->name);
}

TEST_CASE("what is wrong under check: is told at its line, of the clinic once a run") {
    const Site site;
    site.file("a.md", "---\ntitle: A\ncheck:\n  audience: chidl\n---\nSu için.\n");
    site.file("b.md", "---\ntitle: B\n---\nSu için.\n");
    site.file("clinic.yaml", "name: A\ncheck:\n  off: [dose-c]\n");
    const Said said = check(site);
    CHECK(holds(said.err, "a.md:4:3: warning: audience cannot be \"chidl\" (hint: did you mean"));
    const std::string of_clinic = "clinic.yaml:3:3: warning: there is no rule \"dose-c\"";
    const std::size_t first = said.err.find(of_clinic);
    REQUIRE(first != std::string::npos);
    CHECK(said.err.find(of_clinic, first + 1) == std::string::npos);
    CHECK(check(site, {"--strict", "--allow", "imprint-missing"}).code == 1);
}

TEST_CASE("check knows the day, and tells of a review that is past") {
    const Site site;
    site.file("a.md", "---\ntitle: A\nreview: 2020-01-01\n---\nSu için.\n");
    CHECK(holds(check(site).out, "gözden geçirme tarihi \"2020-01-01\" geçmiş [review-past]"));
    site.file("a.md", "---\ntitle: A\nreview: 9998-01-01\n---\nSu için.\n");
    CHECK_FALSE(holds(check(site).out, "review-past"));
}
