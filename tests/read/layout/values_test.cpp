// What an author writes behind a key, and every sentence about what cannot stand there.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("an unknown key is named with its place and the nearest that there is") {
    CHECK(base_error("heroo: {height: 3mm}\n") ==
          "2:1: unknown key \"heroo\" (did you mean \"hero\"?)");
    CHECK(base_error("hero: {heigth: 3mm}\n") ==
          "2:8: unknown key \"heigth\" (did you mean \"height\"?)");
    CHECK(base_error("styles: {body: {color: ink}}\n") ==
          "2:17: unknown key \"color\" (did you mean \"colour\"?)");
    CHECK(base_error("margins: {left: 3mm}\n") ==
          "2:11: unknown key \"left\" (known: \"top\", \"bottom\", \"inner\", \"outer\")");
    CHECK(base_error("masters: {lst: {hero: no}}\n") ==
          "2:11: unknown key \"lst\" (did you mean \"last\"?)");
    CHECK(base_error("masters: {page-1: {hero: no}}\n") ==
          "2:11: unknown key \"page-1\" (single pages are page-2 to page-64; page 1 is "
          "\"first\")");
    CHECK(base_error("masters: {last: {area: {}}}\n") ==
          "2:18: unknown key \"area\" (did you mean \"areas\"?)");
    CHECK(base_error("masters: {last: {areas: {a: {heigth: 3cm}}}}\n") ==
          "2:30: unknown key \"heigth\" (did you mean \"height\"?)");
    CHECK(base_error("masters: {first: {foot: {center: x}}}\n") ==
          "2:26: unknown key \"center\" (did you mean \"centre\"?)");
}

TEST_CASE("a length needs a number, a unit that exists, and some sense") {
    const std::string hint = " (write a number and its unit: 12pt, 3mm, 1.5cm)";
    CHECK(base_error("gutter: 5\n") == "2:9: \"5\" has no unit (write 5pt or 5mm)");
    CHECK(base_error("gutter: wide\n") == "2:9: \"wide\" is not a length" + hint);
    CHECK(base_error("gutter: 1,5mm\n") ==
          "2:9: unknown unit \",5mm\" (the units are pt, mm, cm, "
          "in, em and %)");
    CHECK(base_error("gutter: 5px\n") ==
          "2:9: unknown unit \"px\" (the units are pt, mm, cm, in, em and %)");
    CHECK(base_error("gutter: 5 %\n") == "2:9: \"5 %\" cannot stand here" + hint);
    CHECK(base_error("gutter: -3mm\n") == "2:9: \"-3mm\" is out of range (from 0mm to 1000mm)");
    CHECK(base_error("paper: [0mm, 80mm]\n") ==
          "2:9: \"0mm\" is out of range (from 20mm to 5000mm)");
    CHECK(base_error("paper: [80mm]\n") == "2:8: two values are needed, not 1");
    CHECK(base_error("styles: {body: {size: 0pt}}\n") ==
          "2:23: \"0pt\" is out of range (from 1pt to 500pt)");
    CHECK(base_error("styles: {body: {size: 501pt}}\n") ==
          "2:23: \"501pt\" is out of range (from 1pt to 500pt)");
    CHECK(base_error("styles: {body: {size: 0.1mm}}\n") ==
          "2:23: \"0.1mm\" is out of range (from 0.36mm to 176.38mm)");
    CHECK(base_error("styles: {body: {size: 9pt, leading: 99em}}\n") ==
          "2:37: \"99em\" is out of range (from 1pt to 500pt)");
    CHECK(base_error("gutter: {a: 1mm}\n") == "2:9: a map stands where one value is needed");
    CHECK(base_error("gutter: 1e99mm\n") ==
          "2:9: unknown unit \"e99mm\" (the units are pt, mm, "
          "cm, in, em and %)");
}

TEST_CASE("numbers, shares and words are told apart from what they are not") {
    CHECK(base_error("columns: 13\n") == "2:10: \"13\" is out of range (from 1 to 12)");
    CHECK(base_error("columns: two\n") == "2:10: \"two\" is not a whole number (from 1 to 12)");
    CHECK(base_error("hero: {focus: [50 %, 130 %]}\n") ==
          "2:22: \"130 %\" is out of range (from 0 % to 100 %)");
    CHECK(base_error("hero: {focus: centre}\n") ==
          "2:15: the focus needs two shares, or automatic ([50 %, 30 %]: from the left, from the "
          "top)");
    CHECK(base_error("styles: {body: {tracking: 3pt}}\n") ==
          "2:27: \"3pt\" is not a share (write it as 9 %)");
    CHECK(base_error("styles: {body: {word-spacing: 120 %}}\n") ==
          "2:31: \"120 %\" is out of range (from -10 % to 100 %)");
    CHECK(base_error("styles: {body: {align: justified}}\n") ==
          "2:24: \"justified\" is not one of \"left\", \"right\", \"centre\", \"justify\" (did you "
          "mean \"justify\"?)");
    CHECK(base_error("styles: {body: {hyphenate: maybe}}\n") ==
          "2:28: \"maybe\" is neither yes nor no");
    CHECK(base_error("paper: a44\n") ==
          "2:8: \"a44\" is not one of \"a3\", \"a4\", \"a5\", \"a6\", \"letter\", \"dl\" (did you "
          "mean \"a4\"?)");
    CHECK(base_error("margins: 3mm\n") ==
          "2:10: \"3mm\": a map of keys is needed here (write each key on a line of its own, as "
          "\"name: "
          "value\")");
}

TEST_CASE("a colour is a role or a colour") {
    const std::string hint =
        " (write \"#0c3a4a\" in quotes, grey(40 %), cmyk(100 %, 40 %, 0 %, 60 %) or "
        "spot(\"NAME\", cmyk(...)))";
    CHECK(base_error("colours: {ink: '#12345'}\n") == "2:16: \"#12345\" is not a colour" + hint);
    CHECK(base_error("colours:\n  ink: #123456\n") == "3:3: no colour is given for \"ink\"" + hint);
    CHECK(base_error("styles: {body: {colour: brnad}}\n") ==
          "2:25: unknown colour \"brnad\" (did you mean \"brand\"?)");
    CHECK(base_error("styles: {body: {colour: cmyk(1)}}\n") ==
          "2:25: \"cmyk(1)\" is not a colour" + hint);
}

TEST_CASE("a style starts from one that exists, and not from itself") {
    CHECK(base_error("styles: {own: {like: heading2}}\n") ==
          "2:22: unknown style \"heading2\" (did you mean \"heading-2\"?)");
    CHECK(base_error("styles: {own: {like: other}, other: {like: own}}\n") ==
          "2:10: style \"own\" is like itself\n2:30: style \"other\" is like itself");
}

TEST_CASE("no line begins outside its column, and indents leave room for text") {
    CHECK(base_error("styles: {body: {indent-left: -500mm}}\n") ==
          "2:30: \"-500mm\" is out of range (from 0mm to 1000mm)");
    CHECK(base_error("styles: {body: {indent-right: -1pt}}\n") ==
          "2:31: \"-1pt\" is out of range (from 0pt to 2834.64pt)");
    CHECK(base_error("styles: {body: {first-line: -100mm}}\n") ==
          "2:17: the first line of \"body\" begins 100 mm outside the column (it may hang as far "
          "as its \"indent-left\", which is 0 mm)");
    CHECK(base_error("styles:\n  body: {first-line: -12pt, indent-left: 12pt}\n"
                     "  own: {like: quote-text, first-line: -12pt, indent-left: 2mm}\n") ==
          "4:27: the first line of \"own\" begins 2.2 mm outside the column (it may hang as far as "
          "its \"indent-left\", which is 2 mm)");
    CHECK(base_error("styles: {body: {first-line: 160mm}}\n") ==
          "2:17: the indents of \"body\" leave no room for text: they take 160 mm (the narrowest "
          "column is 162 mm wide)");
    CHECK(base_error("styles: {own: {indent-left: 90mm, indent-right: 9cm}}\n") ==
          "2:16: the indents of \"own\" leave no room for text: they take 180 mm (the narrowest "
          "column is 162 mm wide)");
    CHECK(base_error("styles: {body: {first-line: -12pt, indent-left: 12pt}}\n") == "no error");
    CHECK(base_error("styles: {body: {first-line: -12pt, indent-left: 12pt}}\n"
                     "variants: [{when: {pages: 2}, styles: {body: {indent-left: 1pt}}}]\n") ==
          "2:17: the first line of \"body\" begins 3.9 mm outside the column (it may hang as far "
          "as its \"indent-left\", which is 0.4 mm)");
}
