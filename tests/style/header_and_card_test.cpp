// The page's header and the clinic's card and colours.
#include "style/pages.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

TEST_CASE("the header stands before the text: kicker, title, lead, byline, hairline") {
    Document document = page({paragraph("Metin.")}, "TMS");
    document.front.category = "Beyin Uyarım Tedavisi";
    document.front.role = "Uzm. Dr. (hekim)";
    document.front.date = Date{2025, 4, 7, {}};
    document.front.description = words("Etkili", marked(Mark::strong));
    document.front.description.push_back(words(" bir tedavi.")[0]);
    Warnings warnings;
    const Flow flow = resolve_styles(document, handout(), clinic(), warnings);
    CHECK(listed(warnings) == "");
    REQUIRE(flow.blocks.size() == 6);
    CHECK(text_of(flow.blocks[0]).text.text == "BEYİN UYARIM TEDAVİSİ");
    CHECK(text_of(flow.blocks[1]).text.text == "TMS");
    CHECK(text_of(flow.blocks[1]).bookmark->level == 1);
    CHECK(text_of(flow.blocks[2]).text.text == "Etkili bir tedavi.");
    CHECK(text_of(flow.blocks[2]).text.runs.size() == 2);
    CHECK(text_of(flow.blocks[3]).text.text == "Uzm. Dr. (hekim) · 7 Nisan 2025");
    CHECK(std::holds_alternative<RuleBlock>(flow.blocks[4].kind));
    CHECK(text_of(flow.blocks[5]).text.text == "Metin.");
}

TEST_CASE("what the page does not say leaves no empty line in its header") {
    Layout layout = handout();
    layout.header.rule = false;
    const Flow flow = resolved(page({}), layout);
    REQUIRE(flow.blocks.size() == 1);
    CHECK(text_of(flow.blocks[0]).style.style == "title");
}

TEST_CASE("the header picture is a figure; without one the ground bears the clinic's logo") {
    Document document = page({});
    document.images = {{"a.jpg", "/x/a.jpg", {}}};
    document.front.image = 0;
    const Flow with = resolved(document, handout());
    CHECK(with.hero->image == 0);
    CHECK(with.tags[with.tags[with.hero->tag].parent].alt == "Title");
    document.images[0].file.clear();
    const Flow without = resolved(document, handout());
    CHECK(without.hero->image == -1);
    CHECK(without.hero->tag == no_tag);
    Clinic own = clinic();
    own.logo = {"logo.png", "/x/logo.png", {}};
    const Flow logo = resolved(document, handout(), own);
    CHECK(logo.hero->logo == 1);
    CHECK(logo.tags[logo.tags[logo.hero->logo_tag].parent].alt == "Yaprak Klinik");
}

TEST_CASE("the clinic's colours win, and a lone brand colour gives its shades") {
    Layout layout = handout();
    Clinic own = clinic();
    own.colours["brand"] = Rgb{0.6, 0, 0};
    const Flow flow = resolved(page({}), layout, own);
    CHECK(to_text(flow.hero->figure) == "#990000");
    CHECK(to_text(flow.hero->ground) == "#540000");
    own.colours["brand-dark"] = Grey{0};
    CHECK(to_text(resolved(page({}), layout, own).hero->ground) == "#000000");
}

TEST_CASE("the card tells where the clinic is, and its code where the page is") {
    Document document = page({});
    const Flow flow = resolved(document, handout(), clinic());
    const CardBlock& card = std::get<CardBlock>(flow.card->kind);
    std::string lines;
    for (const FlowBlock& line : card.lines) lines += text_of(line).text.text + "|";
    CHECK(lines ==
          "Yaprak Klinik|0312 000 00 00|bilgi@klinik.example|klinik.example|Örnek Cad. 1|"
          "Çankaya / Ankara|Hafta içi 09.00-18.00|");
    CHECK(card.groups == std::vector<std::size_t>{0, 1, 4, 6});
    CHECK(card.lines[4].space_before == 4_pt);
    CHECK(card.qr == "https://klinik.example");
    std::string urls;
    for (const Link& link : flow.links) urls += link.url + " ";
    CHECK(urls == "tel:03120000000 mailto:bilgi@klinik.example https://klinik.example ");
    document.front.values["permalink"] = "/tms/";
    CHECK(std::get<CardBlock>(resolved(document, handout(), clinic()).card->kind).qr ==
          "https://klinik.example/tms/");
}

TEST_CASE("a clinic of which nothing is known has no card") {
    CHECK_FALSE(resolved(page({}), handout()).card);
}

TEST_CASE("the header names the clinic: by its logo, else by its name") {
    Clinic own = clinic();
    Layout layout = handout();
    layout.hero.height = 60_mm;
    REQUIRE(resolved(page({}), layout, own).hero_name);
    CHECK(resolved(page({}), layout, own).hero_name->text.text == "Yaprak Klinik");
    own.logo.written = own.logo.file = "logo.png";
    Flow flow = resolved(page({}), layout, own);
    CHECK_FALSE(flow.hero_name);
    CHECK(flow.hero->logo >= 0);
    layout.hero.logo = false;
    flow = resolved(page({}), layout, own);
    CHECK_FALSE(flow.hero_name);
    CHECK(flow.hero->logo == -1);
}
