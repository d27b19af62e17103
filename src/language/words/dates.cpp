#include "language/words/dates.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/words/calendar.hpp"

#include <chrono>
#include <cmath>

namespace yaprak {
namespace {

// Sunday is 0.
unsigned weekday_of(const Date& date) {
    using namespace std::chrono;
    return weekday(sys_days(year(date.year) / date.month / date.day)).c_encoding();
}

std::string with_digits_from(char32_t zero, std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c >= '0' && c <= '9')
            append_utf8(out, zero + char32_t(c - '0'));
        else
            out += c;
    }
    return out;
}

std::string in_digits_of(const Calendar& calendar, const std::string& text) {
    return calendar.zero == U'0' ? text : with_digits_from(calendar.zero, text);
}

// Each letter that `value` knows becomes its value, all else stays.
template <typename Value>
std::string fill(std::string_view pattern, Value value) {
    std::string out;
    for (char c : pattern) {
        const auto known = value(c);
        if (known.empty())
            out += c;
        else
            out += known;
    }
    return out;
}

// The calendar has the genitive, which stands behind the number of a day.
constexpr std::string_view russian_months[] = {"январь",   "февраль", "март",   "апрель",
                                               "май",      "июнь",    "июль",   "август",
                                               "сентябрь", "октябрь", "ноябрь", "декабрь"};

bool has_month(const Date& date) {
    return date.month >= 1 && date.month <= 12;
}

std::string filled(std::string_view pattern, const Date& date, const Calendar& calendar) {
    const auto value = [&](char c) -> std::string {
        if (c == 'd') return number(date.day);
        if (c == 'D') return zero_padded(date.day, 2);
        if (c == 'n') return number(date.month);
        if (c == 'N') return zero_padded(date.month, 2);
        if (c == 'M') return std::string(calendar.months[std::size_t(date.month - 1)]);
        if (c == 'y') return number(date.year);
        if (c == 'E') return std::string(calendar.days[weekday_of(date)]);
        return {};
    };
    return in_digits_of(calendar, fill(pattern, value));
}

std::string iso(const Date& date) {
    return number(date.year) + "-" + zero_padded(date.month, 2) + "-" + zero_padded(date.day, 2);
}

std::string write_number(double value, const Calendar& calendar, int decimals) {
    const std::string plain = number(std::abs(value), decimals);
    const std::size_t point = plain.find('.');
    std::string out = value < 0 && plain != "0" ? "-" : "";
    out += grouped(std::string_view(plain).substr(0, point), calendar.group);
    if (point != std::string::npos) out.append(calendar.decimal).append(plain, point + 1);
    return in_digits_of(calendar, out);
}

std::string_view half_of_day(const Calendar& calendar, int hour) {
    if (calendar.lang == "ar") return hour < 12 ? "ص" : "م";
    return hour < 12 ? "AM" : "PM";
}

}  // namespace

std::string grouped(std::string_view whole, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i && (whole.size() - i) % 3 == 0) out += separator;
        out += whole[i];
    }
    return out;
}

std::string in_digits_of(std::string_view lang, const std::string& text) {
    const Calendar* calendar = find_calendar(lang);
    return calendar ? in_digits_of(*calendar, text) : text;
}

std::string format_date(const Date& date, std::string_view lang, Weekday weekday) {
    const Calendar* calendar = find_calendar(lang);
    if (!calendar || !has_month(date)) return iso(date);
    const bool is_written = weekday == Weekday::written;
    return filled(is_written ? calendar->weekday_date : calendar->date, date, *calendar);
}

std::string format_short_date(const Date& date, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    return calendar ? filled(calendar->short_date, date, *calendar) : iso(date);
}

std::string format_month(const Date& date, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    if (!calendar || !has_month(date)) return iso(date).substr(0, iso(date).rfind('-'));
    if (calendar->lang == "ru")
        return std::string(russian_months[std::size_t(date.month - 1)]) + " " + number(date.year) +
               "\u00A0г.";
    return filled("M y", date, *calendar);
}

std::string format_weekday(const Date& date, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    return calendar ? std::string(calendar->days[weekday_of(date)]) : iso(date);
}

std::string format_time(const Time& time, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    if (!calendar) return zero_padded(time.hour, 2) + ":" + zero_padded(time.minute, 2);
    const auto value = [&](char c) -> std::string {
        if (c == 'H') return zero_padded(time.hour, 2);
        if (c == 'h') return number((time.hour + 11) % 12 + 1);
        if (c == 'm') return zero_padded(time.minute, 2);
        if (c == 'a') return std::string(half_of_day(*calendar, time.hour));
        return {};
    };
    return in_digits_of(*calendar, fill(calendar->time, value));
}

std::string format_number(double value, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    return calendar ? write_number(value, *calendar, 3) : number(value);
}

std::string format_percent(double share, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    if (!calendar) return number(share * 100, 2) + "%";
    const std::string value = write_number(share * 100, *calendar, 2);
    return fill(calendar->percent, [&](char c) { return c == 'N' ? value : std::string(); });
}

}  // namespace yaprak
