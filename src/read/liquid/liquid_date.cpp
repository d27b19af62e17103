// Days of the week after Zeller's congruence in Sakamoto's form.
#include "base/date.hpp"
#include "read/liquid/liquid_filters.hpp"

#include <array>

namespace yaprak {
namespace {

struct Names {
    std::array<std::string_view, 12> months;
    std::array<std::string_view, 7> days;  // from Sunday on
    std::size_t short_month, short_day;    // bytes of the short names, 0: none shorter
};

constexpr Names english = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    3,
    3};
constexpr Names turkish = {
    {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
     "Kasım", "Aralık"},
    {"Pazar", "Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi"},
    0,
    0};

std::size_t day_of_week(const Date& date) {
    constexpr int shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    const int year = date.year - (date.month < 3);
    return std::size_t(
        (year + year / 4 - year / 100 + year / 400 + shift[date.month - 1] + date.day) % 7);
}

std::string padded(int number, bool is_padded) {
    const std::string digits = std::to_string(number);
    return is_padded && digits.size() < 2 ? "0" + digits : digits;
}

std::string_view shortened(std::string_view name, std::size_t bytes) {
    return bytes == 0 ? name : name.substr(0, bytes);
}

// Nothing for a directive that is not known.
std::optional<std::string> directive(char letter, bool is_padded, const Date& date,
                                     const Names& names) {
    const Time time = date.time.value_or(Time{});
    const std::string_view month = names.months[std::size_t(date.month - 1)];
    const std::string_view day = names.days[day_of_week(date)];
    switch (letter) {
        case 'Y':
            return std::to_string(date.year);
        case 'y':
            return padded(date.year % 100, true);
        case 'm':
            return padded(date.month, is_padded);
        case 'd':
            return padded(date.day, is_padded);
        case 'e':
            return std::to_string(date.day);
        case 'B':
            return std::string(month);
        case 'b':
        case 'h':
            return std::string(shortened(month, names.short_month));
        case 'A':
            return std::string(day);
        case 'a':
            return std::string(shortened(day, names.short_day));
        case 'H':
            return padded(time.hour, is_padded);
        case 'I':
            return padded((time.hour + 11) % 12 + 1, is_padded);
        case 'M':
            return padded(time.minute, true);
        case 'S':
            return padded(time.second, true);
        case 'F':
            return std::to_string(date.year) + "-" + padded(date.month, true) + "-" +
                   padded(date.day, true);
        case 'D':
            return padded(date.month, true) + "/" + padded(date.day, true) + "/" +
                   padded(date.year % 100, true);
        case '%':
            return "%";
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string format_liquid_date(const std::string& text, std::string_view format,
                               std::string_view lang) {
    const auto parsed = parse_date(text);
    if (!parsed || format.empty()) return text;
    const Names& names = lang.starts_with("tr") ? turkish : english;
    std::string out;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size()) {
            out += format[i];
            continue;
        }
        const bool is_plain =
            (format[i + 1] == '-' || format[i + 1] == '^') && i + 2 < format.size();
        const std::size_t letter = i + (is_plain ? 2 : 1);
        const auto said = directive(format[letter], !is_plain, parsed->date, names);
        out += said ? *said : std::string(format.substr(i, letter + 1 - i));
        i = letter;
    }
    return out;
}

}  // namespace yaprak
