// What programs are told of a run with --json: every line is of the schema, and nothing else is
// printed.
#include "cli/run/json_lines.hpp"

#include "base/json.hpp"
#include "base/message_line.hpp"
#include "shell.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace yaprak;
using namespace site;

namespace {

std::vector<JsonObject> objects_of(const std::string& text) {
    std::vector<JsonObject> objects;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        auto object = read_json_object(line);
        CHECK_MESSAGE(object, line);
        if (object) objects.push_back(std::move(*object));
    }
    return objects;
}

std::string types_of(const std::vector<JsonObject>& objects) {
    std::string types;
    for (const JsonObject& object : objects)
        types += (types.empty() ? "" : " ") + text_of(object, "type");
    return types;
}

// Asks Python's jsonschema, where it is installed.
void check_by_schema(const Site& site, const std::string& lines) {
    static const bool has_judge = std::system("python3 -c 'import jsonschema' 2>/dev/null") == 0;
    if (!has_judge) {
        MESSAGE("skipped: python3-jsonschema is not installed");
        return;
    }
    write_file(site.root / "lines.jsonl", lines);
    const std::string script =
        "import json,sys\nfrom jsonschema import Draft7Validator as V\n"
        "v=V(json.load(open(sys.argv[1])))\nfor l in open(sys.argv[2]):\n "
        "v.validate(json.loads(l))";
    const std::string command = "python3 -c " + shell_quoted(script) + " " +
                                shell_quoted(checkout() + "/share/schemas/report.schema.json") +
                                " " + shell_quoted(site.root / "lines.jsonl") + " 2>/dev/null";
    CHECK_MESSAGE(std::system(command.c_str()) == 0, lines);
}

}  // namespace

TEST_CASE("a build tells pages, findings and the sum, each in a line of its own") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n\n![](yok.jpg)\n");
    site.file("b.md", "---\ntitle: B\npublished: false\n---\nMetin.\n");
    site.file("c.md", "---\ntitle: [\n");
    const Said said = site.build({"--json"});
    CHECK(said.code == exit_some_failed);
    CHECK(said.err == "");
    const auto objects = objects_of(said.out);
    CHECK(types_of(objects) == "finding page page finding page summary");
    CHECK(text_of(objects[0], "code") == "image-missing");
    CHECK(text_of(objects[0], "severity") == "warning");
    CHECK(text_of(objects[0], "file").ends_with("content/a.md"));
    CHECK(text_of(objects[0], "line") == "5");
    CHECK(text_of(objects[0], "column") == "5");
    CHECK(text_of(objects[0], "message") == "the image \"yok.jpg\" was not found");
    CHECK(text_of(objects[1], "state") == "made");
    CHECK(text_of(objects[1], "output").ends_with("out/a.pdf"));
    CHECK(text_of(objects[2], "state") == "skipped");
    CHECK(text_of(objects[3], "severity") == "error");
    CHECK(text_of(objects[4], "state") == "failed");
    CHECK(text_of(objects[5], "made") == "1");
    CHECK(text_of(objects[5], "failed") == "1");
    CHECK(text_of(objects[5], "warnings") == "1");
    check_by_schema(site, said.out);
}

TEST_CASE("warnings of unchanged pages are told again as findings") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n\n![](yok.jpg)\n");
    settle();
    const auto first = objects_of(site.build({"--json"}).out);
    const Said said = site.build({"--json"});
    const auto again = objects_of(said.out);
    REQUIRE(types_of(again) == "finding page summary");
    for (const char* key : {"code", "file", "line", "column", "message", "hint"})
        CHECK(text_of(again[0], key) == text_of(first[0], key));
    CHECK(text_of(again[1], "state") == "unchanged");
    CHECK(text_of(again[2], "unchanged") == "1");
    check_by_schema(site, said.out);
}

TEST_CASE("sheets, lists of pages and copies are told by the schema too") {
    const Site site;
    site.file("a.md", "# Sayın {{ad}}\n\nMetin.\n");
    site.file("README.md", "# Not\n");
    const std::string table = (site.root / "t.csv").string();
    write_file(table, "ad\nAyşe\nAli\n");
    const Said sheets = site.build({"--json", "--sample", "-l", "leaflet-letter"});
    CHECK(types_of(objects_of(sheets.out)).find("page sheet") != std::string::npos);
    const Said press = site.build({"--json", "--sample", "--for", "press"});
    CHECK(types_of(objects_of(press.out)).find("page press") != std::string::npos);
    check_by_schema(site, press.out);
    const Said pages = yaprak_does({"pages", "--json", site.content()});
    const std::vector<std::string> merge = {
        "merge", site.content() + "/a.md", "--data", table, "--json", "-o", site.out()};
    const Said copies = yaprak_does(merge);
    CHECK(types_of(objects_of(copies.out)) == "page page summary");
    CHECK(copies.err == "");
    check_by_schema(site, sheets.out + pages.out + copies.out);
}

TEST_CASE("what stops a run is an object as well, and a wrong row of a table") {
    const Site site;
    site.file("a.md", "# Sayın {{ad}}\n\nMetin.\n");
    const std::string table = (site.root / "t.csv").string();
    write_file(table, "ad;kat\nAyşe;1\n;2\n");
    const Said said = yaprak_does({"build", "yok.md", "--json"});
    CHECK(said.code == exit_wrong_input);
    CHECK(said.err == "");
    CHECK(types_of(objects_of(said.out)) == "finding");
    const Said merge = yaprak_does(
        {"merge", site.content() + "/a.md", "--data", table, "--json", "-o", site.out()});
    CHECK(merge.code == exit_wrong_input);
    CHECK(types_of(objects_of(merge.out)) == "finding");
    check_by_schema(site, said.out + merge.out);
    CHECK(
        matches(site.build({"--json", "--dump", "flow"}).out, "--json needs the standard output"));
}

TEST_CASE("a line of a manifest becomes the finding that it was written from") {
    const Finding finding{{"a:b/c.md", 4, 9},
                          "unknown style \"heroo\" [x]",
                          "did you mean (x)?",
                          Code::unknown_style};
    const Finding again = finding_of_line(message_line(finding, "warning"));
    CHECK(again.at == finding.at);
    CHECK(again.problem == finding.problem);
    CHECK(again.hint == finding.hint);
    CHECK(again.code == finding.code);
    CHECK(finding_of_line("anything").problem == "anything");
    CHECK(finding_of_line("a.md:4: warning: x [word-wide]").at == SourcePos{"a.md", 4});
}

TEST_CASE("a kind of warning that is denied fails its page, even where it is allowed elsewhere") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n\n![](yok.jpg)\n");
    site.file("b.md", "# B\n\nMetin.\n");
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"--deny", "image-missing"},
          {"--deny", "contrast,image-missing", "--allow", "image-missing"}}) {
        const Said said = site.build(more);
        CHECK(said.code == exit_some_failed);
        CHECK(said.err.find("not made: it has warnings of a kind that is denied: image-missing") !=
              std::string::npos);
        CHECK_FALSE(site.made("a.pdf"));
        CHECK(site.made("b.pdf"));
    }
    CHECK(site.build({"--deny", "contrast"}).code == exit_done);
    CHECK(site.build({"--deny", "contrst"}).err.find("did you mean \"contrast\"?") !=
          std::string::npos);
}

TEST_CASE("what a check finds is told as the schema says") {
    const Site site;
    site.file("a.md", "---\ntitle: A\n---\nGünde 1,0 mg alın.\n\n![Şekil](yok.jpg)\n");
    site.file("b.md", "---\ntitle: [\n");
    const Said said = yaprak_does({"check", site.content(), "--json"});
    CHECK(said.code == exit_some_failed);
    CHECK(said.err == "");
    CHECK(said.out.find("\n{\"type\":\"checked\"") != std::string::npos);
    check_by_schema(site, said.out);
}
