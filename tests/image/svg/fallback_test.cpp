// Values that cannot be read, and colours of other spaces (CSS Color 4, CSS Syntax 3).
#include "image/svg/colour.hpp"
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak::drawn;
using yaprak::svg::read_colour;

namespace {

std::string look(const std::string& attributes) {
    const std::string out = shown("<rect width='1' height='1' " + attributes + "/>");
    return out.substr(0, out.find(" M"));
}

std::string hex(const std::string& colour) {
    return look("fill='" + colour + "'");
}

}  // namespace

TEST_CASE("a value that cannot be read leaves the one before it in force") {
    CHECK(look("style='fill:#f00;fill:shiny(1 2 3)'") == "#ff0000");
    CHECK(look("fill='#f00' style='fill:#12'") == "#ff0000");
    CHECK(look("fill='#f00' style='fill:rgb(1 2)'") == "#ff0000");
    CHECK(look("fill='#f00' style='fill:'") == "#ff0000");
    CHECK(look("fill='none' stroke='#f00' style='stroke-width:3;stroke-width:wide'") ==
          look("fill='none' stroke='#f00' stroke-width='3'"));
    CHECK(look("fill='none' stroke='#f00' stroke-width='3' style='stroke-width:-2'") ==
          look("fill='none' stroke='#f00' stroke-width='3'"));
    CHECK(look("opacity='0.5' style='opacity:half'") == look("opacity='0.5'"));
    CHECK(look("transform='translate(3)' style='transform:fly(3px)'") ==
          look("transform='translate(3)'"));
    CHECK(shown("<style>rect{fill:#f00} .a{fill:fancy}</style>"
                "<rect class='a' width='1' height='1'/>")
              .find("#ff0000") == 0);
}

TEST_CASE("a value that can be read still wins over the one before it") {
    CHECK(look("style='fill:shiny();fill:#f00'") == "#ff0000");
    CHECK(look("fill='#f00' style='fill:var(--none);fill:#0f0'") == "#00ff00");
    CHECK(look("fill='#f00' style='fill:INHERIT'") == "#000000");
}

TEST_CASE("a colour that cannot be read is told of where nothing stands in its place") {
    const std::string rect = "<rect width='1' height='1' ";
    CHECK(told(rect + "fill='shiny(1)'/>")
              .find("a colour of the drawing cannot be read: "
                    "\"shiny(1)\"") != std::string::npos);
    CHECK(told(rect + "stroke='#12'/>").find("\"#12\"") != std::string::npos);
    CHECK(told(rect + "fill='red' style='fill:shiny(1)'/>").empty());
    CHECK(told(rect + "fill=''/>").empty());
}

TEST_CASE("keywords of CSS may be in capitals") {
    CHECK(look("fill='NONE' stroke='RED'") == look("fill='none' stroke='red'"));
    CHECK(look("fill='#F00' display='None'") == look("display='none'"));
    CHECK(look("fill='URL(#z) Red'") == "#ff0000");
    CHECK(look("fill='red' style='VISIBILITY:Hidden'") == look("visibility='hidden'"));
    CHECK(look("fill='red' transform='TRANSLATE(3)'") ==
          look("fill='red' transform='translate(3)'"));
}

TEST_CASE("lengths may be calculated") {
    const auto wide = [](const std::string& width) {
        return shown("<rect height='1' width='" + width + "'/>");
    };
    CHECK(wide("calc(1px + 3px)") == wide("4"));
    CHECK(wide("CALC( (1px + 1px) * 2 )") == wide("4"));
    CHECK(wide("calc(50% - 998px)") == wide("2"));
    CHECK(wide("calc(8px / 2)") == wide("4"));
    CHECK(look("fill='none' stroke='red' style='stroke-width:10;stroke-width:calc(1px * 1px)'") ==
          look("fill='none' stroke='red' stroke-width='10'"));
    CHECK(look("fill='none' stroke='red' style='stroke-width:10;stroke-width:calc(1px / 0)'") ==
          look("fill='none' stroke='red' stroke-width='10'"));
}

TEST_CASE("colours of other spaces are those of sRGB that look like them") {
    CHECK(hex("color(srgb 1 0 0)") == "#ff0000");
    CHECK(hex("color(srgb-linear 0.2140411 0.2140411 0.2140411)") == hex("#7f7f7f"));
    CHECK(hex("color(display-p3 0.5 0.5 0.5)") == hex("rgb(50% 50% 50%)"));
    CHECK(hex("color(display-p3 0.6 0.3 0.2)") == "#a4472b");
    CHECK(hex("color(xyz 0.9505 1 1.089)") == hex("white"));
    CHECK(hex("lab(100% 0 0)") == hex("white"));
    CHECK(hex("lab(0 0 0)") == hex("black"));
    CHECK(hex("lab(50% 40 59)") == hex("lch(50% 71.284 55.864)"));
    CHECK(hex("oklab(0.628 0.2249 0.1258)") == hex("oklch(62.8% 0.2577 29.23)"));
    CHECK(hex("LAB(50% 0 0)") == hex("oklab(0.5690 0 0)"));
}

TEST_CASE("what sRGB does not hold keeps its hue and its lightness") {
    const auto of = [](const char* text) { return yaprak::to_rgb(read_colour(text)->colour); };
    for (const char* text :
         {"color(display-p3 0 1 0)", "color(display-p3 1 0 0)", "oklch(70% 0.4 30)",
          "lch(50% 130 0)", "color(rec2020 0 0 1)", "color(prophoto-rgb 0 1 0)"}) {
        const yaprak::Rgb seen = of(text);
        for (const double part : {seen.red, seen.green, seen.blue}) CHECK((part >= 0 && part <= 1));
    }
    const yaprak::Rgb orange = of("color(display-p3 0.99 0.41 0)");
    CHECK(orange.red > 0.95);
    CHECK(orange.green == doctest::Approx(0.39).epsilon(0.08));
    CHECK(of("oklch(110% 0.3 30)").green == doctest::Approx(1));
    CHECK(of("lab(50% 1e30 -1e30)").red <= 1);
    CHECK(of("oklch(50% 0.1 1e300)").red <= 1);
}

TEST_CASE("colours are mixed, and of two for light and dark the light one is taken") {
    CHECK(hex("color-mix(in srgb, red, blue 60%)") == hex("rgb(40% 0 60%)"));
    CHECK(hex("color-mix(in srgb, white 25%, black)") == hex("rgb(25% 25% 25%)"));
    CHECK(hex("color-mix(in srgb, 25% white, black 75%)") == hex("rgb(25% 25% 25%)"));
    CHECK(hex("color-mix(in oklch, red, red)") == hex("red"));
    CHECK(hex("light-dark(rgb(255, 0, 0), rgb(0, 0, 0))") == "#ff0000");
    CHECK(look("stroke='none' style='fill: LIGHT-DARK(#f00, #00f)'") == "#ff0000");
    CHECK_FALSE(read_colour("color-mix(in srgb, red)"));
    CHECK_FALSE(read_colour("color-mix(in nowhere, red, blue)"));
    CHECK_FALSE(read_colour("color(display-p3 1 0)"));
    CHECK_FALSE(read_colour("lab(50% 40)"));
    CHECK_FALSE(read_colour("rgb(1 2 3) 4"));
    CHECK_FALSE(read_colour("rgb(from red r g b)"));
    std::string deep = "red";
    for (int i = 0; i < 30; ++i) deep = "light-dark(" + deep + ", red)";
    CHECK_FALSE(read_colour(deep));
}
