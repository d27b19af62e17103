#include "language/suffixes/numbers_spoken.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace yaprak {
namespace {

constexpr std::u32string_view ones[] = {U"sıfır", U"bir",  U"iki",  U"üç",    U"dört",
                                        U"beş",   U"altı", U"yedi", U"sekiz", U"dokuz"};
constexpr std::u32string_view tens[] = {U"",     U"on",     U"yirmi",  U"otuz",   U"kırk",
                                        U"elli", U"altmış", U"yetmiş", U"seksen", U"doksan"};
// Of 10^3, 10^6 and so on.
constexpr std::u32string_view thousands[] = {U"bin",       U"milyon",    U"milyar",   U"trilyon",
                                             U"katrilyon", U"kentilyon", U"seksilyon"};

bool is_figure(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// Of a whole number without signs between its figures.
std::u32string_view last_word(std::u32string_view figures) {
    const std::size_t last = figures.find_last_not_of(U'0');
    if (last == figures.npos) return ones[0];
    const std::size_t zeros = figures.size() - 1 - last;
    const auto digit = std::size_t(figures[last] - U'0');
    if (zeros == 0) return ones[digit];
    if (zeros == 1) return tens[digit];
    if (zeros == 2) return U"yüz";
    return thousands[std::min(zeros / 3, std::size(thousands)) - 1];
}

// "1.250.000", with ungrouped figures before a decimal comma or none.
bool is_grouped(std::u32string_view text, char32_t sign) {
    const std::size_t first = text.find(sign);
    if (first == text.npos || first == 0 || first > 3 || text[0] == U'0') return false;
    for (std::size_t at = first; at < text.size(); at += 4) {
        if (text[at] != sign || text.size() - at < 4) return false;
        if (!std::all_of(text.begin() + std::ptrdiff_t(at) + 1,
                         text.begin() + std::ptrdiff_t(at) + 4, is_figure))
            return false;
    }
    return true;
}

bool is_full_hour(std::u32string_view before, std::u32string_view after) {
    if (after != U"00" || before.empty() || before.size() > 2) return false;
    return before.size() == 1 || before[0] < U'2' || (before[0] == U'2' && before[1] <= U'4');
}

}  // namespace

std::u32string_view last_word_of_number(std::u32string_view text) {
    if (const std::size_t comma = text.rfind(U',');
        comma != text.npos && comma > 0 && is_figure(text[comma - 1]) &&
        text.find_first_not_of(U'0', comma + 1) == text.npos)
        text = text.substr(0, comma);  // 1.250,00 is read without what stands behind the comma
    std::size_t begin = text.size();
    while (begin > 0 && (is_figure(text[begin - 1]) || text[begin - 1] == U'.')) --begin;
    const std::u32string_view number = text.substr(begin);
    if (is_grouped(number, U'.')) {
        std::u32string figures(number);
        figures.erase(std::remove(figures.begin(), figures.end(), U'.'), figures.end());
        return last_word(figures);
    }
    std::size_t last = text.size();
    while (last > 0 && is_figure(text[last - 1])) --last;
    const std::u32string_view figures = text.substr(last);
    if (last > 0 && (text[last - 1] == U'.' || text[last - 1] == U':')) {
        std::size_t hour = last - 1;
        while (hour > 0 && is_figure(text[hour - 1])) --hour;
        const bool alone = hour == 0 || (text[hour - 1] != U'.' && text[hour - 1] != U':');
        const std::u32string_view before = text.substr(hour, last - 1 - hour);
        if (alone && is_full_hour(before, figures)) return last_word(before);
    }
    return last_word(figures);
}

bool is_roman_number(std::u32string_view capitals) {
    if (capitals.size() < 2 || capitals.find_first_not_of(U"IVX") != capitals.npos) return false;
    const std::size_t units = std::min(capitals.find_first_not_of(U'X'), capitals.size());
    if (units > 3) return false;
    const std::u32string_view rest = capitals.substr(units);
    constexpr std::u32string_view known[] = {U"",  U"I",  U"II",  U"III",  U"IV",
                                             U"V", U"VI", U"VII", U"VIII", U"IX"};
    return std::find(std::begin(known), std::end(known), rest) != std::end(known);
}

std::u32string_view last_word_of_roman_number(std::u32string_view capitals) {
    int value = 0;
    for (std::size_t i = 0; i < capitals.size(); ++i) {
        const auto worth = [](char32_t c) { return c == U'I' ? 1 : c == U'V' ? 5 : 10; };
        const bool is_taken_off =
            i + 1 < capitals.size() && worth(capitals[i]) < worth(capitals[i + 1]);
        value = is_taken_off ? value - worth(capitals[i]) : value + worth(capitals[i]);
    }
    return value % 10 ? ones[std::size_t(value % 10)] : tens[std::size_t(value / 10 % 10)];
}

}  // namespace yaprak
