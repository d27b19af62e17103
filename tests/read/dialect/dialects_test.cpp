// The dialects whose pages tests/suite/read/generators.md and kramdown.md hold: what those leave
// out.
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("tags of generators in code are code") {
    CHECK(blocks_of("`{{< figure src=\"a.jpg\" >}}` `[[a]]` `==b==` `:heart:` `<Note>`\n")
              .find("{code}\"{{< figure src=\\\"a.jpg\\\" >}}\"") != std::string::npos);
    CHECK(blocks_of("```\n{% highlight x %}\n\\newpage\n```\n").find("\\newpage") !=
          std::string::npos);
    CHECK(blocks_of("```\nimport a from 'b'\n!> c\n=== \"d\"\n```\n").find("import a") !=
          std::string::npos);
}

TEST_CASE("a sentence that begins with import stays") {
    CHECK(blocks_of("import edilen ilaçlar\n") == "  paragraph 4:1 \"import edilen ilaçlar\"\n");
}

TEST_CASE("a suffix behind an address is text in Turkish alone") {
    TemporaryFolder folder;
    CHECK(folder.read("a.md", "https://a.example'den\n").links.front().url == "https://a.example");
    CHECK(
        folder.read("b.md", "---\nlang: en\n---\nhttps://a.example/o'reilly\n").links.front().url ==
        "https://a.example/o'reilly");
}

TEST_CASE("equal signs with blanks around them and times of day stay") {
    CHECK(blocks_of("a == b == c, 12:30:45\n") == "  paragraph 4:1 \"a == b == c, 12:30:45\"\n");
}

TEST_CASE("rows of pipes below a sentence are no table") {
    CHECK(blocks_of("Metin:\n| a | b |\n").find("table") == std::string::npos);
}

TEST_CASE("the words in an unknown component's attributes stay, in whichever way it stands") {
    for (const char* page : {"<Kutu title=\"Ad\" description=\"Söz\" />\n",
                             "<Kutu title=\"Ad\" description=\"Söz\">\n\nİç\n\n</Kutu>\n",
                             "<Kutu title=\"Ad\" description=\"Söz\">İç</Kutu>\n"}) {
        CAPTURE(page);
        const std::string blocks = blocks_of(page);
        CHECK(blocks.find("{strong}\"Ad\"") != std::string::npos);
        CHECK(blocks.find("\"Söz\"") != std::string::npos);
    }
    CHECK(blocks_of("Bir <Kutu>iki</Kutu> üç.\n") == "  paragraph 4:1 \"Bir iki üç.\"\n");
}

TEST_CASE("icons of Material for MkDocs are left out and told") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, ":material-phone: Arayın :heart: :fontawesome-solid-x:\n") ==
          "  paragraph 4:18 \"Arayın \u2764\uFE0F\"\n");
    CHECK(
        folder.told() ==
        "a.md:4:1: warning: the icon \":material-phone:\" is left out; 1 more mark of the page is "
        "left out or not known: :fontawesome-solid-x:\n");
}
