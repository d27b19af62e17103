// The order of a table's values: numbers as numbers, dates and times by when they are, texts as a
// Turkish list has them.
#pragma once
#include "base/date.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

constexpr int sign_of(auto x, auto y) {
    return x < y ? -1 : y < x ? 1 : 0;
}

// -1, 0, 1 as `a` stands to `b`; two dates on one day by their times, where both have one.
int order_of_times(const Time& a, const Time& b);
int order_of_dates(const Date& a, const Date& b);

bool looks_like_date(std::string_view text);
bool looks_like_time(std::string_view text);

// Nothing for a text, and for a date.
std::optional<double> number_of(const std::string& text);

// In small letters, without blanks at its ends.
std::string folded(std::string_view text);

// What values are sorted by. Of different kinds numbers come first, then dates, times, texts, and
// what is empty.
struct ValueKey {
    enum class Kind { number, date, time, text, empty };
    Kind kind = Kind::empty;
    double figure = 0;
    std::u32string text = {};
    auto operator<=>(const ValueKey&) const = default;
};
ValueKey value_key(const std::string& value);

}  // namespace yaprak
