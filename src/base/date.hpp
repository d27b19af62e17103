// A calendar date and, where it was given, a time of day: what the page says, never the clock.
#pragma once
#include <optional>
#include <string>
#include <string_view>

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

// "2025-04-07", "2025-04-07T08:00:00+03:00", "2025-04-07 08:00:00 +0300": the date where the text
// begins with one that exists in the calendar; `rest` is what could not be read.
struct ParsedDate {
    Date date;
    std::string rest;
};
[[nodiscard]] std::optional<ParsedDate> parse_date(std::string_view text);

// "2025-04-07-ad", "2025-4-7-ad": the date that a file's name begins with; `rest` is "ad".
[[nodiscard]] std::optional<ParsedDate> parse_dated_name(std::string_view name);

}  // namespace yaprak
