#include "language/words/dates.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("dates as each language writes them") {
    const Date date{2025, 4, 7, std::nullopt};
    CHECK(format_date(date, "tr", Weekday::written) == "7 Nisan 2025 Pazartesi");
    CHECK(format_date(date, "en", Weekday::written) == "Monday, April 7, 2025");
    CHECK(format_date(date, "en-GB") == "7 April 2025");
    CHECK(format_date(date, "de-AT", Weekday::written) == "Montag, 7. April 2025");
    CHECK(format_date(date, "fr", Weekday::written) == "lundi 7 avril 2025");
    CHECK(format_date(date, "ru") == "7 апреля 2025\u00A0г.");
    CHECK(format_date(date, "ar", Weekday::written) == "الاثنين، ٧ أبريل ٢٠٢٥");
    CHECK(format_date(date, "fa", Weekday::written) == "دوشنبه ۷ آوریل ۲۰۲۵");
    CHECK(format_date(date, "he", Weekday::written) == "יום שני, 7 באפריל 2025");
    CHECK(format_date(date, "ur") == "7 اپریل، 2025");
    CHECK(format_date(date, "sw") == "2025-04-07");
}

TEST_CASE("short dates, months and days of the week as each language writes them") {
    const Date date{2025, 4, 7, std::nullopt};
    CHECK(format_short_date(date, "tr") == "07.04.2025");
    CHECK(format_short_date(date, "en") == "4/7/2025");
    CHECK(format_short_date(date, "en-GB") == "07/04/2025");
    CHECK(format_short_date(date, "ar") == "٧/٤/٢٠٢٥");
    CHECK(format_short_date(date, "sw") == "2025-04-07");
    CHECK(format_month(date, "tr") == "Nisan 2025");
    CHECK(format_month(date, "ru") == "апрель 2025\u00A0г.");
    CHECK(format_month(date, "sw") == "2025-04");
    CHECK(format_weekday(date, "tr") == "Pazartesi");
}

TEST_CASE("figures are the language's own where it has them") {
    CHECK(in_digits_of("ar", "12/30") == "١٢/٣٠");
    CHECK(in_digits_of("fa-IR", "12") == "۱۲");
    for (const char* lang : {"tr", "he", "ur", "sw"}) CHECK(in_digits_of(lang, "12") == "12");
}

TEST_CASE("weekdays hold over leap years and centuries") {
    CHECK(format_date({2000, 2, 29, {}}, "tr", Weekday::written) == "29 Şubat 2000 Salı");
    CHECK(format_date({1900, 3, 1, {}}, "tr", Weekday::written) == "1 Mart 1900 Perşembe");
    CHECK(format_date({2026, 1, 1, {}}, "tr", Weekday::written) == "1 Ocak 2026 Perşembe");
}

TEST_CASE("times with the TDK's point, elsewhere a colon") {
    CHECK(format_time({9, 5, 0, 0}, "tr") == "09.05");
    CHECK(format_time({14, 30, 0, 0}, "en") == "2:30 PM");
    CHECK(format_time({0, 30, 0, 0}, "en") == "12:30 AM");
    CHECK(format_time({14, 30, 0, 0}, "de") == "14:30");
}

TEST_CASE("numbers and shares are grouped and signed by the language") {
    CHECK(format_number(926212, "tr") == "926.212");
    CHECK(format_number(-3200.25, "tr") == "-3.200,25");
    CHECK(format_number(999, "tr") == "999");
    CHECK(format_number(1234567.5, "en") == "1,234,567.5");
    CHECK(format_number(1234567.5, "fr") == "1\u202F234\u202F567,5");
    CHECK(format_percent(0.125, "tr") == "%12,5");
    CHECK(format_percent(0.5, "de") == "50\u00A0%");
    CHECK(format_percent(0.5, "ar") == "٥٠٪");
}
