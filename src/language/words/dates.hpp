// Dates, times and numbers as the language writes them.
#pragma once
#include "base/date.hpp"

#include <string>
#include <string_view>

namespace yaprak {

enum class Weekday { left_out, written };

// "7 Nisan 2025", with the weekday "7 Nisan 2025 Pazartesi".
std::string format_date(const Date& date, std::string_view lang,
                        Weekday weekday = Weekday::left_out);
std::string format_short_date(const Date& date, std::string_view lang);  // "07.04.2025"
std::string format_month(const Date& date, std::string_view lang);       // "Nisan 2025"
std::string format_weekday(const Date& date, std::string_view lang);     // "Pazartesi"
std::string format_time(const Time& time, std::string_view lang);        // "14.30"

// "12" with the figures of the language: "١٢" in Arabic, "۱۲" in Persian.
std::string in_digits_of(std::string_view lang, const std::string& text);

// Digits in groups of three: "1.234.567" of "1234567".
std::string grouped(std::string_view whole, std::string_view separator);
std::string format_number(double value, std::string_view lang);   // "1.234.567,5"
std::string format_percent(double share, std::string_view lang);  // "%50"

}  // namespace yaprak
