// Which variants of a layout are meant for which page.
#include "batch/typeset/variants.hpp"

#include "model/clinic.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Document page(const std::string& title, bool picture) {
    Document document;
    document.front.title = {{title, {}, -1, {}, {}}};
    if (picture) {
        document.images.push_back({"a.jpg", "a.jpg", {}});
        document.front.image = 0;
    }
    return document;
}

bool holds(const Condition& condition, const Document& document, int pages = 0) {
    Layout layout;
    layout.variants = {condition};
    return !variants_for(layout, document, Clinic(), pages).empty();
}

}  // namespace

TEST_CASE("a variant is meant where all that it says is true") {
    Condition missing;
    missing.image = false;
    CHECK(holds(missing, page("a", false)));
    CHECK_FALSE(holds(missing, page("a", true)));
    missing.least_title = 3;
    CHECK_FALSE(holds(missing, page("ığ", false)));
    CHECK(holds(missing, page("ığü", false)));
}

TEST_CASE("a variant for a language knows it by its first part") {
    Condition arabic;
    arabic.languages = {"ar", "fa"};
    Document document = page("a", false);
    CHECK_FALSE(holds(arabic, document));
    document.front.lang = "ar-EG";
    CHECK(holds(arabic, document));
}

TEST_CASE("a variant for a number of pages waits until they are counted") {
    Condition many;
    many.least_pages = 3;
    CHECK_FALSE(holds(many, page("a", false)));
    CHECK_FALSE(holds(many, page("a", false), 2));
    CHECK(holds(many, page("a", false), 3));
}

TEST_CASE("a page of more pages than two is set as its variant says") {
    site::Site site;
    site.file("many.yaml",
              "extends: handout-a4\nvariants:\n  - when: {pages: '>2'}\n    paper: a3\n");
    site.file("short.md", "# a\n\nb\n");
    std::string text = "# a\n";
    for (int i = 0; i < 60; ++i) text += "\nbir iki üç dört beş altı yedi sekiz dokuz on on bir.\n";
    site.file("long.md", text);
    const auto paper = [&](const char* name) {
        const std::string layout = site.content() + "/many.yaml";
        return site::yaprak_does({"build", site.content() + "/" + name, "-l", layout, "--dump",
                                  "pages", "-o", site.out()})
            .out;
    };
    CHECK(paper("short.md").find("trim 210x297 mm") != std::string::npos);
    CHECK(paper("long.md").find("trim 297x420 mm") != std::string::npos);
}
