// What a designer may say in a layout, on pages that are set with the shipped fonts: where blocks
// break, rules and grounds, parts behind the text, pictures in columns, marks of lists.
#include "designed.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;
using namespace designed;

TEST_CASE("what follows a block with break-after begins a new page") {
    const Designed site;
    const std::string dump = site.pages("styles: {kapak: {break-after: page}}\n",
                                        "Bir\n{: .kapak}\n\niki\n\n"
                                        "üç\n");
    CHECK(page_of(dump, "\"Bir\"") == 1);
    CHECK(page_of(dump, "\"iki\"") == 2);
    CHECK(page_of(dump, "\"üç\"") == 2);
}

TEST_CASE("a break after the last block makes no page") {
    const Designed site;
    const std::string dump =
        site.pages("styles: {kapak: {break-after: page}}\n", "Bir\n\niki\n{: .kapak}\n");
    CHECK(page_of(dump, "\"iki\"") == 1);
    CHECK(dump.find("\npage 2") == std::string::npos);
}

TEST_CASE("a text that starts right begins on a page of an odd number") {
    const Designed site;
    const std::string cover = "masters: {first: {text: no}}\n";
    CHECK(page_of(site.pages(cover, "Bir\n"), "\"Bir\"") == 2);
    CHECK(page_of(site.pages(cover + "starts: right\n", "Bir\n"), "\"Bir\"") == 3);
    CHECK(page_of(site.pages("starts: right\n", "Bir\n"), "\"Bir\"") == 1);
}

TEST_CASE("rules stand above and below a block, at their distance from it") {
    const Designed site;
    const std::string dump = site.pages(
        "styles: {body: {size: 10pt, leading: 12pt}, söz: {rule-above: {colour: '#ff0000', width: "
        "2pt, "
        "distance: 6pt}, rule-below: {colour: '#0000ff', width: 1pt, distance: 4pt}}}\n",
        "Söz\n{: .söz}\n");
    const double above =
        number_behind(dump, "path [0-9.]+,([0-9.]+)  [0-9.]+x2\\.00  fill #ff0000");
    const double below =
        number_behind(dump, "path [0-9.]+,([0-9.]+)  [0-9.]+x1\\.00  fill #0000ff");
    CHECK(above == doctest::Approx(28.35).epsilon(0.001));
    CHECK(below == doctest::Approx(28.35 + 2 + 6 + 12 + 4).epsilon(0.001));
    const double words = baseline_of(dump, "Söz");
    CHECK((words > above + 8 && words < below - 4));
}

TEST_CASE("a rule may be dashed, and scissors stand before a line to cut along") {
    const Designed site;
    const std::string dump = site.pages(
        "styles: {fiş: {rule-above: {colour: '#ff0000', dash: [3pt, 2pt], scissors: yes}}}\n",
        "Fiş\n{: .fiş}\n");
    CHECK(matches(dump, "path 28\\.35,[0-9.]+  [0-9.]+x[0-9.]+  stroke #ff0000 0\\.9"));
    CHECK(matches(dump, "path 43\\.35,[0-9.]+  [0-9.]+x0\\.00  stroke #ff0000 0\\.5"));
}

TEST_CASE("a rule at the side keeps its distance from the first letter") {
    const Designed site;
    for (const char* rule : {"rule: '#ff0000'", "rule-left: '#ff0000'",
                             "rule-left: {colour: '#ff0000', distance: 6pt}"}) {
        const std::string dump =
            site.pages("styles: {heading-2: {" + std::string(rule) + "}}\n", "## Bölüm\n\nMetin\n");
        CAPTURE(rule);
        CHECK(number_behind(dump, "text ([0-9.]+),[^\\n]*\"Bölüm") >= 28.35 + 0.5 + 5);
    }
}

TEST_CASE("a ground may have round corners, and they are never rounder than it is high") {
    const Designed site;
    const std::string dump = site.pages(
        "styles: {kutu: {fill: '#ffeedd', radius: 100mm, padding: 4pt}}\n", "Kutu\n{: .kutu}\n");
    CHECK(matches(dump, "path 0\\.00,0\\.00|path 28\\.35,28\\.35  [0-9.]+x[0-9.]+  fill #ffeedd"));
}

TEST_CASE("text flows on an area without words, and on no other") {
    const Designed site;
    const std::string area =
        "masters: {first: {areas: {zemin: {left: 0mm, right: 0mm, top: 0mm, bottom: 0mm, fill: "
        "'#ffeedd'}}}}\n";
    const std::string dump = site.pages(area, "Metin\n");
    CHECK(dump.find("fill #ffeedd") < dump.find("\"Metin\""));
    const Said said = site.said(area + "flow: {zemin: [title]}\n", "Metin\n");
    CHECK(said.err.find("the area \"zemin\" stands over the text of the first page") !=
          std::string::npos);
}

TEST_CASE("the contrast of an area without a ground is that with the area which it stands on") {
    const Designed site;
    const std::string keys =
        "masters: {first: {text: no, areas: {zemin: {left: 0mm, right: 0mm, top: 0mm, bottom: 0mm, "
        "fill: '#102030'}, söz: {left: 10mm, right: 10mm, top: 10mm, height: 60mm, colour: "
        "white}}}}\n"
        "flow: {söz: [title]}\n";
    CHECK(site.warnings(keys, "Metin\n").find("contrast") == std::string::npos);
    CHECK(site.warnings(keys + "colours: {x: white}\nvariants: none\nground: white\n", "Metin\n")
              .find("contrast") == std::string::npos);
}

TEST_CASE("what stands under end follows the text in one piece, with each set of signatures") {
    const Designed site;
    const std::string keys =
        "signature: {step: 20mm}\nsignatures: {hasta: {ticks: [Okudum.], fields: [Hasta, Tarih]}, "
        "hekim: {fields: [Hekim]}}\n"
        "flow: {end: [{text: Onam, style: heading-2}, {signature: hasta}, {signature: hekim}]}\n";
    const std::string dump = site.pages(keys, "Metin\n");
    for (const char* word : {"\"Onam\"", "\"Okudum.\"", "\"Hasta\"", "\"Tarih\"", "\"Hekim\""})
        CHECK_MESSAGE(page_of(dump, word) == 1, word);
    std::string text;
    for (int i = 0; i < 5; ++i) text += "Metin\n\n";
    const std::string longer = site.pages(keys, text);
    CHECK(page_of(longer, "\"Onam\"") == 2);
    CHECK(page_of(longer, "\"Hekim\"") == 2);
}

TEST_CASE("a set of signatures that is not there is an error with its place") {
    const Designed site;
    const Said said = site.said(
        "signatures: {hasta: {fields: [Hasta]}}\nflow: {end: [{signature: hastaa}]}\n", "Metin\n");
    CHECK(said.err.find("keys.yaml:3:") != std::string::npos);
    CHECK(said.err.find("\"hastaa\"") != std::string::npos);
    CHECK(said.err.find("hasta") != std::string::npos);
}

TEST_CASE("what has its place elsewhere cannot stand behind the text") {
    const Designed site;
    CHECK(site.said("flow: {end: [hero]}\n", "Metin\n")
              .err.find("\"hero\" cannot stand behind the text") != std::string::npos);
}

TEST_CASE("stars in the layout's own words are marks") {
    const Designed site;
    const std::string dump = site.pages("flow: {end: [{text: '**Önemli:** 5 * 4'}]}\n", "Metin\n");
    CHECK(matches(dump, "(600|700)[^\\n]*\"Önemli:"));
    CHECK(dump.find("5 * 4") != std::string::npos);
    CHECK(dump.find("**") == std::string::npos);
}

TEST_CASE("pictures that follow each other stand in columns, cut to one ratio") {
    const Designed site;
    fs::create_directories(site.root / "content/images");
    fs::copy_file(fs::path(checkout()) / "content/images/ekt.jpg",
                  site.root / "content/images/a.jpg");
    std::string text;
    for (int i = 0; i < 3; ++i) text += "![bir](/images/a.jpg)\n\n";
    const std::string dump = site.pages("figures: {columns: 2, ratio: '4:3'}\n", text);
    const std::regex clip("clip [0-9.]+,[0-9.]+ ([0-9.]+)x([0-9.]+)");
    int count = 0;
    for (std::sregex_iterator at(dump.begin(), dump.end(), clip), end; at != end; ++at, ++count)
        CHECK(std::stod((*at)[1]) / std::stod((*at)[2]) == doctest::Approx(4.0 / 3).epsilon(0.001));
    CHECK(count == 3);
    const std::string alone = site.pages("figures: {columns: 2}\n", text);
    CHECK(alone.find("clip") == std::string::npos);
}

TEST_CASE("a variant is chosen by category, by the length of the text and by its pictures") {
    const Designed site;
    const auto is_meant = [&](const std::string& when, const std::string& text) {
        return site.pages("variants: [{when: {" + when + "}, styles: {body: {size: 20pt}}}]\n",
                          text, "category: Hasta Rehberi\n")
                   .find(" 20  \"") != std::string::npos;
    };
    CHECK(is_meant("category: hasta rehberi", "Bir iki üç\n"));
    CHECK_FALSE(is_meant("category: [Yazı, Haber]", "Bir iki üç\n"));
    CHECK(is_meant("words: '3'", "Bir iki üç\n"));
    CHECK_FALSE(is_meant("words: '<3'", "- Bir\n- iki üç\n"));
    CHECK(is_meant("pictures: 0", "Bir\n"));
    CHECK_FALSE(is_meant("pictures: '>0'", "Bir\n"));
}

TEST_CASE(
    "a mark on a ground is as wide as it is high, and moves its line down where it is higher") {
    const Designed site;
    const std::string keys =
        "styles: {list-item: {size: 10pt, leading: 12pt}, list-mark: {size: 20pt, "
        "colour: white, fill: '#102030', padding: 4pt, radius: 1em}}\n";
    const std::string dump = site.pages(keys, "1. Bir\n2. iki\n");
    const std::regex ground("path ([0-9.]+),([0-9.]+)  ([0-9.]+)x([0-9.]+)  fill #102030");
    std::smatch found;
    REQUIRE(std::regex_search(dump, found, ground));
    CHECK(std::stod(found[3]) >= std::stod(found[4]) - 0.01);
    CHECK(std::stod(found[2]) >= 28.34);
    CHECK(baseline_of(dump, "iki") - baseline_of(dump, "Bir") > std::stod(found[4]));
}

TEST_CASE("a head or a foot that stands in the text is an error that names both measures") {
    const Designed site;
    const Said foot =
        site.said("masters: {first: {foot: {left: '{{title}}', baseline: 85mm}}}\n", "Metin\n");
    CHECK(foot.err.find("the foot of the first page stands in its text: it begins ") !=
          std::string::npos);
    CHECK(foot.err.find("the bottom margin is 10 mm") != std::string::npos);
    const Said head =
        site.said("masters: {following: {head: {left: '{{title}}', baseline: 15mm}}}\n", "Metin\n");
    CHECK(
        head.err.find("its baseline is 15 mm below the paper's top, and the top margin is 10 mm") !=
        std::string::npos);
}

TEST_CASE("the indent of body's first lines is for running text, not for headings and lists") {
    const Designed site;
    const std::string keys = "styles: {body: {first-line: 20pt}}\n";
    const std::string dump = site.pages(keys, "## Bölüm\n\nBir\n\niki\n\n- üç\n\n  dört\n");
    CHECK(number_behind(dump, "text ([0-9.]+),[^\\n]*\"Bölüm") ==
          doctest::Approx(28.35).epsilon(0.01));
    CHECK(number_behind(dump, "text ([0-9.]+),[^\\n]*\"iki") ==
          doctest::Approx(48.35).epsilon(0.01));
    const std::string asked =
        site.pages("styles: {body: {first-line: 20pt}, heading-2: {first-line: 9pt}}\n",
                   "Bir\n\n## Bölüm\n\niki\n");
    CHECK(number_behind(asked, "text ([0-9.]+),[^\\n]*\"Bölüm") ==
          doctest::Approx(37.35).epsilon(0.01));
}

TEST_CASE("a mark that is higher than its line moves the line down") {
    const Designed site;
    const auto distance = [&](const std::string& size) {
        const std::string dump = site.pages(
            "styles: {list-item: {size: 10pt, leading: 12pt}, list-mark: {size: " + size + "}}\n",
            "1. Bir\n2. iki\n");
        return baseline_of(dump, "iki") - baseline_of(dump, "Bir");
    };
    CHECK(distance("30pt") > distance("10pt") + 8);
}
