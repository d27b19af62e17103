#include "base/whole_number.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace yaprak;

TEST_CASE("a whole number is cut off or rounded, and stays within its bounds") {
    CHECK(whole_number(2.9, 0, 10) == 2);
    CHECK(whole_number(-2.9, -10, 10) == -2);
    CHECK(rounded(2.5, 0, 10) == 3);
    CHECK(rounded(-2.5, -10, 10) == -3);
    CHECK(rounded(0.4, 1, 10) == 1);
    CHECK(rounded(9.6, 1, 9) == 9);
}

TEST_CASE("what no int can hold is the bound that is next to it, and no number is the lower one") {
    const double endless = std::numeric_limits<double>::infinity();
    const int least = std::numeric_limits<int>::min(), most = std::numeric_limits<int>::max();
    for (const double large : {1e10, 1e300, endless}) {
        CHECK(whole_number(large, least, most) == most);
        CHECK(rounded(-large, least, most) == least);
    }
    CHECK(whole_number(std::numeric_limits<double>::quiet_NaN(), 1, 9) == 1);
    CHECK(rounded(std::numeric_limits<double>::quiet_NaN(), 1, 9) == 1);
}
