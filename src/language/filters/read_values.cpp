#include "language/filters/read_values.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "language/words/calendar.hpp"
#include "language/words/written_dates.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

namespace yaprak {
namespace {

constexpr double first_serial = 20000, last_serial = 80000;  // 3 October 1954, 10 January 2119
constexpr double minutes_of_day = 24 * 60;

// A plain number with one decimal sign, of either kind.
std::optional<double> plain_number(std::string_view value) {
    std::string text(trimmed(value));
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.empty() || text.find_first_not_of("0123456789.") != text.npos) return std::nullopt;
    return parse_number(text);
}

Time time_of_share(double share) {
    const int minutes = int(std::lround(share * minutes_of_day)) % int(minutes_of_day);
    return {minutes / 60, minutes % 60, 0, 0};
}

std::optional<Date> date_of_serial(std::string_view value) {
    const auto serial = plain_number(value);
    if (!serial || *serial < first_serial || *serial > last_serial) return std::nullopt;
    using namespace std::chrono;
    const sys_days day = sys_days(year(1899) / 12 / 30) + days(int(*serial));
    const year_month_day date(day);
    Date out{int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), {}};
    const double share = *serial - std::floor(*serial);
    if (share > 0) out.time = time_of_share(share);
    return out;
}

// "14:30", "9.05:00".
std::optional<Time> clock_time(std::string_view text) {
    int parts[3] = {0, 0, 0};
    std::size_t count = 0;
    while (count < 3) {
        const std::size_t end = std::min(text.find_first_of(":."), text.size());
        const auto part = parse_integer(text.substr(0, end));
        if (!part || end > 2 || (count > 0 && end != 2)) return std::nullopt;
        parts[count++] = *part;
        if (end == text.size()) break;
        text.remove_prefix(end + 1);
    }
    if (count < 2 || parts[0] > 24 || parts[1] > 59 || parts[2] > 59 || parts[0] < 0)
        return std::nullopt;
    return Time{parts[0] % 24, parts[1], parts[2], 0};
}

// "2:30 PM" is 14:30.
std::optional<Time> half_day_time(std::string_view text) {
    const std::string folded = ascii_lower(text);
    const bool evening = folded.ends_with("pm");
    if (!evening && !folded.ends_with("am")) return std::nullopt;
    auto time = clock_time(trimmed(std::string_view(folded).substr(0, folded.size() - 2)));
    if (!time || time->hour > 12) return std::nullopt;
    time->hour = time->hour % 12 + (evening ? 12 : 0);
    return time;
}

std::optional<Time> time_alone(std::string_view text) {
    if (const auto time = half_day_time(text)) return time;
    return clock_time(text);
}

// Without what stands beside the figures: ₺, TL, %, blanks of any kind within.
std::string figures_of(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (is_ascii_digit(c) || c == '.' || c == ',' || c == '-') out += c;
    }
    return out;
}

bool holds_only_number(std::string_view value) {
    std::string rest;
    for (const char c : value)
        if (!is_ascii_digit(c) && !is_ascii_space(c) && c != '.' && c != ',' && c != '-') rest += c;
    for (const char* known :
         {"\u00A0", "\u202F", "'", "₺", "€", "$", "£", "%", "TL", "TRY", "EUR", "USD", "GBP", "+"})
        for (std::size_t at; (at = rest.find(known)) != rest.npos;)
            rest.erase(at, std::string_view(known).size());
    return rest.empty();
}

bool groups(char sign, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    return calendar && calendar->group == std::string_view(&sign, 1);
}

}  // namespace

std::optional<Date> read_date_value(std::string_view value, std::string_view lang) {
    value = trimmed(value);
    if (const auto serial = date_of_serial(value)) return serial;
    const auto read = parse_written_date(value, lang);
    if (!read) return std::nullopt;
    if (read->rest.empty()) return read->date;
    const auto time = time_alone(trimmed(read->rest));
    if (!time) return std::nullopt;
    Date date = read->date;
    date.time = *time;
    return date;
}

std::optional<Time> read_time_value(std::string_view value, std::string_view lang) {
    value = trimmed(value);
    if (const auto time = time_alone(value)) return time;
    if (const auto share = plain_number(value); share && *share < 1) return time_of_share(*share);
    const auto date = read_date_value(value, lang);
    return date ? date->time : std::nullopt;
}

std::optional<double> read_number_value(std::string_view value, std::string_view lang) {
    std::string text = figures_of(value);
    if (text.empty() || !holds_only_number(value)) return std::nullopt;
    const std::size_t last = text.find_last_of(".,");
    if (last == text.npos) return parse_number(text);
    const char sign = text[last];
    const bool has_other = text.find(sign == '.' ? ',' : '.') != text.npos;
    const bool is_repeated = text.find(sign) != last;
    const bool three_behind = text.size() - last == 4;
    const bool is_group =
        is_repeated || (!has_other && three_behind && last <= 4 && groups(sign, lang));
    if (is_repeated && has_other) return std::nullopt;
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == last && !is_group)
            plain += '.';
        else if (text[i] != '.' && text[i] != ',')
            plain += text[i];
    }
    return parse_number(plain);
}

}  // namespace yaprak
