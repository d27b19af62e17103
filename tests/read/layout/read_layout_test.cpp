// Layout files: what is inherited, what is computed, which there are, and that all of it is told.
#include "read/layout/read_layout.hpp"

#include "checkout.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace fs = std::filesystem;
using namespace yaprak;

TEST_CASE("the handout's measure is 144 mm, and its first page begins below the picture") {
    const Layout layout = read_layout("handout-a4", {shipped_layouts}, {});
    CHECK(layout.name == "handout-a4");
    CHECK(shown(layout.masters[0].areas[0].box) == "33,96 144x178.5");
    CHECK(shown(layout.masters[1].areas[0].box) == "33,24 144x250.5");
    CHECK(layout.masters[1].furniture[0].baseline.mm() == doctest::Approx(14.5));
    CHECK(layout.masters[1].furniture[1].baseline.mm() == doctest::Approx(284));
}

TEST_CASE("a layout changes what it says and inherits the rest, deep in the maps") {
    LayoutFolder folder;
    folder.write("large", "extends: handout-a4\nstyles: {body: {size: 18pt, leading: 1.4em}}\n");
    const Layout layout = folder.read("large");
    CHECK(layout.hero.height.mm() == doctest::Approx(86));
    CHECK(*layout.styles.at("body").size == 18_pt);
    CHECK(layout.styles.at("body").leading->pt() == doctest::Approx(25.2));
    CHECK(*layout.styles.at("body").font == "serif");
    CHECK(layout.styles.at("body").at.line == 2);
}

TEST_CASE("a name with a folder is that of a layout in a folder of one of the folders") {
    CHECK(read_layout("examples/consent-form", {shipped_layouts}, {}).signatures.size() == 3);
    CHECK(layout_files("examples/consent-form", {shipped_layouts}).size() > 2);
    CHECK_THROWS(read_layout("examples/consent", {shipped_layouts}, {}));
    CHECK_THROWS(read_layout("../layouts/handout-a4", {shipped_layouts}, {}));
}

TEST_CASE("the test layout stands alone") {
    const Layout layout =
        read_layout("square-8", {fs::path(checkout()) / "tests/fixtures/layouts"}, {});
    CHECK(shown(layout.masters[0].areas[0].box) == "5,5 50x70");
    CHECK(layout.masters[0].furniture.empty());
    CHECK(layout.fonts.at("square") == "Square");
    CHECK_FALSE(layout.card);
}

TEST_CASE("lengths in em are of the style's own size, wherever that comes from") {
    LayoutFolder folder;
    folder.write("em",
                 "extends: base\nstyles:\n  a: {size: 10pt, first-line: 2em}\n"
                 "  b: {like: a, size: 50 %, indent-left: 2em}\n");
    const Layout layout = folder.read("em");
    CHECK(*layout.styles.at("a").first_line == 20_pt);
    CHECK(*layout.styles.at("b").indent_left == 10_pt);
}

TEST_CASE("sixteen layouts may extend each other, and seventeen may not") {
    LayoutFolder folder;
    for (int i = 1; i <= 16; ++i) {
        const std::string next = i == 16 ? "base" : "chain-" + std::to_string(i + 1);
        folder.write("chain-" + std::to_string(i), "extends: " + next + "\n");
    }
    CHECK(folder.read("chain-2").name == "chain-2");
    CHECK_THROWS_WITH(folder.read("chain-1"), "more than 16 layouts extend each other");
}

TEST_CASE("a layout that extends nothing must say what a page needs") {
    CHECK(layout_error("columns: 1\n") ==
          "the layout says no paper (write \"paper: a4\", or begin with \"extends: base\")");
    CHECK(layout_error("paper: a4\nstyles: {body: {font: x, size: 9pt}}\n") ==
          "2:10: the layout says no leading for \"body\" (write \"leading: 15pt\", or begin with "
          "\"extends: base\")");
    CHECK(layout_error("- a4\n") == "a layout is a map of keys (begin with \"extends: base\")");
}

TEST_CASE("a layout that is not there is named where it was asked for") {
    LayoutFolder folder;
    folder.write("mine", "extends: bse\n");
    folder.write("round", "extends: trip\n");
    folder.write("trip", "extends: round\n");
    const auto problem = [&](const char* name) -> std::string {
        try {
            folder.read(name);
        } catch (const Error& error) {
            return to_text(error.finding(), "error")
                .substr(error.finding().at.file.text().starts_with("/")
                            ? folder.path().string().size() + 1
                            : 0);
        }
        return "no error";
    };
    CHECK(problem("handout-a44") ==
          "page.md:3:9: error: no layout \"handout-a44\" (hint: did you mean \"handout-a4\"?)");
    CHECK(problem("xyz").starts_with(
        "page.md:3:9: error: no layout \"xyz\" (hint: known: \"booklet-a5\""));
    CHECK(problem("mine") ==
          "mine.yaml:1:10: error: no layout \"bse\" (hint: did you mean \"base\"?)");
    CHECK(problem("round") ==
          "trip.yaml:1:10: error: \"round\" extends itself (hint: take one "
          "\"extends\" out of the circle)");
}

TEST_CASE("layouts are listed by name, sorted, without the base") {
    LayoutFolder folder;
    folder.write("aaa", "");
    const auto names = list_layouts({folder.path(), shipped_layouts, folder.path() / "nowhere"});
    REQUIRE(names.size() >= 2);
    CHECK(names.front() == "aaa");
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::count(names.begin(), names.end(), "handout-a4") == 1);
    CHECK(std::count(names.begin(), names.end(), "base") == 0);
}

TEST_CASE("docs/reference/layout.md tells of every key, and base.yaml of every default") {
    const auto text_of = [](const fs::path& file) {
        std::ifstream in(fs::path(checkout()) / file);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const std::string manual = text_of("docs/reference/layout.md"),
                      base = text_of("layouts/base.yaml");
    const std::set<std::string> unsaid = {"extends", "orientation", "like",  "baseline", "last",
                                          "page-2",  "when",        "image", "pages",    "lang",
                                          "right",   "text",        "words", "pictures", "category",
                                          "picture", "alt",         "comb",  "date",     "boxes"};
    for (const LayoutKey& key : layout_keys()) {
        const std::string name = key.path.substr(key.path.rfind('.') + 1);
        CHECK_MESSAGE(manual.find("`" + name + "` |") != std::string::npos, key.path);
        const bool of_first = key.path.starts_with("masters.first.") && !key.path.ends_with("hero");
        if (!unsaid.count(name) && !of_first)
            CHECK_MESSAGE(base.find(name + ":") != std::string::npos, key.path);
    }
}

TEST_CASE("the clinic's fonts go before those of base.yaml, not before a layout's own") {
    LayoutFolder folder;
    folder.write("own", "extends: handout-a4\nfonts: {serif: Alegreya}\n");
    const FontFamilies fonts = {{"serif", "Lato"}, {"sans", "Lato"}};
    const Layout own = read_layout("own", {folder.path(), shipped_layouts}, {}, {}, disk(), fonts);
    CHECK(own.fonts.at("serif") == "Alegreya");
    CHECK(own.fonts.at("sans") == "Lato");
    CHECK(own.fonts.at("mono") == "DejaVu Sans Mono");
    const Layout shipped = read_layout("handout-a5", {shipped_layouts}, {}, {}, disk(), fonts);
    CHECK(shipped.fonts.at("serif") == "Lato");
}
