// That all that is wrong in a layout file is told at once, and nothing that only follows from it.
#include "read/layout/keys.hpp"

#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;

TEST_CASE(
    "all wrong keys and values of a layout are told at once, from its first line to its last") {
    CHECK(base_error("gutter: wide\n"
                     "hero: {heigth: 3mm, fit: stretch}\n"
                     "styles: {body: {color: ink, size: 9}, h1: {weight: fat}}\n"
                     "colums: 2\n") ==
          "2:9: \"wide\" is not a length (write a number and its unit: 12pt, 3mm, 1.5cm)\n"
          "3:8: unknown key \"heigth\" (did you mean \"height\"?)\n"
          "3:26: \"stretch\" is not one of \"cover\", \"contain\"\n"
          "4:17: unknown key \"color\" (did you mean \"colour\"?)\n"
          "4:35: \"9\" has no unit (write 9pt or 9mm)\n"
          "4:52: \"fat\" is not one of \"light\", \"regular\", \"semibold\", \"bold\", \"black\"\n"
          "5:1: unknown key \"colums\" (did you mean \"columns\"?)");
}

TEST_CASE("what only follows from another error is not told beside it") {
    const auto lines = [](const std::string& text) {
        const std::string told = base_error(text);
        return std::count(told.begin(), told.end(), '\n') + 1;
    };
    CHECK(lines("colours: {sea: bleu}\nground: sea\n") == 1);
    CHECK(lines("styles: {a: {size: 9, leading: 1.2em}, b: {like: a, indent-left: 1em}}\n") == 1);
    CHECK(lines("styles: {a: {like: none, leading: 1.2em}, b: {like: a, indent-left: 1em}}\n") ==
          1);
    CHECK(lines("paper: a44\nmasters: {last: {areas: {x: {top: 9mm, height: 5mm}}}}\n"
                "flow: {x: [clinic]}\n") == 1);
    CHECK(lines("masters: {lst: {areas: {x: {tpo: 9mm}}}}\nflow: {x: [clinic]}\n") == 2);
    CHECK(
        lines(
            "sheet: {scheme: fold}\nmasters: {last: {areas: {x: {left: 400mm, width: 9mm}}}}\n") ==
        1);
}

TEST_CASE("the errors of all variants are told together, each once") {
    CHECK(base_error("variants:\n"
                     "  - {when: {image: missing}, gutter: wide}\n"
                     "  - {when: {pages: 2}, hero: {heigth: 3mm}}\n") ==
          "3:38: \"wide\" is not a length (write a number and its unit: 12pt, 3mm, 1.5cm)\n"
          "4:31: unknown key \"heigth\" (did you mean \"height\"?)");
}

TEST_CASE("a layout of nothing but errors is told no more of than can be read") {
    std::string text = "styles:\n";
    for (int i = 0; i < 2000; ++i)
        text += "  s" + std::to_string(i) + ": {like: t" + std::to_string(i) + "}\n";
    const std::string told = base_error(text);
    CHECK(std::count(told.begin(), told.end(), '\n') == 19);
}
