// Dates, times and numbers as tables hold them.
#pragma once
#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace yaprak {

// "03.04.2026", "2026-04-03 14:30", "3 Nisan 2026", and the serial numbers of spreadsheets
// ("46115", days from 30 December 1899, "46115,6" with the time) from 1954 to 2119.
std::optional<Date> read_date_value(std::string_view value, std::string_view lang);

// "14:30", "14.30", "2:30 PM", the time of a date, and a spreadsheet's part of a day ("0,6042").
std::optional<Time> read_time_value(std::string_view value, std::string_view lang);

// "1.250,50", "1,250.50", "1250,50", "1 250", with a sign of currency or a per cent sign beside it.
// Of two signs the last is the decimal one. A single one with three figures behind it groups where
// it does in `lang`: "1.250" is 1250 in Turkish and 1.25 in English.
std::optional<double> read_number_value(std::string_view value, std::string_view lang);

}  // namespace yaprak
