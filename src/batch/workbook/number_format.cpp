#include "batch/workbook/number_format.hpp"

#include "base/date.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/words/calendar.hpp"
#include "language/words/dates.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <vector>

namespace yaprak {
namespace {

constexpr double seconds_of_day = 86400;

// ---- the code ----

// One piece of a format: a run of one letter, a sign, or a text to be shown as it is.
struct FormatPiece {
    char kind = 't';  // 't': a text; '0': the digits of a number; else the letter of a date
    std::string text = {};
    std::size_t length = 0;
};

bool is_date_letter(char c) {
    return std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos;
}

// The part of the code that is meant for the value: positive; negative; zero.
std::string_view section_for(std::string_view code, double value) {
    std::vector<std::string_view> sections;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= code.size(); ++i) {
        if (i < code.size() && code[i] == '"') quoted = !quoted;
        if (i < code.size() && code[i] == '\\') {
            ++i;
            continue;
        }
        if (i < code.size() && (quoted || code[i] != ';')) continue;
        sections.push_back(code.substr(from, i - from));
        from = i + 1;
    }
    if (value < 0 && sections.size() > 1) return sections[1];
    if (value == 0 && sections.size() > 2) return sections[2];
    return sections.empty() ? std::string_view() : sections[0];
}

// "[$₺-41F]" shows what stands before the hyphen, "[Red]" and "[h]" are no texts.
std::string text_of_brackets(std::string_view inside) {
    if (!inside.starts_with('$')) return {};
    return std::string(inside.substr(1, inside.find('-') - 1));
}

bool is_elapsed(std::string_view inside) {
    return !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
}

class FormatReader {
public:
    explicit FormatReader(std::string_view code) : code_(code) {}

    std::vector<FormatPiece> run() {
        while (at_ < code_.size()) take();
        return std::move(pieces_);
    }

private:
    void take() {
        const char c = code_[at_];
        if (c == '"') return take_quoted();
        if (c == '[') return take_brackets();
        if (c == '\\' || c == '_' || c == '*') {
            if (c == '\\') add_text(code_.substr(at_ + 1, 1));
            at_ += 2;
            return;
        }
        if (is_date_letter(c)) return take_letters();
        if (ascii_lower(code_.substr(at_, 5)) == "am/pm") {
            pieces_.push_back({'a', {}, 5});
            at_ += 5;
            return;
        }
        if (c == '0' || c == '#' || c == '?' || (c == '.' && next_is_digit())) return take_digits();
        add_text(code_.substr(at_++, 1));
    }

    bool next_is_digit() const {
        return at_ + 1 < code_.size() && (code_[at_ + 1] == '0' || code_[at_ + 1] == '#');
    }

    void add_text(std::string_view text) { pieces_.push_back({'t', std::string(text), 0}); }

    void take_quoted() {
        const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
        add_text(code_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
    }

    void take_brackets() {
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
        if (is_elapsed(inside))
            pieces_.push_back({'e', std::string(1, ascii_lower(inside[0])), inside.size()});
        else
            add_text(text_of_brackets(inside));
        at_ = end + 1;
    }

    void take_letters() {
        const char letter = ascii_lower(code_[at_]);
        const std::size_t begin = at_;
        while (at_ < code_.size() && ascii_lower(code_[at_]) == letter) ++at_;
        pieces_.push_back({letter, {}, at_ - begin});
    }

    // "#,##0.00E+00", with the signs between the digits.
    void take_digits() {
        const std::size_t begin = at_;
        while (at_ < code_.size() &&
               (std::string_view("0#?.,").find(code_[at_]) != std::string_view::npos ||
                code_.substr(at_, 2) == "E+" || code_.substr(at_, 2) == "E-" ||
                (at_ > begin && (code_[at_] == '+' || code_[at_] == '-') && code_[at_ - 1] == 'E')))
            ++at_;
        pieces_.push_back({'0', std::string(code_.substr(begin, at_ - begin)), 0});
    }

    std::string_view code_;
    std::size_t at_ = 0;
    std::vector<FormatPiece> pieces_;
};

// ---- numbers ----

// As many of the fifteen figures that a spreadsheet keeps as are needed.
std::string general(double value) {
    char text[40];
    if (value == std::floor(value) && std::abs(value) < 1e15) {
        std::snprintf(text, sizeof text, "%.0f", value);
        return text;
    }
    std::snprintf(text, sizeof text, "%.15g", value);
    std::string out(text);
    std::replace(out.begin(), out.end(), '.', ',');
    std::replace(out.begin(), out.end(), 'e', 'E');
    return out;
}

std::string with_groups(const std::string& whole) {
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) out += '.';
        out += whole[i];
    }
    return out;
}

std::string in_digits(double value, std::string_view pattern) {
    const std::size_t exponent = pattern.find('E');
    const std::size_t point = pattern.find('.');
    const std::string_view behind = point == pattern.npos
                                        ? std::string_view()
                                        : pattern.substr(point + 1, exponent - point - 1);
    const auto fixed = std::size_t(std::count(behind.begin(), behind.end(), '0'));
    const auto most =
        std::size_t(behind.size() - std::size_t(std::count(behind.begin(), behind.end(), ',')));
    char text[400];
    std::snprintf(text, sizeof text, exponent == pattern.npos ? "%.*f" : "%.*E",
                  int(std::min<std::size_t>(most, 30)), value);
    std::string out(text), tail;
    if (const std::size_t e = out.find('E'); e != out.npos) tail = out.substr(e), out.resize(e);
    std::string whole = out.substr(0, out.find('.'));
    std::string fraction = out.find('.') == out.npos ? "" : out.substr(out.find('.') + 1);
    while (fraction.size() > fixed && fraction.ends_with('0')) fraction.pop_back();
    const std::string_view before = pattern.substr(0, std::min(point, exponent));
    // Behind a 0 every place has a figure.
    const std::size_t first = std::min(before.find('0'), before.size());
    const auto least = std::size_t(std::count_if(before.begin() + std::ptrdiff_t(first),
                                                 before.end(), [](char c) { return c != ','; }));
    if (whole.size() < least) whole.insert(0, least - whole.size(), '0');
    if (least == 0 && whole == "0" && !fraction.empty()) whole.clear();
    const bool grouped = before.find(',') != before.npos && before.back() != ',';
    return (grouped ? with_groups(whole) : whole) + (fraction.empty() ? "" : ",") + fraction + tail;
}

std::size_t places_of(std::string_view pattern) {
    return std::size_t(std::count_if(pattern.begin(), pattern.end(),
                                     [](char c) { return c == '0' || c == '#' || c == '?'; }));
}

// "0### ### ## ##", "(000) 000-0000": what stands in the pieces of digits is one number. Its
// figures are shared out on either side of the point, the first piece takes what is left over.
std::string shared_digits(double value, const std::vector<FormatPiece>& pieces) {
    std::string pattern;
    for (const FormatPiece& piece : pieces)
        if (piece.kind == '0') pattern += piece.text;
    pattern.erase(std::remove(pattern.begin(), pattern.end(), ','), pattern.end());
    const std::string figures = in_digits(value, pattern);
    std::size_t places = places_of(pattern.substr(0, pattern.find('.')));
    const std::size_t whole = std::min(figures.find(','), figures.size());
    std::string out;
    std::size_t taken = 0;
    bool is_behind = false;
    for (const FormatPiece& piece : pieces) {
        if (piece.kind == 't') out += piece.text;
        if (piece.kind != '0') continue;
        const std::size_t point = is_behind ? 0 : std::min(piece.text.find('.'), piece.text.size());
        places -= std::min(places, places_of(piece.text.substr(0, point)));
        const std::size_t end = std::max(taken, whole - std::min(whole, places));
        if (!is_behind) out += figures.substr(taken, end - taken), taken = end;
        if (!is_behind && point == piece.text.size()) continue;
        const std::size_t more = places_of(piece.text.substr(point)) + (is_behind ? 0 : 1);
        if (taken < figures.size()) out += figures.substr(taken, more);
        taken = std::min(taken + more, figures.size());
        is_behind = true;
    }
    return out;
}

std::string number_shown(double value, std::string_view section, bool has_own_sign) {
    const std::vector<FormatPiece> pieces = FormatReader(section).run();
    const bool in_hundreds = std::any_of(
        pieces.begin(), pieces.end(),
        [](const FormatPiece& piece) { return piece.kind == 't' && piece.text == "%"; });
    double shown = std::abs(value) * (in_hundreds ? 100 : 1);
    std::string out = value < 0 && !has_own_sign ? "-" : "";
    const auto runs = std::count_if(pieces.begin(), pieces.end(),
                                    [](const FormatPiece& piece) { return piece.kind == '0'; });
    const bool is_fraction =
        section.find("?/") != section.npos || section.find("#/") != section.npos;
    if (runs > 1 && is_fraction) return general(value);
    if (runs > 1) return out + std::string(trimmed(shared_digits(shown, pieces)));
    for (const FormatPiece& piece : pieces) {
        if (piece.kind == 't') out += piece.text;
        if (piece.kind != '0') continue;
        std::string pattern = piece.text;
        for (; pattern.size() > 1 && pattern.ends_with(','); pattern.pop_back()) shown /= 1000;
        out += in_digits(shown, pattern);
    }
    return std::string(trimmed(out));
}

// ---- dates ----

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

std::string date_shown(double serial, std::string_view section, bool counts_from_1904) {
    const Moment at = moment_of(serial, counts_from_1904);
    const std::vector<FormatPiece> pieces = FormatReader(section).run();
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

}  // namespace

std::string_view built_in_format(int id) {
    struct BuiltIn {
        int id;
        std::string_view code;
    };
    static constexpr BuiltIn known[] = {
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {14, "dd.mm.yyyy"},
        {15, "d.mmm.yy"},
        {16, "d.mmm"},
        {17, "mmm.yy"},
        {18, "h:mm AM/PM"},
        {19, "h:mm:ss AM/PM"},
        {20, "hh:mm"},
        {21, "hh:mm:ss"},
        {22, "dd.mm.yyyy hh:mm"},
        {37, "#,##0"},
        {38, "#,##0"},
        {39, "#,##0.00"},
        {40, "#,##0.00"},
        {45, "mm:ss"},
        {46, "[h]:mm:ss"},
        {47, "mm:ss"},
        {48, "0.0E+0"},
        {49, "@"},
    };
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const BuiltIn& one) { return one.id == id; });
    return found == std::end(known) ? "General" : found->code;
}

bool is_date_format(std::string_view code) {
    const std::vector<FormatPiece> pieces = FormatReader(section_for(code, 1)).run();
    return std::any_of(pieces.begin(), pieces.end(), [](const FormatPiece& piece) {
        return piece.kind != 't' && piece.kind != '0' && piece.kind != 'a';
    });
}

std::string shown_number(double value, std::string_view code, bool counts_from_1904) {
    constexpr double last_day = 2958466;  // the end of the year 9999
    if (code.empty() || ascii_lower(code).starts_with("general") || code == "@")
        return general(value);
    if (is_date_format(code)) {
        if (value < 0 || value >= last_day) return general(value);
        return date_shown(value, section_for(code, value), counts_from_1904);
    }
    const std::string_view section = section_for(code, value);
    const bool has_own_sign = value < 0 && section.data() != code.data();
    const std::string out = number_shown(value, section, has_own_sign);
    const bool has_digit = out.find_first_of("0123456789") != out.npos;
    return has_digit || section.find_first_of("0#?") != section.npos || !out.empty()
               ? out
               : general(value);
}

}  // namespace yaprak
