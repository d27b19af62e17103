#include "batch/workbook/shown_date.hpp"

#include "base/date.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "batch/workbook/format_code.hpp"
#include "language/words/calendar.hpp"
#include "language/words/dates.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace yaprak {
namespace {

constexpr double seconds_of_day = 86400;

struct Moment {
    Date date;
    int hour = 0, minute = 0, second = 0;
    double serial = 0;
};

Moment moment_of(double serial, bool counts_from_1904) {
    using namespace std::chrono;
    Moment out;
    out.serial = serial;
    double whole = std::floor(serial);
    auto seconds = (long long)(std::llround((serial - whole) * seconds_of_day));
    if (seconds >= (long long)(seconds_of_day)) seconds = 0, whole += 1;
    // Day 60 is the 29 February 1900 that never was.
    const sys_days first = counts_from_1904 ? sys_days(year(1904) / 1 / 1)
                           : whole < 60     ? sys_days(year(1899) / 12 / 31)
                                            : sys_days(year(1899) / 12 / 30);
    const year_month_day day(first + days(int(whole)));
    out.date = {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())), {}};
    out.hour = int(seconds / 3600), out.minute = int(seconds / 60 % 60),
    out.second = int(seconds % 60);
    return out;
}

// "Nis" of Nisan.
std::string first_letters(std::string_view word) {
    std::string out;
    for (const char32_t c : to_utf32(word).substr(0, 3)) append_utf8(out, c);
    return out;
}

std::string padded(int value, std::size_t length) {
    return length > 1 ? zero_padded(value, 2) : std::to_string(value);
}

std::string date_piece(const FormatPiece& piece, const Moment& at, bool is_minute, bool has_half) {
    const Calendar& calendar = *find_calendar("tr");
    switch (piece.kind) {
        case 'y':
            return piece.length > 2 ? std::to_string(at.date.year)
                                    : zero_padded(at.date.year % 100, 2);
        case 'm':
            if (is_minute) return padded(at.minute, piece.length);
            if (piece.length < 3) return padded(at.date.month, piece.length);
            if (piece.length == 3)
                return first_letters(calendar.months[std::size_t(at.date.month - 1)]);
            return std::string(calendar.months[std::size_t(at.date.month - 1)]);
        case 'd':
            if (piece.length < 3) return padded(at.date.day, piece.length);
            return piece.length == 3 ? first_letters(format_weekday(at.date, "tr"))
                                     : format_weekday(at.date, "tr");
        case 'h':
            return padded(has_half ? (at.hour + 11) % 12 + 1 : at.hour, piece.length);
        case 's':
            return padded(at.second, piece.length);
        case 'a':
            return at.hour < 12 ? "ÖÖ" : "ÖS";
        case 'e': {
            const double unit = piece.text == "h" ? 24 : piece.text == "m" ? 1440 : seconds_of_day;
            return padded(int(std::floor(at.serial * unit + 1e-6)), piece.length);
        }
        default:
            return piece.text;
    }
}

// An m beside hours or seconds is a minute.
bool is_minute_at(const std::vector<FormatPiece>& pieces, std::size_t i) {
    for (std::size_t j = i; j-- > 0;)
        if (pieces[j].kind != 't') {
            if (pieces[j].kind == 'h' || (pieces[j].kind == 'e' && pieces[j].text == "h"))
                return true;
            break;
        }
    for (std::size_t j = i + 1; j < pieces.size(); ++j)
        if (pieces[j].kind != 't') return pieces[j].kind == 's';
    return false;
}

}  // namespace

std::string shown_date(double serial, std::string_view section, bool counts_from_1904) {
    const Moment at = moment_of(serial, counts_from_1904);
    const std::vector<FormatPiece> pieces = format_pieces(section);
    const bool has_half = std::any_of(pieces.begin(), pieces.end(),
                                      [](const FormatPiece& piece) { return piece.kind == 'a'; });
    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        out += pieces[i].kind == '0'
                   ? ""
                   : date_piece(pieces[i], at, pieces[i].kind == 'm' && is_minute_at(pieces, i),
                                has_half);
    return std::string(trimmed(out));
}

}  // namespace yaprak
