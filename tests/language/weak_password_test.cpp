// What others can guess.
#include "language/weak_password.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("telephone numbers, dates and short passwords are weak") {
    for (const char* phone : {"0530 937 00 00", "05309370000", "5309370000", "+90 530 937 00 00",
                              "(0312) 000-00-00", "905309370000"}) {
        CAPTURE(phone);
        CHECK(weakness_of(phone) == "telephone numbers");
    }
    for (const char* date : {"07.04.1985", "07041985", "1985-04-07", "19850407", "7 Nisan 1985"}) {
        CAPTURE(date);
        CHECK(weakness_of(date) == "dates");
    }
    for (const char* few : {"1", "gizli", "a1b2c3d", "şğüöçıİ"})
        CHECK(weakness_of(few) == "shorter than 8 signs");
}

TEST_CASE("nothing is said against passwords by chance") {
    for (const char* good : {"K7QM2ZP4XW9A", "correct horse battery", "şğüöçıİx", "8305123977412"})
        CHECK(weakness_of(good) == "");
}

TEST_CASE("the figures of a value are taken however they are parted") {
    for (const char* value : {"0530 937 00 00", "0530.937.00.00", "0530-937-00-00",
                              "(0530) 937 0000", "0530\u00A0937\u00A00000"}) {
        CAPTURE(value);
        CHECK(digits_of(value) == "05309370000");
    }
    CHECK_THROWS_AS((void)digits_of("0530 yok"), Error);
    CHECK_THROWS_AS((void)digits_of("-"), Error);
}
