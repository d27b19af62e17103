#include "model/document.hpp"
#include "read/dialect/note_syntax.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace yaprak;

namespace {

struct Told {
    TemporaryFolder folder;
    Document page;

    explicit Told(const std::string& body)
        : page(folder.read("a.md", "---\ntitle: x\n---\n" + body)) {}

    // The dump's lines that begin so, without their indents.
    std::string lines(const std::string& kinds) const {
        std::istringstream all(dump(page));
        std::string out;
        for (std::string line; std::getline(all, line);) {
            line.erase(0, line.find_first_not_of(' '));
            if (kinds.find(line.substr(0, line.find(' '))) != std::string::npos) out += line + "\n";
        }
        return out;
    }
    std::string warnings() const {
        std::string out;
        for (const Finding& finding : folder.warnings.list())
            out += std::to_string(finding.at.line) + ":" + std::to_string(finding.at.column) + " " +
                   finding.problem + "\n";
        return out;
    }
};

}  // namespace

TEST_CASE(
    "a note is cut out of the page and keeps its places; the reference stands behind its word") {
    const Told told(
        "Söz [^1] ve [^Not-a].\n\n[^1]: İlk *not*\ndevamı\n\n    ikincisi\n[^Not-a]:\n    öbürü\n");
    CHECK(told.warnings() == "");
    CHECK(told.lines("paragraph note") ==
          "paragraph 4:1 \"Söz\" {note 0}\"\" \" ve\" {note 1}\"\" \".\"\n"
          "note 0 6:1 \"1\" number 1\n"
          "paragraph 6:7 \"İlk \" {emphasis}\"not\" \" devamı\"\n"
          "paragraph 9:5 \"ikincisi\"\n"
          "note 1 10:1 \"Not-a\" number 2\n"
          "paragraph 11:5 \"öbürü\"\n");
}

TEST_CASE("notes hold lists and code, and stand in quotes and between the items of a list") {
    const Told told(
        "- a[^1]\n\n  [^1]: x\n\n      - p\n\n- b\n\n> c[^2]\n>\n> [^2]: y\n>     z\n>\n>     "
        "```\n>     [^3]: q\n>     ```\n");
    CHECK(told.warnings() == "");
    CHECK(told.lines("paragraph note code list") ==
          "list 4:3 loose -\n"
          "paragraph 4:3 \"a\" {note 0}\"\"\n"
          "paragraph 10:3 \"b\"\n"
          "paragraph 12:3 \"c\" {note 1}\"\"\n"
          "note 0 6:3 \"1\" number 1\n"
          "paragraph 6:9 \"x\"\n"
          "list 8:9 tight -\n"
          "paragraph 8:9 \"p\"\n"
          "note 1 14:3 \"2\" number 2\n"
          "paragraph 14:9 \"y z\"\n"
          "code 18:7 \"[^3]: q\\n\"\n");
}

TEST_CASE("code, escapes and comments hold neither references nor notes") {
    const Told told(
        "`[^1]` \\[^1] a[^2]\n\n```\n[^1]: x\n```\n\n    [^1]: x\n\n<!--\n[^1]: x\n-->\n\n[^2]: "
        "y\n");
    CHECK(told.warnings() == "");
    CHECK(told.lines("paragraph note") ==
          "paragraph 4:2 {code}\"[^1]\" \" [^1] a\" {note 0}\"\"\n"
          "note 0 16:1 \"2\" number 1\n"
          "paragraph 16:7 \"y\"\n");
}

TEST_CASE("what follows a reference makes it no link, and one without a note may be a link") {
    const Told told(
        "a[^1](b) c![^1] d[^1][^2] [^u](https://e.f) **kalın.**[^1]\n\n[^1]: x\n[^2]: y\n");
    CHECK(told.warnings() == "");
    CHECK(
        told.lines("paragraph") ==
        "paragraph 4:1 \"a\" {note 0}\"\" \"(b) c!\" {note 0}\"\" \" d\" {note 0}\"\" {note 1}\"\" "
        "\" \" {link 0}\"^u\" \" \" {strong}\"kalın.\" {note 0}\"\"\n"
        "paragraph 6:7 \"x\"\n"
        "paragraph 7:7 \"y\"\n");
}

TEST_CASE("headings, cells, captions and callout titles refer to notes; addresses do not") {
    const Told told(
        "## Başlık[^1] {#ad}\n\n| a[^1] |\n|---|\n| b |\n\n> [!NOTE] Dikkat[^1]\n> c\n\n"
        "![resim[^1]](x.png \"Söz[^1]\") [d](https://e.f/[^1])\n\n[^1]: x\n");
    CHECK(told.lines("heading head callout figure link") ==
          "link 0 13:35 \"https://e.f/[^1]\"\n"
          "heading 2 4:4 \"Başlık\" {note 0}\"\"\n"
          "head 6:3 | \"a\" {note 0}\"\"\n"
          "callout note 10:3 \"Dikkat\" {note 0}\"\"\n"
          "figure 13:14 image 0 alt \"resim[^1]\" caption \"Söz\" {note 0}\"\"\n");
}

TEST_CASE("notes are numbered as they are first referred to, those in a note behind it") {
    const Told told("a[^c] b[^a]\n\n[^a]: x\n[^b]: y[^c][^b]\n[^c]: z[^b]\n");
    CHECK(told.warnings() == "");
    CHECK(told.lines("note") ==
          "note 0 6:1 \"a\" number 3\n"
          "note 1 7:1 \"b\" number 2 of note 2\n"
          "note 2 8:1 \"c\" number 1\n");
}

TEST_CASE("a reference without a note, a note without one and a second note are told of") {
    const Told told(
        "a[^nto] b[^nto] c[^not]\n\n[^not]: x\n[^not]: y\n[^tek]: z[^iki]\n[^iki]: w[^tek]\n");
    CHECK(told.warnings() ==
          "7:1 a second note is called \"not\"\n"
          "4:2 no note is called \"nto\"\n"
          "8:1 nothing refers to the note \"tek\"\n"
          "9:1 nothing refers to the note \"iki\"\n");
    CHECK(told.lines("paragraph") ==
          "paragraph 4:1 \"a[^nto] b[^nto] c\" {note 0}\"\"\n"
          "paragraph 6:9 \"x\"\n"
          "paragraph 8:9 \"z\" {note 2}\"\"\n"
          "paragraph 9:9 \"w\" {note 1}\"\"\n");
}

TEST_CASE("a heading that repeats the title hands its note on to the title") {
    const Told told("# x[^1]\n\na\n\n[^1]: y\n");
    CHECK(told.lines("title heading") == "title \"x\" {note 0}\"\"\n");
}

TEST_CASE("labels are short words") {
    CHECK(note_label("[^a-1]", 0) == "a-1");
    CHECK(note_label("[^a b]", 0) == "");
    CHECK(note_label("[^]", 0) == "");
    CHECK(note_label("[^a", 0) == "");
    CHECK(note_label("[^" + std::string(500, 'a') + "]", 0) == "");
}
