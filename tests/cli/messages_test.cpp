// Whatever stands in pages, names, tables and manifests: what is printed is safe, short and has a
// name, by which it can be allowed.
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "base/visible.hpp"
#include "cli/make/letters_site.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace site;

namespace {

// A bell, colours, the C1 form of the same, and what turns a line around.
const std::string evil =
    "\a\x1b[31m\xC2\x9B"
    "2J\u202E\u2066";
// The same as YAML writes it in double quotes.
const std::string evil_in_yaml = "\\a\\e[31m\\u009b2J\\u202e\\u2066";

bool is_safe(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (!c.valid || (is_shown_by_code(c.value) && c.value != '\n')) return false;
        at += c.length;
    }
    return true;
}

void check_safe(const Said& said) {
    CAPTURE(said.out);
    CAPTURE(said.err);
    CHECK(is_safe(said.out));
    CHECK(is_safe(said.err));
    CHECK(matches(said.out + said.err, "\\\\x1b|\\\\u001b"));
}

Said build_of(const std::string& page) {
    const Site site;
    site.file("a.md", page);
    return site.build();
}

std::size_t longest_line_of(const std::string& text) {
    std::size_t longest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        longest = std::max(longest, count_characters(line));
    return longest;
}

}  // namespace

TEST_CASE("names of files and folders are printed safely by every command") {
    const Site site;
    const std::string name = "a" + evil + "\n\xFF.md";
    site.file(name, "# A\n\nMetin.\n");
    check_safe(site.build());
    check_safe(site.build({"--dump", "document"}));
    check_safe(yaprak_does({"pages", site.content()}));
    const Said json = yaprak_does({"pages", "--json", site.content()});
    check_safe(json);
    CHECK(read_json_object(json.out).has_value());
    check_safe(yaprak_does({"check", "--typography", (site.root / "content" / name).string()}));
    check_safe(yaprak_does({"build", evil + ".md"}));
    check_safe(yaprak_does({"pages", evil}));
    check_safe(yaprak_does({"build", "--" + evil}));
    check_safe(site.build({"--max-size", evil}));
}

TEST_CASE("keys and values of front matter are printed safely") {
    check_safe(build_of("---\n\"titl\\e\": A\n---\nMetin.\n"));
    check_safe(build_of("---\ntitle: A\nimage: \"" + evil_in_yaml + "\"\n---\nMetin.\n"));
    check_safe(build_of("---\ntitle: A\nlang: \"" + evil_in_yaml + "\"\n---\nMetin.\n"));
    check_safe(build_of("---\ntitle: A\nlayout: \"x" + evil_in_yaml + "\"\n---\nMetin.\n"));
    check_safe(build_of("---\ntitle: A\ndate: \"" + evil_in_yaml + "\"\n---\nMetin.\n"));
    check_safe(
        build_of("---\n\"" + evil_in_yaml + "\": 1\n\"" + evil_in_yaml + "\": 2\n---\nMetin.\n"));
}

TEST_CASE("what a page's text holds is printed safely") {
    const Said picture = build_of("# A\n\n![x](b&#x1b;&#x202e;\u2066\xC2\x9B.jpg)\n");
    CHECK(is_safe(picture.err));
    CHECK(picture.err.find("\\u202e\\u2066\\u009b.jpg") != std::string::npos);
    const Said style = build_of("# A\n\nMetin. {{x\u202E}}\n\n[x](zz:\u202Ey)\n");
    CHECK(is_safe(style.err));
    CHECK(style.err.find("\\u202e") != std::string::npos);
}

TEST_CASE("layouts, their names and their values are printed safely") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    check_safe(site.build({"-l", evil}));
    for (const std::string& line :
         {"extends: \"" + evil_in_yaml + "\"\n", "\"" + evil_in_yaml + "\": 1\n",
          "extends: handout-a4\nmargins: {top: \"" + evil_in_yaml + "\"}\n",
          "extends: handout-a4\nstyles: {body: {font: \"" + evil_in_yaml + "\"}}\n"}) {
        site.file("benim.yaml", line);
        check_safe(site.build({"-l", (site.root / "content/benim.yaml").string()}));
    }
    site.file("clinic.yaml", "name: A\nlang: \"" + evil_in_yaml + "\"\n");
    check_safe(site.build());
}

TEST_CASE("tables are printed safely, as JSON too") {
    const Letters site("---\ntitle: A\n---\nSayın {{ad}}\n",
                       "ad," + evil + "\nAyşe," + evil + "\n");
    check_safe(site.merge({"--dry-run"}));
    check_safe(site.merge({"--name", "{{x" + evil + "}}.pdf"}));
    const Said table = yaprak_does({"table", (site.root / "hastalar.csv").string()});
    CHECK(is_safe(table.out));
    CHECK(table.out.find("\\u001b[31m\\u009b2J\\u202e\\u2066") != std::string::npos);
}

TEST_CASE("a manifest that somebody damaged is printed safely") {
    const Site site;
    site.file("a.md", "---\ntitle: A\nimage: yok.jpg\n---\nMetin.\n");
    settle();
    site.build();
    const fs::path file = site.root / "out/.yaprak/manifest.jsonl";
    std::string text = read_file(file, 1 << 20);
    const std::string word = "yok.jpg\\\"";
    REQUIRE(text.find(word) != std::string::npos);
    text.replace(text.find(word), 3, "\\u001b[31m\xC2\x9B\u202E" + std::string(3000, 'x'));
    write_file(file, text);
    const Said again = site.build();
    check_safe(again);
    CHECK(longest_line_of(again.err) <= 500);
    text.replace(text.find("\"source\":\""), 10, "\"source\":\"\\u001b\u202E");
    write_file(file, text);
    fs::remove(site.root / "out/a.pdf");
    CHECK(is_safe(yaprak_does({"manifest", "verify", site.out()}).err));
}

TEST_CASE("every warning and every error ends with its name") {
    const Said said = build_of("---\ntitle: A\nimage: yok.jpg\n---\nMetin.\n");
    CHECK(said.err.find("\"yok.jpg\" was not found [image-missing]\n") != std::string::npos);
    CHECK(yaprak_does({"build", "yok.md"}).err ==
          "yok.md: error: no such file or folder [file-missing]\n");
}

TEST_CASE("a page with thousands of faults says the first hundred, and how many more") {
    std::string page = "# A\n\n";
    for (int i = 0; i < 3000; ++i) page += "[x](#b" + std::to_string(i) + ")\n\n";
    const Site site;
    site.file("a.md", page);
    settle();
    const Said first = site.build();
    CHECK(std::count(first.err.begin(), first.err.end(), '\n') == 101);
    CHECK(matches(first.err, "a\\.md: warning: and 2,900 more \\[link-target\\]\n$"));
    CHECK(first.out.find("3000 warnings") != std::string::npos);
    CHECK(site.build().err == first.err);  // from the manifest
}

TEST_CASE("a warning that is allowed is counted, not told, and passes in strict mode") {
    const Site site;
    site.file("a.md", "---\ntitle: A\nimage: yok.jpg\n---\nMetin. [x](#yok)\n");
    const Said one = site.build({"--strict", "--allow", "image-missing"});
    CHECK(one.code == exit_some_failed);
    CHECK(one.err.find("image-missing") == std::string::npos);
    CHECK(one.err.find("--allow link-target") != std::string::npos);
    for (const auto& options : {std::vector<std::string>{"--allow", "image-missing,link-target"},
                                {"--allow", "image-missing", "--allow", "link-target"}}) {
        std::vector<std::string> all = {"--strict", "--force"};
        all.insert(all.end(), options.begin(), options.end());
        const Said both = site.build(all);
        CHECK(both.code == exit_done);
        CHECK(both.err.empty());
        CHECK(both.out.find("0 warnings (2 allowed)") != std::string::npos);
    }
    const Said wrong = site.build({"--allow", "image-mising"});
    CHECK(wrong.code == exit_wrong_input);
    CHECK(wrong.err.find("did you mean \"image-missing\"?") != std::string::npos);
}

TEST_CASE("a clinic may allow kinds of warnings for all of its pages") {
    const Site site;
    site.file("clinic.yaml", "name: Örnek Klinik\nallow: [image-missing]\n");
    site.file("a.md", "---\ntitle: A\nimage: yok.jpg\n---\nMetin.\n");
    const Said said = site.build({"--strict"});
    CHECK(said.code == exit_done);
    CHECK(said.err.empty());
    site.file("clinic.yaml", "allow: image-mising\n");
    const Said wrong = site.build();
    CHECK(wrong.code == exit_wrong_input);
    CHECK(matches(wrong.err,
                  "clinic\\.yaml:1:8: error: no warning is called \"image-mising\" "
                  "\\(hint: did you mean \"image-missing\"\\?\\)"));
}
