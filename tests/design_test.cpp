// What a designer may say in a layout, on pages that are set with the shipped fonts: grounds below
// the text, parts behind it, rules, marks of lists, heads and feet.
#include "cli/environment/exit_codes.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

const char* const plain =
    "extends: base\npaper: [100mm, 100mm]\nmargins: {top: 10mm, bottom: 10mm, inner: 10mm, outer: "
    "10mm}\ncard: {shown: no}\nmasters: {first: {hero: no, foot: none}, following: {head: none, "
    "foot: none}}\nheader: {title: no, lead: no, kicker: '', byline: '', rule: no}\n";

struct Designed : Site {
    Said said(const std::string& keys, const std::string& text, const std::string& front = "",
              const std::string& stage = "pages") const {
        file("a.md", "---\ntitle: A\n" + front + "---\n" + text);
        write_file(root / "plain.yaml", plain);
        write_file(root / "keys.yaml", "extends: plain\n" + keys);
        return yaprak_does({"build", (root / "content/a.md").string(), "-l",
                            (root / "keys.yaml").string(), "--dump", stage});
    }
    std::string pages(const std::string& keys, const std::string& text,
                      const std::string& front = "") const {
        const Said made = said(keys, text, front);
        CHECK_MESSAGE(made.code == exit_done, made.err);
        return made.out;
    }
    std::string warnings(const std::string& keys, const std::string& text) const {
        return said(keys, text).err;
    }
};

// The page, counted from 1, that a word stands on; 0: none.
int page_of(const std::string& dump, const std::string& word) {
    const auto at = dump.find(word);
    int page = 0;
    for (auto i = dump.find("page "); i != std::string::npos && i < at;
         i = dump.find("\npage ", i + 1))
        ++page;
    return at == std::string::npos ? 0 : page;
}

double number_behind(const std::string& dump, const std::string& pattern) {
    std::smatch found;
    return std::regex_search(dump, found, std::regex(pattern)) ? std::stod(found[1]) : -1;
}

double baseline_of(const std::string& dump, const std::string& word) {
    return number_behind(dump, "text [-0-9.]+,([0-9.]+)  [^\\n]*\"" + word);
}

}  // namespace

TEST_CASE("a rule at the side keeps its distance from the first letter") {
    const Designed site;
    const std::string dump =
        site.pages("styles: {heading-2: {rule: '#ff0000'}}\n", "## Bölüm\n\nMetin\n");
    CHECK(number_behind(dump, "text ([0-9.]+),[^\\n]*\"Bölüm") >= 28.35 + 0.5 + 5);
}

TEST_CASE("what stands under end follows the text in one piece, on whatever page it ends") {
    const Designed site;
    const std::string keys =
        "signature: {step: 12mm, ticks: [Okudum.], fields: [Hasta, Tarih]}\n"
        "flow: {end: [{text: Onam, style: heading-2}, signature]}\n";
    const std::string dump = site.pages(keys, "Metin\n");
    for (const char* word : {"\"Onam\"", "\"Okudum.\"", "\"Hasta\"", "\"Tarih\""})
        CHECK_MESSAGE(page_of(dump, word) == 1, word);
    std::string text;
    for (int i = 0; i < 9; ++i) text += "Metin\n\n";
    const std::string longer = site.pages(keys, text);
    CHECK(page_of(longer, "\"Onam\"") == 2);
    CHECK(page_of(longer, "\"Tarih\"") == 2);
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
