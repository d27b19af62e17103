#include "language/words/written_dates.hpp"

#include "language/words/calendar.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

// The date as year-month-day with what is left, "-" where it is none.
std::string date(const std::string& text, const std::string& lang = "tr") {
    const auto parsed = parse_written_date(text, lang);
    if (!parsed) return "-";
    const Date& date = parsed->date;
    std::string said = std::to_string(date.year) + "-" + std::to_string(date.month) + "-" +
                       std::to_string(date.day);
    if (date.time)
        said += " " + std::to_string(date.time->hour) + ":" + std::to_string(date.time->minute);
    return said + (parsed->rest.empty() ? "" : " |" + parsed->rest);
}

}  // namespace

TEST_CASE("dates in numbers are read with one digit or two, the year first or last") {
    CHECK(date("2024-05-02") == "2024-5-2");
    CHECK(date("2024-5-2") == "2024-5-2");
    CHECK(date("2024/5/12") == "2024-5-12");
    CHECK(date("20.11.2018") == "2018-11-20");
    CHECK(date("3.4.2018") == "2018-4-3");
    CHECK(date("20-11-2018") == "2018-11-20");
    CHECK(date("4/5/2024") == "2024-5-4");
    CHECK(date("4/5/2024", "en") == "2024-4-5");
    CHECK(date("4/5/2024", "en-GB") == "2024-5-4");
    CHECK(date("25/12/2024", "en") == "2024-12-25");
    CHECK(date("12/25/2024", "tr") == "2024-12-25");
}

TEST_CASE("months are read by their names in any language, whole or short") {
    CHECK(date("12 Mayıs 2024") == "2024-5-12");
    CHECK(date("12 MAYIS 2024") == "2024-5-12");
    CHECK(date("1 ekim 2024") == "2024-10-1");
    CHECK(date("1 Oca 2024") == "2024-1-1");
    CHECK(date("12. Mai 2024", "de") == "2024-5-12");
    CHECK(date("May 12, 2024", "en") == "2024-5-12");
    CHECK(date("12 décembre 2024", "fr") == "2024-12-12");
    CHECK(date("12 March 2024", "tr") == "2024-3-12");
    CHECK(date("Pazar, 12 Mayıs 2024") == "2024-5-12");
    CHECK(date("12 Mayıs 2024 Pazar") == "2024-5-12");
}

TEST_CASE("times and zones may follow, and what cannot be read is handed back") {
    CHECK(date("2024-5-2 08:30 +0300") == "2024-5-2 8:30");
    CHECK(date("20.11.2018 16:33") == "2018-11-20 16:33");
    CHECK(date("12 Mayıs 2024 09:15") == "2024-5-12 9:15");
    CHECK(date("20.11.2018 sonra") == "2018-11-20 |sonra");
}

TEST_CASE("what is no date stays none") {
    for (const char* text :
         {"", "yarın", "2024", "31.02.2024", "2024-13-1", "12 Foo 2024", "Mayıs 2024", "1.2.3",
          "20.11-2018", "00.00.2024", "12 Ma 2024", "9999999999.1.1"})
        CHECK(date(text) == "-");
}

TEST_CASE("months and days of the week are known by the language's own letters") {
    CHECK(month_called("ŞUBAT", "tr") == 2);
    CHECK(month_called("kas", "tr") == 11);
    CHECK(month_called("ka", "tr") == 0);
    CHECK(is_day_of_week("SALI", "tr"));
    CHECK(is_day_of_week("Monday", "tr"));
    CHECK_FALSE(is_day_of_week("Mayıs", "tr"));
}
