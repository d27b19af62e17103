// Which links lead somewhere, and what becomes of the others.
#include "style/inline/links.hpp"

#include "style/pages.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

TEST_CASE("a link to a heading of the page knows its place, one to none is text") {
    Document document =
        page({block(Paragraph{words("a", {}, 0)}), block(Paragraph{words("b", {}, 1)}),
              block(Heading{2, words("Sık sorulanlar")})});
    document.links = {{"#sik-sorulanlar", "", {}}, {"#sorun", "", {"page.md", 2, 2}}};
    Warnings warnings;
    const Flow flow = resolve_styles(document, plain_layout(), {}, warnings);
    const int target = text_of(flow.blocks.back()).target;
    CHECK(target == 1);
    CHECK(flow.links[0].target == target);
    CHECK(text_of(flow.blocks[1]).text.runs[0].link == -1);
    REQUIRE(warnings.list().size() == 1);
}

TEST_CASE("a link is told in words: the heading that it leads to, a number, an address") {
    Document document =
        page({block(Paragraph{words("a", {}, 0)}), block(Heading{2, words("Sık sorulanlar")})});
    document.front.title = words("Uyku");
    document.front.lang = "tr";
    document.links = {{"#sik-sorulanlar", "", {}},
                      {"tel:+90%20312", "", {}},
                      {"mailto:bilgi@klinik.example?subject=a", "", {}},
                      {"https://klinik.example", "", {}},
                      {"#top", "", {}},
                      {"#sik-sorulanlar", "Cevaplar", {}}};
    Warnings warnings;
    const Flow flow = resolve_styles(document, plain_layout(), {}, warnings);
    std::string titles;
    for (const Link& link : flow.links) titles += link.title + "|";
    CHECK(titles ==
          "Sık sorulanlar|Telefon: +90 312|E-posta: bilgi@klinik.example||Uyku|Cevaplar|");
}

TEST_CASE("links that could run or open something are text, and the author is told") {
    Document document =
        page({block(Paragraph{words("a", {}, 0)}), block(Paragraph{words("b", {}, 1)}),
              block(Paragraph{words("c", {}, 2)})});
    document.links = {{"JavaScript:alert(1)", "", {"page.md", 2, 2}},
                      {"/iletisim", "", {}},
                      {"tel:+903120000000", "", {}}};
    Warnings warnings;
    const Flow flow = resolve_styles(document, plain_layout(), clinic(), warnings);
    CHECK(text_of(flow.blocks[0]).text.text == "a");
    CHECK(text_of(flow.blocks[0]).text.runs[0].link == -1);
    CHECK(flow.links[std::size_t(text_of(flow.blocks[1]).text.runs[0].link)].url ==
          "https://klinik.example/iletisim");
    CHECK(text_of(flow.blocks[2]).text.runs[0].link == 2);
    CHECK(
        listed(warnings) ==
        "page.md:2:2: warning: \"JavaScript:alert(1)\" is not made a link (hint: links begin with "
        "https:, http:, mailto: or tel:)\n");
}

TEST_CASE("an address with the path that the whole site has is counted from its host") {
    CHECK(address_on_site("/x/", "klinik.example/alt/") == "https://klinik.example/alt/x/");
    CHECK(address_on_site("/alt/x/", "klinik.example/alt") == "https://klinik.example/alt/x/");
    CHECK(address_on_site("/alt", "http://klinik.example/alt") == "http://klinik.example/alt");
    CHECK(address_on_site("/altin/", "klinik.example/alt") == "https://klinik.example/alt/altin/");
    CHECK(address_on_site("x", "klinik.example") == "https://klinik.example/x");
    CHECK(address_on_site("/x", "") == "/x");
}
