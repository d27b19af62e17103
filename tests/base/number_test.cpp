#include "base/number.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>

using namespace yaprak;

TEST_CASE("a number has no trailing zeros and no minus before nothing") {
    CHECK(number(12.5) == "12.5");
    CHECK(number(3) == "3");
    CHECK(number(-0.0001) == "0");
    CHECK(number(1.0 / 3) == "0.333");
    CHECK(number(100, 0) == "100");
    CHECK(number(-1e300, 0).size() == 302);
}

TEST_CASE("a number is rounded as exactly as all its digits are") {
    CHECK(number(0.0005) == "0.001");
    CHECK(number(2.5, 0) == "2");
    CHECK(number(-3.5, 0) == "-4");
    CHECK(number(1.0005) == "1");
    CHECK(number(999999.9995) == "1000000");
    CHECK(number(-7.25, 1) == "-7.2");
    CHECK(number(0.1 + 0.2) == "0.3");
    std::uint64_t seed = 1;
    for (int i = 0; i < 20000; ++i) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        const double value = double(std::int64_t(seed >> 20)) / 65536 - 60'000'000;
        const double shown = i % 2 ? value : std::round(value) / 16000;
        char text[64];
        std::snprintf(text, sizeof text, "%.3f", shown);
        std::string all = text;
        all.erase(all.find_last_not_of('0') + 1);
        if (all.back() == '.') all.pop_back();
        CHECK(number(shown) == (all == "-0" ? "0" : all));
    }
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
