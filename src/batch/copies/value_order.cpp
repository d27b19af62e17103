#include "batch/copies/value_order.hpp"

#include "base/text.hpp"
#include "batch/copies/text_order.hpp"
#include "language/filters/read_values.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int day_seconds = 24 * 60 * 60;

int seconds_of(const Time& time) {
    return time.hour * 3600 + time.minute * 60 + time.second;
}

int number_of_day(const Date& date) {
    return date.year * 10000 + date.month * 100 + date.day;
}

}  // namespace

int order_of_times(const Time& a, const Time& b) {
    return sign_of(seconds_of(a), seconds_of(b));
}

int order_of_dates(const Date& a, const Date& b) {
    if (number_of_day(a) == number_of_day(b) && a.time && b.time)
        return order_of_times(*a.time, *b.time);
    return sign_of(number_of_day(a), number_of_day(b));
}

bool looks_like_date(std::string_view text) {
    return std::count(text.begin(), text.end(), '.') == 2 ||
           std::count(text.begin(), text.end(), '-') == 2;
}

bool looks_like_time(std::string_view text) {
    return text.find(':') != text.npos;
}

std::optional<double> number_of(const std::string& text) {
    if (looks_like_date(text) && read_date_value(text, "tr")) return std::nullopt;
    return read_number_value(text, "tr");
}

std::string folded(std::string_view text) {
    return fold_case(trimmed(text), "tr");
}

ValueKey value_key(const std::string& value) {
    using Kind = ValueKey::Kind;
    if (trimmed(value).empty()) return {};
    if (const auto number = number_of(value)) return {Kind::number, *number};
    if (const auto date = read_date_value(value, "tr"))
        return {Kind::date, double(number_of_day(*date)) * day_seconds +
                                (date->time ? seconds_of(*date->time) : 0)};
    if (looks_like_time(value))
        if (const auto time = read_time_value(value, "tr"))
            return {Kind::time, double(seconds_of(*time))};
    return {Kind::text, 0, order_key(folded(value))};
}

}  // namespace yaprak
