#include "language/letters/mending.hpp"

#include <algorithm>

namespace yaprak {
namespace {

struct Rule {
    char32_t first, last;  // inclusive
    std::u32string_view text;
    bool report;
};

// In any language.
constexpr Rule common[] = {
    {0x00, 0x08, U"", true},        // controls; tab and line end stay
    {0x0B, 0x0C, U" ", false},      // vertical tab, form feed
    {0x0E, 0x1F, U"", true},        //
    {0x7F, 0x7F, U"", true},        //
    {0x80, 0x80, U"€", true},       // Windows-1252 read as ISO 8859-1: 0x80 to 0x9F
    {0x85, 0x85, U"…", true},       //
    {0x91, 0x91, U"‘", true},       //
    {0x92, 0x92, U"’", true},       //
    {0x93, 0x93, U"“", true},       //
    {0x94, 0x94, U"”", true},       //
    {0x95, 0x95, U"•", true},       //
    {0x96, 0x96, U"–", true},       //
    {0x97, 0x97, U"—", true},       //
    {0x81, 0x9F, U"", true},        // the rest of C1
    {0x200B, 0x200B, U"", false},   // zero-width space
    {0x2028, 0x2029, U" ", false},  // line and paragraph separator
    {0x202D, 0x202E, U"", true},    // overrides: text that reads other than it is ("Trojan Source")
    {0x206A, 0x206F, U"", false},   // deprecated controls
    {0xFB00, 0xFB00, U"ff", false},  {0xFB01, 0xFB01, U"fi", false},
    {0xFB02, 0xFB02, U"fl", false},  {0xFB03, 0xFB03, U"ffi", false},
    {0xFB04, 0xFB04, U"ffl", false}, {0xFB05, 0xFB06, U"st", false},
    {0xFEFF, 0xFEFF, U"", false},  // byte order mark
    {0xFFF9, 0xFFFB, U"", true},   // interlinear annotation
};

// Where no text runs from right to left nobody needs these.
constexpr Rule left_to_right[] = {
    {0x200E, 0x200F, U"", false},
    {0x202A, 0x202C, U"", true},
    {0x2066, 0x2069, U"", true},
};

// Romanian and other letters that look like the Turkish ones.
constexpr Rule turkish[] = {
    {U'Ș', U'Ș', U"Ş", true}, {U'ș', U'ș', U"ş", true}, {U'Ț', U'Ț', U"Ţ", true},
    {U'ț', U'ț', U"ţ", true}, {U'Ǧ', U'Ǧ', U"Ğ", true}, {U'ǧ', U'ǧ', U"ğ", true},
};

template <std::size_t N>
bool apply_rules(const Rule (&rules)[N], char32_t c, Mended& out) {
    const auto rule = std::find_if(std::begin(rules), std::end(rules), [&](const Rule& candidate) {
        return c >= candidate.first && c <= candidate.last;
    });
    if (rule == std::end(rules)) return false;
    out = {rule->text, rule->report};
    return true;
}

}  // namespace

bool mend(char32_t c, Script script, Mended& out) {
    if (c >= 0x20 && c < 0x7F) return false;
    if (c > 0x9F && c < 0x1E6) return false;
    if (script == Script::turkish && apply_rules(turkish, c, out)) return true;
    if (script != Script::right_to_left && apply_rules(left_to_right, c, out)) return true;
    return apply_rules(common, c, out);
}

char32_t misread_letter(char32_t c) {
    constexpr std::u32string_view read = U"ýþðÝÞÐ", meant = U"ışğİŞĞ";
    const std::size_t found = read.find(c);
    return found == std::u32string_view::npos ? 0 : meant[found];
}

bool is_stray_apostrophe(char32_t c) {
    return c == U'´' || c == U'`' || c == U'‘' || c == U'ʼ' || c == U'′';
}

}  // namespace yaprak
