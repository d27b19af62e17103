#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a picture's name may hold blanks and brackets") {
    TemporaryFolder folder;
    const Document page = folder.read("a.md", "![Şema](Ekran görüntüsü (1).jpg)\n");
    REQUIRE(page.images.size() == 1);
    CHECK(folder.told().find("Ekran görüntüsü (1).jpg") != std::string::npos);
    CHECK(blocks_of("`![a](b c.jpg)`\n").find("![a](b c.jpg)") != std::string::npos);
}

TEST_CASE("a mail address behind a blank is one, two backslashes at a line's end break it") {
    TemporaryFolder folder;
    const Document page = folder.read("a.md", "[x](mailto: a@b.example)\n");
    REQUIRE(page.links.size() == 1);
    CHECK(blocks_of("bir\\\\\niki\n") == blocks_of("bir\\\niki\n"));
}
