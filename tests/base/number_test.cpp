#include "base/number.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a number has no trailing zeros and no minus before nothing") {
    CHECK(number(12.5) == "12.5");
    CHECK(number(3) == "3");
    CHECK(number(-0.0001) == "0");
    CHECK(number(1.0 / 3) == "0.333");
    CHECK(number(100, 0) == "100");
    CHECK(number(-1e300, 0).size() == 302);
}

TEST_CASE("a number is read whole or not at all") {
    CHECK(parse_number("11.5") == 11.5);
    CHECK(parse_number("-3") == -3.0);
    for (const char* bad : {"", "11,5", "5 ", " 5", "0x10", "nan", "inf", "1e999", "5pt", "+-5"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_number(bad));
    }
    CHECK(parse_integer("0532") == 532);
    CHECK_FALSE(parse_integer("99999999999"));
}
