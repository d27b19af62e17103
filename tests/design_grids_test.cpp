// Cells beside each other, icons beside headings and items, pictures that a layout names.
#include "designed.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;
using namespace designed;

namespace {

const char* const drawing =
    "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10' "
    "fill='#cc0000'/></svg>";

std::string document_of(const Designed& site, const std::string& text) {
    const Said made = site.said("", text, "", "document");
    CHECK_MESSAGE(made.code == exit_done, made.err);
    return made.out;
}

std::size_t cells_of(const std::string& dump) {
    std::size_t count = 0;
    for (auto at = dump.find(" cell "); at != std::string::npos; at = dump.find(" cell ", at + 1))
        ++count;
    return count;
}

double left_of(const std::string& dump, const std::string& word) {
    return number_behind(dump, "text ([0-9.]+),[^\\n]*\"" + word);
}

}  // namespace

TEST_CASE("each block of a grid is a cell, and a heading takes what follows it") {
    const Designed site;
    CHECK(cells_of(document_of(site, "::: grid 2\n\nBir\n\niki\n\n- üç\n- dört\n\n:::\n")) == 3);
    CHECK(cells_of(document_of(site, "::: grid 2\n\n### Bir\n\na\n\nb\n\n### İki\n\nc\n\n:::\n")) ==
          2);
}

TEST_CASE("a group within a grid is one cell, with its name as its style") {
    const Designed site;
    const std::string dump = document_of(site,
                                         "::: grid 3\n\n::: kutu\n\nBir\n\niki\n\n:::\n\n::: "
                                         "kutu\n\nüç\n\n:::\n\ndört\n\n:::\n\nson\n");
    CHECK(cells_of(dump) == 3);
    CHECK(dump.find("grid 3") != std::string::npos);
    CHECK(dump.find(".kutu") != std::string::npos);
    CHECK(dump.find("\n  paragraph") != std::string::npos);
}

TEST_CASE("a grid is written in HTML as well") {
    const Designed site;
    const std::string dump = document_of(
        site,
        "<div class=\"grid-2\">\n<div>\n\nBir\n\niki\n\n</div>\n<div><p>üç</p></div>\n</div>\n");
    CHECK(dump.find("grid 2") != std::string::npos);
    CHECK(cells_of(dump) == 2);
}

TEST_CASE("a callout within a grid is a cell") {
    const Designed site;
    const std::string dump =
        document_of(site, "::: grid 2\n\n::: tip\n\nBir\n\n:::\n\n> iki\n\n:::\n");
    CHECK(cells_of(dump) == 2);
    CHECK(dump.find("callout tip") != std::string::npos);
}

TEST_CASE("cells stand beside each other in rows, and boxes of a row are equally high") {
    const Designed site;
    const std::string dump = site.pages(
        "grids: {gap: 10mm, row-gap: 5mm}\nstyles: {grid-cell: {fill: '#ffeedd', padding: 4pt}}\n",
        "::: grid 2\n\nBir\n\niki  \niki  \niki\n\nüç\n\n:::\n");
    CHECK(baseline_of(dump, "Bir") == doctest::Approx(baseline_of(dump, "iki")));
    CHECK(baseline_of(dump, "üç") > baseline_of(dump, "Bir") + 30);
    CHECK(left_of(dump, "iki") - left_of(dump, "Bir") ==
          doctest::Approx(45 * 2.8346).epsilon(0.001));
    const std::regex ground("x([0-9.]+)  fill #ffeedd");
    std::vector<double> heights;
    for (std::sregex_iterator at(dump.begin(), dump.end(), ground), end; at != end; ++at)
        heights.push_back(std::stod((*at)[1]));
    REQUIRE(heights.size() == 3);
    CHECK(heights[0] == heights[1]);
    CHECK(heights[2] < heights[0]);
}

TEST_CASE("rows break between pages, cells do not") {
    const Designed site;
    std::string text = "::: grid 2\n\n";
    for (int i = 0; i < 8; ++i) text += "a  \nb  \nc  \nd" + std::to_string(i) + "\n\n";
    const std::string dump = site.pages("", text + ":::\n");
    CHECK(page_of(dump, "\"d0\"") == 1);
    CHECK(page_of(dump, "\"d7\"") == 2);
}

TEST_CASE("cells of a row that is taller than a page stand below each other, and no text is lost") {
    const Designed site;
    std::string cell;
    for (int i = 0; i < 40; ++i) cell += "satır" + std::to_string(i) + "  \n";
    const std::string dump = site.pages("", "::: grid 2\n\n" + cell + "son\n\nyan\n\n:::\n");
    CHECK(page_of(dump, "satır0") == 1);
    CHECK(page_of(dump, "\"son\"") > 1);
    CHECK(page_of(dump, "\"yan\"") >= page_of(dump, "\"son\""));
}

TEST_CASE("headings in cells stand in the outline and are led to") {
    const Designed site;
    const std::string dump = site.pages(
        "", "[git](#iki)\n\n## Üst\n\n::: grid 2\n\n### Bir\n\na\n\n### İki\n\nb\n\n:::\n");
    CHECK(dump.find("Bir") != std::string::npos);
    CHECK(matches(dump, "(bookmark|outline)[^\\n]*İki"));
}

TEST_CASE("headings in cells stand in the list of contents") {
    const Designed site;
    const std::string dump =
        site.pages("contents: {shown: yes, depth: 2}\n",
                   "## Üst\n\n::: grid 2\n\n### Bir\n\na\n\n### İki\n\nb\n\n:::\n");
    CHECK(matches(dump, "\"Bir[^]*\"İki[^]*\"Bir[^]*\"İki"));
}

TEST_CASE("a grid on a narrow page has fewer columns") {
    const Designed site;
    const std::string dump =
        site.pages("paper: [50mm, 100mm]\n", "::: grid 3\n\nBir\n\niki\n\nüç\n\n:::\n");
    CHECK(left_of(dump, "Bir") == doctest::Approx(left_of(dump, "üç")));
}

TEST_CASE("an unclosed grid is told, and its text is kept") {
    const Designed site;
    const Said said = site.said("", "::: grid 2\n\nBir\n\niki\n", "", "document");
    CHECK(said.err.find("has no end") != std::string::npos);
    CHECK(said.out.find("\"iki\"") != std::string::npos);
}

TEST_CASE("an icon stands beside a heading, and the text beside it") {
    const Designed site;
    write_file(site.root / "content/icons/kalp.svg", drawing);
    const std::string plain_text = site.pages("", "## Kalp\n\nMetin\n");
    const std::string dump = site.pages("styles: {heading-2: {icon-size: 20pt, icon-gap: 6pt}}\n",
                                        "## Kalp\n{: icon=kalp}\n\nMetin\n");
    CHECK(dump.find("picture 28.35,") != std::string::npos);
    CHECK(left_of(dump, "Kalp") ==
          doctest::Approx(left_of(plain_text, "Kalp") + 26).epsilon(0.001));
    CHECK(left_of(dump, "Metin") == doctest::Approx(28.35));
}

TEST_CASE("a style may ask for an icon, and one of a list takes the place of its marks") {
    const Designed site;
    write_file(site.root / "icons/tik.svg", drawing);
    const std::string dump = site.pages("styles: {list: {icon: tik}}\n", "- bir\n- iki\n\nMetin\n");
    CHECK(matches(dump, "picture [^\\n]*\\n[^]*picture "));
    CHECK(dump.find("\"•\"  hidden") != std::string::npos);
}

TEST_CASE("an icon that is not there is told with its name, and no icon leads out of the site") {
    const Designed site;
    CHECK(site.warnings("styles: {heading-2: {icon: kalbim}}\n", "## A\n\nx\n")
              .find("no icon is called \"kalbim\"") != std::string::npos);
    write_file(site.root / "gizli.svg", drawing);
    CHECK(site.warnings("", "## B\n{: icon=../../gizli}\n\nx\n").find("no icon is called") !=
          std::string::npos);
}

TEST_CASE("a part may be a picture that lies beside its layout or in the site") {
    const Designed site;
    write_file(site.root / "yan.svg", drawing);
    write_file(site.root / "content/images/site.svg", drawing);
    const std::string dump = site.pages(
        "flow: {end: [{picture: yan.svg, width: 20mm, alt: Bir kare}, {picture: images/site.svg, "
        "height: 5mm}]}\n",
        "Metin\n");
    CHECK(matches(dump, "picture [0-9.]+,[0-9.]+  56\\.69x56\\.69"));
    CHECK(matches(dump, "picture [0-9.]+,[0-9.]+  14\\.17x14\\.17"));
    const std::string missing = site.warnings("flow: {end: [{picture: yok.svg}]}\n", "Metin\n");
    CHECK(missing.find("the picture \"yok.svg\" is missing") != std::string::npos);
    CHECK(missing.find("keys.yaml:2:") != std::string::npos);
}

TEST_CASE("numbers of a list have a style of their own where there is one") {
    const Designed site;
    const std::string dump = site.pages(
        "styles: {list-number: {like: list-mark, colour: white, fill: '#102030', padding: 4pt, "
        "radius: 1em}}\n",
        "1. Bir\n2. iki\n\n- üç\n");
    CHECK(dump.find("\"1\"") != std::string::npos);
    CHECK(dump.find("\"1.\"") == std::string::npos);
    CHECK(matches(dump, "fill #102030[^]*fill #102030"));
    CHECK_FALSE(matches(dump, "fill #102030[^]*fill #102030[^]*fill #102030"));
}

TEST_CASE("the former key for numbers on circles names the one that says it now") {
    const Designed site;
    const Said said = site.said("list: {numbers: circles}\n", "1. Bir\n");
    CHECK(said.err.find("keys.yaml:2:") != std::string::npos);
    CHECK(said.err.find("unknown key \"numbers\"") != std::string::npos);
    CHECK(said.err.find("list-number") != std::string::npos);
}
