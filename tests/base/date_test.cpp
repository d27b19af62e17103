#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a date is read with its time and zone") {
    const auto read = parse_date("2025-04-07 08:05:09 +0300");
    REQUIRE(read);
    CHECK(read->date == Date{2025, 4, 7, Time{8, 5, 9, 180}});
    CHECK(read->rest == "");
    CHECK(parse_date("2025-12-31T23:30:00-03:30")->date.time->offset_minutes == -210);
    CHECK(parse_date("2025-12-31T23:30Z")->date.time == Time{23, 30, 0, 0});
    CHECK(parse_date("2025-12-31T23:30:05.284Z")->date.time == Time{23, 30, 5, 0});
    CHECK(parse_date("2025-12-31T23:30:05.284Z")->rest == "");
}

TEST_CASE("a damaged date is read as far as it makes sense") {
    CHECK(parse_date("2025-04-07 08:00:00 +0300ß")->rest == "ß");
    CHECK(parse_date("2025-04-07 08:00:00 +0300ß")->date.time->offset_minutes == 180);
    CHECK(parse_date("2025-04-07 yarın")->rest == "yarın");
    CHECK(parse_date("2025-04-07 99:00")->rest == "99:00");
    CHECK_FALSE(parse_date("2025-04-07 08:00 saat")->date.time->offset_minutes);
}

TEST_CASE("a day that the calendar does not have is no date") {
    for (const char* bad :
         {"2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "25-04-07", "", "7 Nisan"}) {
        CAPTURE(std::string(bad));
        CHECK_FALSE(parse_date(bad));
    }
    CHECK(parse_date("2024-02-29"));
}
