// The words and signs with which a language writes dates and numbers (CLDR 42; for Turkish the
// TDK where the two differ). Only languages that a clinic in Turkey prints.
#pragma once
#include <array>
#include <string_view>

namespace yaprak {

struct Calendar {
    std::string_view lang;
    std::array<std::string_view, 12> months;
    std::array<std::string_view, 7> days;  // from Sunday
    std::string_view date;                 // d, M, y stand for day, month's name, year
    std::string_view weekday_date;         // E for the weekday
    std::string_view short_date;      // D and N for day and month in two figures, n for its number
    std::string_view time;            // H, m; h and a for the twelve-hour clock
    std::string_view group, decimal;  // 1.234,5
    std::string_view percent;         // N stands for the number
    char32_t zero = U'0';             // of the figures it writes
};

// The table of the language; nullptr where there is none.
const Calendar* find_calendar(std::string_view lang);

// Whether the word is a month's name in the language (capital or small first letter).
bool is_month(std::string_view word, std::string_view lang);

// The number of the month that is called so, in full or by its first letters, three at least: in
// `lang` or, where it has none of that name, in another language. 0: none is.
int month_called(std::string_view word, std::string_view lang);

// Whether the word is a day of the week, in full, in `lang` or another language.
bool is_day_of_week(std::string_view word, std::string_view lang);

}  // namespace yaprak
