#include "language/filters/value_filter.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/filters/read_values.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"
#include "language/words/dates.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace yaprak {
namespace {

struct Input {
    std::string_view value, argument, lang;
};

using Answer = std::optional<std::string>;

// ---- dates ----

template <typename Write>
Answer dated(const Input& input, Write write) {
    const auto date = read_date_value(input.value, input.lang);
    if (!date) return std::nullopt;
    return write(*date, input.lang);
}

Answer long_date(const Input& input) {
    return dated(input, [](const Date& date, std::string_view lang) {
        return format_date(date, lang, Weekday::written);
    });
}

Answer plain_date(const Input& input) {
    return dated(input,
                 [](const Date& date, std::string_view lang) { return format_date(date, lang); });
}

Answer short_date(const Input& input) {
    return dated(input, format_short_date);
}

Answer month(const Input& input) {
    return dated(input, format_month);
}

Answer weekday(const Input& input) {
    return dated(input, format_weekday);
}

Answer time_of_day(const Input& input) {
    const auto time = read_time_value(input.value, input.lang);
    if (!time) return std::nullopt;
    return format_time(*time, input.lang);
}

// ---- numbers ----

Answer plain_number(const Input& input) {
    const auto value = read_number_value(input.value, input.lang);
    if (!value) return std::nullopt;
    return format_number(*value, input.lang);
}

// The sign of currency that stands in the value, or the one asked for; the lira where there is
// none.
std::string currency_of(const Input& input) {
    if (!input.argument.empty()) return std::string(input.argument);
    for (const char* sign : {"€", "$", "£", "EUR", "USD", "GBP", "₺"})
        if (input.value.find(sign) != input.value.npos) return sign;
    return "TL";
}

Answer money(const Input& input) {
    const auto value = read_number_value(input.value, input.lang);
    if (!value || std::abs(*value) > 1e13) return std::nullopt;
    const double cents = std::round(*value * 100);
    // Two figures behind the decimal sign: 50 of "1.250,50" are those of "0,50" with a 1 before.
    const std::string whole = format_number(std::trunc(cents / 100), input.lang);
    const std::string sample = format_number(1.5, input.lang);
    const std::string decimal = sample.substr(1, sample.size() - 2);
    const std::string minus = cents < 0 && cents > -100 ? "-" : "";
    return minus + whole + decimal + zero_padded((long long)(std::abs(cents)) % 100, 2) + "\u00A0" +
           currency_of(input);
}

// ---- telephone numbers ----

// Of Turkey: "0530 937 00 00", for readers of other languages "+90 530 937 00 00".
Answer telephone(const Input& input) {
    std::string digits;
    bool is_abroad = false;
    for (const char c : input.value) {
        if (is_ascii_digit(c))
            digits += c;
        else if (c == '+' && digits.empty())
            is_abroad = true;
        else if (std::string_view(" -().//").find(c) == std::string_view::npos)
            return std::nullopt;
    }
    if (digits.starts_with("00")) digits.erase(0, 2), is_abroad = true;
    const bool has_code = digits.size() == 12 && digits.starts_with("90");
    if (has_code) digits.erase(0, 2);
    if (!has_code && is_abroad) return std::string(trimmed(input.value));
    if (digits.size() == 11 && digits[0] == '0') digits.erase(0, 1);
    if (digits.size() == 7 && digits.starts_with("444"))
        return digits.substr(0, 3) + " " + digits.substr(3, 1) + " " + digits.substr(4);
    if (digits.size() != 10 || digits[0] == '0') return std::nullopt;
    const std::string rest = digits.substr(0, 3) + " " + digits.substr(3, 3) + " " +
                             digits.substr(6, 2) + " " + digits.substr(8);
    return (is_language(input.lang, "tr") ? "0" : "+90 ") + rest;
}

// ---- letters ----

// YILMAZ and TMS, not A. and not the numbers of a Murat II.
bool is_in_capitals(std::string_view word) {
    const std::u32string letters = to_utf32(word);
    return std::count_if(letters.begin(), letters.end(), is_letter) > 1 &&
           std::none_of(letters.begin(), letters.end(), is_lower) &&
           word.find_first_not_of("IVX.,") != word.npos;
}

Answer upper(const Input& input) {
    return to_upper(input.value, input.lang);
}

Answer lower(const Input& input) {
    return fold_case(input.value, input.lang);
}

// AYŞE YILMAZ and Ayşe YILMAZ are Ayşe Yılmaz: each word is looked at for itself.
Answer title(const Input& input) {
    std::string text;
    for (std::size_t at = 0; at < input.value.size();) {
        const std::size_t end =
            std::min(input.value.find_first_of(" \t\n-", at), input.value.size());
        const std::string_view word = input.value.substr(at, end - at);
        text += is_in_capitals(word) ? fold_case(word, input.lang) : std::string(word);
        text += input.value.substr(end, 1);
        at = end + 1;
    }
    return to_title(text, input.lang);
}

// The first word, or so many characters.
Answer first(const Input& input) {
    const std::string_view value = trimmed(input.value);
    if (input.argument.empty()) {
        const std::size_t end = std::min(value.find_first_of(" \t\n"), value.size());
        return std::string(value.substr(0, std::min(end, value.find("\u00A0"))));
    }
    const auto count = parse_integer(input.argument);
    if (!count || *count < 1) return std::nullopt;
    std::string out;
    int taken = 0;
    for (const char32_t c : to_utf32(value))
        if (taken++ < *count) append_utf8(out, c);
    return out;
}

std::size_t end_of_word(std::u32string_view letters, std::size_t at) {
    while (at < letters.size() && !is_blank(letters[at])) ++at;
    return at;
}

// Numbers keep their last four figures, or so many; words keep their first letters, but none is
// shown as a whole.
Answer mask(const Input& input) {
    const std::u32string letters = to_utf32(trimmed(input.value));
    const bool has_digit = std::any_of(letters.begin(), letters.end(), is_digit);
    const auto asked =
        input.argument.empty() ? std::optional(has_digit ? 4 : 1) : parse_integer(input.argument);
    if (!asked || *asked < 0) return std::nullopt;
    const auto kept = std::size_t(*asked);
    std::string out;
    std::size_t in_word = 0, word_end = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char32_t c = letters[i];
        in_word = is_blank(c) ? 0 : in_word + 1;
        if (in_word == 1) word_end = end_of_word(letters, i);
        const bool is_shown =
            is_blank(c) || (has_digit ? i + kept >= letters.size() && letters.size() > kept
                                      : in_word <= kept && i + 1 < word_end);
        if (is_shown)
            append_utf8(out, c);
        else
            out += '*';
    }
    return out;
}

struct Filter {
    std::string_view turkish, english, takes;
    Answer (*apply)(const Input&);
};

constexpr Filter filters[] = {
    {"uzun", "long", "a date", long_date},
    {"kısa", "short", "a date", short_date},
    {"tarih", "date", "a date", plain_date},
    {"ay", "month", "a date", month},
    {"gün", "day", "a date", weekday},
    {"saat", "time", "a time", time_of_day},
    {"para", "money", "a number", money},
    {"sayı", "number", "a number", plain_number},
    {"telefon", "phone", "a telephone number", telephone},
    {"büyük", "upper", "a text", upper},
    {"küçük", "lower", "a text", lower},
    {"başlık", "title", "a text", title},
    {"ilk", "first", "a text and a count", first},
    {"maske", "mask", "a text and a count", mask},
};

const Filter* find_filter(std::string_view name) {
    const std::string folded = fold_case(name, "tr");
    const auto found = std::find_if(std::begin(filters), std::end(filters), [&](const Filter& one) {
        return one.turkish == folded || one.english == ascii_lower(name);
    });
    return found == std::end(filters) ? nullptr : found;
}

}  // namespace

std::optional<std::string_view> filter_called(std::string_view name) {
    const Filter* filter = find_filter(name);
    if (!filter) return std::nullopt;
    return filter->turkish;
}

std::vector<std::string> filter_names() {
    std::vector<std::string> names;
    for (const Filter& filter : filters) {
        names.emplace_back(filter.turkish);
        names.emplace_back(filter.english);
    }
    return names;
}

std::optional<std::string> apply_filter(const FilterCall& call, std::string_view value,
                                        std::string_view lang) {
    if (trimmed(value).empty()) return std::string();
    return find_filter(call.name)->apply({value, call.argument, lang});
}

std::string_view what_filter_takes(std::string_view name) {
    return find_filter(name)->takes;
}

}  // namespace yaprak
