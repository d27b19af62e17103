// The letters of European languages, tabled so that nearly no text asks ICU's tries. A test holds
// the table against ICU.
#pragma once
#include <array>
#include <cstdint>

namespace yaprak::letters {

inline constexpr char32_t tabled = 0x180;

enum Trait : std::uint8_t { letter = 1, upper = 2, lower = 4, digit = 8 };

struct Entry {
    std::uint16_t up = 0, down = 0;
    std::uint8_t traits = 0;
};

constexpr bool is_capital_of_pair(char32_t c) {
    if (c >= 'A' && c <= 'Z') return true;
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if ((c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177)) return c % 2 == 0;
    return ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) && c % 2 == 1;
}

constexpr std::array<Entry, tabled> make_table() {
    std::array<Entry, tabled> table{};
    for (char32_t c = 0; c < tabled; ++c) table[c] = {std::uint16_t(c), std::uint16_t(c), 0};
    for (char32_t c = 0; c < tabled; ++c) {
        if (!is_capital_of_pair(c)) continue;
        const char32_t small = c < 0x100 ? c + 0x20 : c + 1;
        table[c].down = std::uint16_t(small);
        table[small].up = std::uint16_t(c);
        table[c].traits = letter | upper;
        table[small].traits = letter | lower;
    }
    for (char32_t c = '0'; c <= '9'; ++c) table[c].traits = digit;
    for (char32_t c : {0xB2, 0xB3, 0xB9, 0xBC, 0xBD, 0xBE}) table[c].traits = digit;
    for (char32_t c : {0xAA, 0xBA}) table[c].traits = letter;
    for (char32_t c : {0xB5, 0xDF, 0xFF, 0x131, 0x138, 0x149, 0x17F})
        table[c].traits = letter | lower;
    for (char32_t c : {0x130, 0x178}) table[c].traits = letter | upper;
    table[0xB5].up = 0x39C;
    table[0xFF].up = 0x178;
    table[0x178].down = 0xFF;
    table[0x17F].up = 'S';
    table[0x130].down = 'i';
    table[0x131].up = 'I';
    return table;
}

inline constexpr std::array<Entry, tabled> table = make_table();

}  // namespace yaprak::letters
