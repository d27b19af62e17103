// A calendar date and, where it was given, a time of day: what the page says, never the clock.
#pragma once
#include <optional>

namespace yaprak {

struct Time {
    int hour = 0, minute = 0, second = 0;
    int offset_minutes = 0;  // east of UTC
    bool operator==(const Time&) const = default;
};

struct Date {
    int year = 0, month = 0, day = 0;  // proleptic Gregorian; month and day from 1
    std::optional<Time> time;
    bool operator==(const Date&) const = default;
};

}  // namespace yaprak
