// Text gets out of the PDF as it went in: pages of every construct of CommonMark and of GitHub's
// additions, read back by other people's programs. Beside each page stands what they should read.
#include "base/file.hpp"
#include "batch/typeset/typeset.hpp"
#include "checkout.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(checkout()) / "tests/extraction";

std::string typeset_words(const fs::path& page, const std::string& layout) {
    static const SharedResources resources{
        Clinic(),
        FontBook({fs::path(checkout()) / "fonts"}),
        {fs::path(checkout()) / "tests/fixtures/layouts", fs::path(checkout()) / "layouts"},
        PatternBook({fs::path(checkout()) / "share/hyphen"})};
    Warnings warnings;
    return typeset({page, folder, layout, Stage::pdf, {}}, resources, warnings).bytes;
}

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\f' || c == '\r';
}

// Blanks become one: '\n' where a line ended among them, else ' '; divided words are joined.
std::string lines_of(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        char blank = 0;
        for (; i < text.size() && is_blank(text[i]); ++i)
            if (blank != '\n') blank = text[i] == ' ' ? ' ' : '\n';
        if (blank == '\n' && out.ends_with("\u00AD"))
            out.resize(out.size() - 2);
        else if (blank && !out.empty())
            out += blank;
        if (i < text.size()) out += text[i++];
    }
    while (!out.empty() && is_blank(out.back())) out.pop_back();
    return out;
}

// Where `read` first says something else than `written`; empty: nowhere. A line's end may stand for
// a space, or for nothing (after an apostrophe and inside addresses no hyphen is printed).
std::string first_difference(const std::string& written, const std::string& read) {
    const std::string text = lines_of(written);
    std::size_t at = 0;
    for (const char c : lines_of(read)) {
        const bool space = at < text.size() && is_blank(text[at]);
        if (c == '\n' ? !space : at < text.size() && (c == text[at] || (c == ' ' && space))) {
            at += c != '\n';
            continue;
        }
        if (c == '\n' && space) {
            ++at;
            continue;
        }
        return "written: " + text.substr(at, 40) + "; read before it: " + text.substr(0, at);
    }
    return at == text.size() ? "" : "lost: " + text.substr(at);
}

void check_words(const std::string& name, const std::string& layout) {
    CAPTURE(name);
    CAPTURE(layout);
    const std::string pdf = typeset_words(folder / (name + ".md"), layout);
    const std::string written = read_file(folder / (name + ".txt"), 1 << 20);
    if (const auto read = judges::ask("pdftotext -raw @ -", pdf))
        CHECK(first_difference(written, *read) == "");
    if (const auto read = judges::ask("mutool draw -q -F txt @ 2>/dev/null", pdf))
        CHECK(first_difference(written, *read) == "");
}

}  // namespace

TEST_CASE("every construct of CommonMark is read back word for word") {
    check_words("commonmark", "words-only");
}

TEST_CASE("every construct of GitHub's Markdown is read back word for word") {
    check_words("github", "words-only");
}

TEST_CASE("in narrow justified columns it is the same text") {
    check_words("commonmark", "words-only-narrow");
    check_words("github", "words-only-narrow");
}

TEST_CASE("small capitals are read back as the letters that were written") {
    check_words("commonmark", "words-only-small-caps");
    check_words("github", "words-only-small-caps");
}

TEST_CASE("a character that no font has is read back alone, its code is not") {
    check_words("missing", "words-only");
}

namespace {

std::string table_of(int columns, int rows) {
    std::string page = "---\ntitle: T\n---\n\n";
    for (int row = -1; row <= rows; ++row) {
        for (int i = 0; i < columns; ++i)
            page +=
                row == 0 ? "|---" : "|sözcük" + std::to_string(i) + "x" + std::to_string(row + 1);
        page += "|\n";
    }
    return page;
}

std::size_t times(const std::string& word, const std::string& text) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("of a table that is far too wide for its page every cell is read, and only once") {
    const fs::path page =
        fs::temp_directory_path() / ("yaprak-wide-table-" + std::to_string(::getpid()) + ".md");
    write_file(page, table_of(14, 30));
    const auto read = judges::ask("pdftotext -raw @ -", typeset_words(page, "words-only"));
    fs::remove(page);
    if (!read) return;
    for (int row = 2; row <= 31; ++row)
        for (int i = 0; i < 14; ++i) {
            const std::string cell = "sözcük" + std::to_string(i) + "x" + std::to_string(row);
            CHECK_MESSAGE(times(cell + "\n", *read + "\n") == 1, cell);
        }
}

TEST_CASE("a table on its side is read cell by cell, in the order of its rows") {
    const fs::path page =
        fs::temp_directory_path() / ("yaprak-turned-table-" + std::to_string(::getpid()) + ".md");
    write_file(page, table_of(11, 40));
    const std::string pdf = typeset_words(page, "words-turned");
    fs::remove(page);
    for (const char* program : {"pdftotext -raw @ -", "mutool draw -q -F txt @ 2>/dev/null"}) {
        const auto read = judges::ask(program, pdf);
        if (!read) continue;
        CAPTURE(program);
        std::size_t at = 0;
        for (int row = 2; row <= 41; ++row)
            for (int i = 0; i < 11 && at != std::string::npos; ++i) {
                at = read->find("sözcük" + std::to_string(i) + "x" + std::to_string(row), at);
                CHECK_MESSAGE(at != std::string::npos, row, " ", i);
            }
    }
    CHECK(pdf.size() > 0);
}

namespace {

// Where a word first stands: its page, from 0; -1: nowhere.
int page_with(const std::string& text, const std::string& word) {
    const std::size_t at = text.find(word);
    if (at == std::string::npos) return -1;
    return int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\f'));
}

void check_notes(const std::string& layout) {
    CAPTURE(layout);
    const std::string pdf = typeset_words(folder / "notes.md", layout);
    for (const char* program : {"pdftotext -raw @ -", "mutool draw -q -F txt @ 2>/dev/null"}) {
        const auto read = judges::ask(program, pdf);
        if (!read) continue;
        CAPTURE(*read);
        for (int i = 1; i <= 15; ++i) {
            const std::string number = std::to_string(i);
            const std::string word = i == 13 ? "Başlık" : "İm" + number + "a";
            CAPTURE(number);
            CHECK(page_with(*read, word) >= 0);
            CHECK(page_with(*read, "Not" + number + "z metni") == page_with(*read, word));
            CHECK((i % 4 != 0 || page_with(*read, "Not" + number + "z ikinci") >= 0));
        }
        CHECK(page_with(*read, "İm15a15,1") >= 0);
    }
}

}  // namespace

TEST_CASE("each note is read on the page of the word that refers to it") {
    check_notes("words-only");
    check_notes("words-only-narrow");
}

TEST_CASE("the comparison sees a lost word, a lost space and another letter") {
    CHECK(first_difference("bir iki üç", "bir iki\nüç\n") == "");
    CHECK(first_difference("hecelenmesi", "hecelen\u00AD\nmesi") == "");
    CHECK(first_difference("Edirne’nin", "Edirne’\nnin") == "");
    CHECK(first_difference("bir iki üç", "bir üç") != "");
    CHECK(first_difference("bir iki üç", "bir ikiüç") != "");
    CHECK(first_difference("bir iki", "bir i ki") != "");
    CHECK(first_difference("bir iki", "bir iki üç") != "");
    CHECK(first_difference("ılık", "ilık") != "");
}
