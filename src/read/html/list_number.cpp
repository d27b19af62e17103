#include "read/html/list_number.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int largest_roman = 3999;

std::string in_letters(int value) {
    std::string out;
    for (; value > 0; value = (value - 1) / 26) out += char('a' + (value - 1) % 26);
    std::reverse(out.begin(), out.end());
    return out;
}

std::string in_roman(int value) {
    struct Numeral {
        int value;
        const char* sign;
    };
    constexpr Numeral numerals[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                    {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                    {5, "v"},    {4, "iv"},   {1, "i"}};
    std::string out;
    for (const Numeral& numeral : numerals)
        for (; value >= numeral.value; value -= numeral.value) out += numeral.sign;
    return out;
}

std::string in_capitals(std::string text) {
    for (char& c : text) c = char(c - 'a' + 'A');
    return text;
}

}  // namespace

char numbering_of(std::string_view type, std::string_view list_style) {
    if (type == "a" || type == "A" || type == "i" || type == "I") return type[0];
    if (list_style == "lower-alpha" || list_style == "lower-latin") return 'a';
    if (list_style == "upper-alpha" || list_style == "upper-latin") return 'A';
    if (list_style == "lower-roman") return 'i';
    return list_style == "upper-roman" ? 'I' : '1';
}

std::string list_number(int value, char numbering) {
    if (value < 1 || numbering == '1') return std::to_string(value);
    if (numbering == 'a') return in_letters(value);
    if (numbering == 'A') return in_capitals(in_letters(value));
    if (value > largest_roman) return std::to_string(value);
    return numbering == 'i' ? in_roman(value) : in_capitals(in_roman(value));
}

}  // namespace yaprak
