// "import Uyari from './_uyari.mdx'" and "<Uyari />".
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string page_of(TemporaryFolder& folder, const std::string& body) {
    const Document page = folder.read("a.mdx", "---\ntitle: Uyku\n---\n" + body);
    const std::string all = dump(Document{{}, {}, {}, page.blocks, {}, {}});
    return all.substr(all.find('\n') + 1);
}

}  // namespace

TEST_CASE("the text of a page that another imports stands in the place of its tag") {
    TemporaryFolder folder;
    folder.write("_uyari.mdx",
                 "---\nid: u\n---\nimport Ek from './alt/_ek.md';\n\n**Dikkat**\n\n<Ek/>\n");
    folder.write("alt/_ek.md", "Ek {props.gun} metin.\n");
    folder.write("_gun.md", "Her {props.gun} gün.\n");
    CHECK(page_of(folder,
                  "import Uyari from './_uyari.mdx';\nimport Gun from \"./_gun.md\"\n\n"
                  "Önce.\n\n<Uyari />\n\n<Gun gun=\"iki\"></Gun>\n\nSonra.\n") ==
          "  paragraph 7:1 \"Önce.\"\n"
          "  paragraph 6:3 {strong}\"Dikkat\"\n"
          "  paragraph 1:1 \"Ek metin.\"\n"
          "  paragraph 1:1 \"Her iki gün.\"\n"
          "  paragraph 13:1 \"Sonra.\"\n");
}

TEST_CASE("a page that is missing, or holds itself, is told once and left out") {
    TemporaryFolder folder;
    folder.write("_b.mdx", "import A from './_b.mdx'\n\nMetin\n\n<A/>\n");
    CHECK(page_of(folder, "import X from './_yok.mdx'\n\n<X/>\n\n<X/>\n\nSonra.\n") ==
          "  paragraph 10:1 \"Sonra.\"\n");
    CHECK(folder.told() ==
          "a.mdx:6:1: warning: the page \"./_yok.mdx\" that is imported here was not found: it is "
          "left out (2 times)\n");
    CHECK(page_of(folder, "import B from './_b.mdx'\n\n<B/>\n") == "  paragraph 3:1 \"Metin\"\n");
    CHECK(folder.told().find("holds itself") != std::string::npos);
    CHECK(page_of(folder, "import B from '../../../etc/passwd.md'\n\n<B/>\n\nx\n") ==
          "  paragraph 8:1 \"x\"\n");
    CHECK(folder.warnings.size() == 1);
}

TEST_CASE("tags in code, and components that are no pages, stay what they are") {
    TemporaryFolder folder;
    folder.write("_b.mdx", "Metin\n");
    CHECK(page_of(folder, "import B from './_b.mdx'\n\n`<B/>`\n") ==
          "  paragraph 6:2 {code}\"<B/>\"\n");
    CHECK(folder.told() == "");
}
