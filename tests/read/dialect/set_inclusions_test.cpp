// Texts of other files in the place of the marks that ask for them.
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string page_of(TemporaryFolder& folder, const std::string& body) {
    const Document page = folder.read("a.md", "---\ntitle: Uyku\n---\n" + body);
    const std::string all = dump(Document{{}, {}, {}, page.blocks, {}, {}});
    return all.substr(all.find('\n') + 1);
}

}  // namespace

TEST_CASE("mdBook's include sets a file, some of its lines, or what stands between two anchors") {
    TemporaryFolder folder;
    folder.write("b.md", "Bir.\n\n<!-- ANCHOR: iki -->\nİki.\n<!-- ANCHOR_END: iki -->\n\nÜç.\n");
    CHECK(page_of(folder,
                  "Önce.\n\n{{#include b.md:1}}\n\n{{#include b.md:iki}}\n\n"
                  "{{#include ./b.md:6:7}}\n\n`{{#include b.md}}` ve \\{{#include b.md}}\n") ==
          "  paragraph 4:1 \"Önce.\"\n"
          "  paragraph 1:1 \"Bir.\"\n"
          "  paragraph 4:1 \"İki.\"\n"
          "  paragraph 7:1 \"Üç.\"\n"
          "  paragraph 12:2 {code}\"{{#include b.md}}\" \" ve {{#include b.md}}\"\n");
}

TEST_CASE("MkDocs' snippets set a file, several files, or a section, at their own indentation") {
    TemporaryFolder folder;
    folder.write("b.md", "---\na: b\n---\nBir\niki.\n");
    folder.write("c.md", "x\n\n--8<-- [start:su]\nSu için.\n--8<-- [end:su]\n");
    CHECK(page_of(folder,
                  "- Madde\n\n    --8<-- \"b.md\"\n\n--8<-- \"c.md:su\"\n\n"
                  "--8<--\nc.md::1\n; b.md\n--8<--\n") ==
          "  list 4:3 loose -\n"
          "    item 4:3\n"
          "      paragraph 4:3 \"Madde\"\n"
          "      paragraph 4:1 \"Bir iki.\"\n"
          "  paragraph 4:1 \"Su için.\"\n"
          "  paragraph 1:1 \"x\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("Obsidian's embeds set a note, what stands below a heading, or a block with a name") {
    TemporaryFolder folder;
    folder.write("b.md",
                 "İlk.\n\n## Su\n\nSu için. ^suyu\n\n- çay\n- kahve ^kahve\n\n## Son\n\nSon.\n");
    CHECK(page_of(folder, "![[b#Su]]\n") ==
          "  heading 2 3:4 \"Su\"\n"
          "  paragraph 5:1 \"Su için.\"\n"
          "  list 7:3 tight -\n"
          "    item 7:3\n"
          "      paragraph 7:3 \"çay\"\n"
          "    item 8:3\n"
          "      paragraph 8:3 \"kahve\"\n");
    CHECK(page_of(folder, "![[b#^suyu]]\n") == "  paragraph 5:1 \"Su için.\"\n");
    CHECK(page_of(folder, "![[b#^kahve]]\n") ==
          "  list 8:3 tight -\n"
          "    item 8:3\n"
          "      paragraph 8:3 \"kahve\"\n");
    CHECK(page_of(folder, "> Söz\n> ![[b#^suyu]]\n\n1. ![[b#^suyu]]\n") ==
          "  quote 4:3\n"
          "    paragraph 4:3 \"Söz\"\n"
          "    paragraph 5:1 \"Su için.\"\n"
          "  ordered list 5:1 tight from 1 .\n"
          "    item 5:1\n"
          "      paragraph 5:1 \"Su için.\"\n");
}

TEST_CASE("includes of VitePress, Docsify, Liquid and Hugo's themes are set") {
    TemporaryFolder folder;
    folder.write("b.md", "Bir {{ include.gun }}.\n\n## Su\n\nSu.\n\n## Son\n");
    folder.write("_includes/c.md", "Üç.\n");
    CHECK(page_of(folder, "<!--@include: ./b.md#su-->\n") ==
          "  heading 2 3:4 \"Su\"\n  paragraph 5:1 \"Su.\"\n");
    CHECK(page_of(folder, "<!-- @include: ./b.md{5,5} -->\n") == "  paragraph 5:1 \"Su.\"\n");
    CHECK(page_of(folder, "[b](b.md ':include')\n").find("\"Su.\"") != std::string::npos);
    CHECK(page_of(folder, "{% include_relative b.md gun=\"gün\" %}\n").find("\"Bir gün.\"") !=
          std::string::npos);
    CHECK(page_of(folder, "{% include c.md %}\n\n{{% readfile \"_includes/c.md\" %}}\n") ==
          "  paragraph 1:1 \"Üç.\"\n  paragraph 1:1 \"Üç.\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("a warning about what another file says names that file and its line") {
    TemporaryFolder folder;
    folder.write("b.md", "---\nx: y\n---\nBir.\n\n![Su](yok.png)\n");
    CHECK_FALSE(page_of(folder, "Önce.\n\n{{#include b.md}}\n").empty());
    CHECK(folder.told().find("b.md:6:7: warning: the image \"yok.png\" was not found") !=
          std::string::npos);
}

TEST_CASE("a text that is missing, outside the site or holds itself is told and left out") {
    TemporaryFolder folder;
    folder.write("b.md", "Bir.\n\n![[c]]\n");
    folder.write("c.md", "İki.\n\n![[b]]\n");
    CHECK(page_of(folder, "![[b]]\n\n![[yok]]\n\n![[a]]\n") ==
          "  paragraph 1:1 \"Bir.\"\n"
          "  paragraph 1:1 \"İki.\"\n"
          "  paragraph 3:1 \"b\"\n"
          "  paragraph 6:1 \"yok\"\n"
          "  paragraph 8:1 \"a\"\n");
    CHECK(folder.told().find("the page \"b\" that is put in here holds itself") !=
          std::string::npos);
    CHECK(page_of(folder, "{{#include ../../../etc/hosts.md}}\n\n{{#include yok.md}}\n\nSon.\n") ==
          "  paragraph 8:1 \"Son.\"\n");
    CHECK(folder.warnings.size() == 1);
    CHECK(page_of(folder, "{{#include b.md:90}}\n\n--8<-- \"b.md:yok\"\n\nSon.\n") ==
          "  paragraph 8:1 \"Son.\"\n");
}

TEST_CASE("texts that hold each other many times stay within a megabyte") {
    TemporaryFolder folder;
    for (int i = 0; i < 8; ++i) {
        std::string text = "Metin.\n\n";
        for (int k = 0; k < 30; ++k) text += "{{#include n" + std::to_string(i + 1) + ".md}}\n\n";
        folder.write("n" + std::to_string(i) + ".md", text);
    }
    CHECK(page_of(folder, "{{#include n0.md}}\n").size() < 200'000);
    CHECK(folder.told().find("is too long") != std::string::npos);
}

TEST_CASE("marks in comments and in raw parts ask for nothing") {
    TemporaryFolder folder;
    folder.write("b.md", "Bir.\n");
    CHECK(page_of(folder, "<!-- {{#include b.md}} ![[yok]] {% include yok.md %} -->\n\nSon.\n") ==
          "  paragraph 6:1 \"Son.\"\n");
    CHECK(folder.told() == "");
}
