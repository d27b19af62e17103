// Areas beside the text and what flows into them.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("an area is given by two of three sides each way, else it keeps to the margins") {
    LayoutFolder folder;
    folder.write("areas",
                 "extends: base\nmasters:\n  last:\n    text: no\n    areas:\n"
                 "      a: {}\n      b: {right: 10mm, width: 50mm, top: 0mm, height: 20mm}\n"
                 "      c: {left: 5mm, right: 5mm, bottom: 10mm, height: 30mm}\n");
    const PageMaster last = folder.read("areas").masters.at(2);
    CHECK(last.name == "last");
    CHECK(last.areas.empty());
    REQUIRE(last.fixed.size() == 3);
    CHECK(shown(last.fixed[0].box) == "24,24 162x250.5");
    CHECK(shown(last.fixed[1].box) == "150,0 50x20");
    CHECK(shown(last.fixed[2].box) == "5,257 200x30");
}

TEST_CASE("an area has its place on the paper, beside the text") {
    CHECK(base_error("masters: {last: {areas: {a: {left: 1cm, width: 21cm}}}}\n") ==
          "2:26: the area \"a\" stands outside the paper (the paper is 210 mm wide and 297 mm "
          "high)");
    CHECK(base_error("masters: {last: {areas: {a: {top: 1cm, bottom: 1cm, height: 1cm}}}}\n") ==
          "2:26: the area \"a\" says top, bottom and height (two of the three are enough)");
    CHECK(base_error("masters: {last: {areas: {a: {top: 29cm}}}}\n") ==
          "2:26: nothing is left of the area \"a\" (it would be 162 mm wide and 0 mm high)");
    CHECK(base_error("masters: {last: {areas: {a: {bottom: 2cm, height: 5cm}}}}\n") ==
          "2:26: the area \"a\" stands over the text of the last page (give that page wider "
          "margins, or say text: no)");
    CHECK(base_error("masters: {page-3: {areas: {a: {bottom: 2cm, height: 5cm}}}}\n") ==
          "2:28: the area \"a\" stands over the text of page 3 (give that page wider margins, or "
          "say text: no)");
    CHECK(base_error("paper: [9cm, content]\nmasters: {first: {areas: {a: {top: 2cm}}}}\n") ==
          "3:27: the area \"a\" must say top and height (nobody knows where the foot of such paper "
          "is)");
}

TEST_CASE("areas stand beside each other, or one wholly on the other's ground") {
    const auto said = [](const std::string& a, const std::string& b, const std::string& flow) {
        return base_error("masters: {last: {text: no, areas: {a: {" + a + "}, b: {" + b +
                          "}}}}\nflow: {" + flow + "}\n");
    };
    const std::string error =
        "2:66: the areas \"a\" and \"b\" of the last page stand over each other (move one of "
        "them, or put \"b\" wholly on the \"fill\" of \"a\")";
    const std::string high = "top: 20mm, height: 30mm", low = "top: 35mm, height: 30mm";
    CHECK(said(high, low, "a: clinic, b: notes") == error);
    CHECK(said(high, low, "") == "no error");
    CHECK(said(high, low, "a: clinic") == "no error");
    CHECK(said(high, high, "a: clinic, b: notes") == error);
    CHECK(said(high, "top: 50mm, height: 30mm", "a: clinic, b: notes") == "no error");
    const std::string ground = high + ", fill: tint";
    CHECK(said(ground, low, "b: notes") == "no error");
    CHECK(said(ground, low, "a: clinic, b: notes").find("stand over each other") !=
          std::string::npos);
    CHECK(said(ground, "top: 25mm, height: 20mm", "a: clinic, b: notes") == "no error");
    CHECK(said(high, ground + ", opacity: 50 %", "a: hero") == "no error");
    CHECK(said(high, ground, "a: clinic").find("stand over each other") != std::string::npos);
}

TEST_CASE("what flows where is said once, of areas and parts that there are") {
    const std::string last = "masters: {last: {text: no, areas: {back: {}}}}\n";
    CHECK(
        base_error("flow: {back: [card]}\n") ==
        "2:8: no page has an area \"back\" (areas stand in \"masters\": last: {areas: {back: …}})");
    CHECK(base_error(last + "flow: {bakc: [card]}\n") ==
          "3:8: no page has an area \"bakc\" (did you mean \"back\"?)");
    CHECK(base_error(last + "flow: {back: [clinik]}\n")
              .starts_with("3:15: \"clinik\" is not one of \"hero\", \"logo\""));
    CHECK(base_error(last + "flow: {back: [title, title]}\n") ==
          "3:22: \"title\" stands in two places (take one of them out)");
    CHECK(base_error(last + "flow: {back: [{text: x, style: boddy}]}\n") ==
          "3:15: unknown style \"boddy\" (did you mean \"body\"?)");
    CHECK(base_error("masters: {left: {text: no, areas: {a: {}}}}\nflow: {a: title}\n") ==
          "3:11: \"title\" may be lost: not every text has such a page (put it into an area of "
          "first, last or a page with a number)");
    CHECK(base_error("masters: {following: {text: no}}\n") ==
          "2:11: the text could not go on: the following pages take none (say text: no only of "
          "first, last and pages with a number)");
    CHECK(base_error("masters: {left: {columns: 2}}\n") ==
          "2:11: left and right pages need as many columns");
}
