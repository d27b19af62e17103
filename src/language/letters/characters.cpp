#include "language/letters/characters.hpp"

#include <unicode/uchar.h>

namespace yaprak {
namespace {

UChar32 point(char32_t c) {
    return static_cast<UChar32>(c);
}

}  // namespace

bool is_beyond_table(char32_t c, letters::Trait trait) {
    const std::uint32_t mask = U_GET_GC_MASK(point(c));
    switch (trait) {
        case letters::letter:
            return mask & U_GC_L_MASK;
        case letters::upper:
            return mask & (U_GC_LU_MASK | U_GC_LT_MASK);
        case letters::lower:
            return mask & U_GC_LL_MASK;
        case letters::digit:
            return mask & U_GC_N_MASK;
    }
    return false;
}

bool is_combining(char32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK(point(c)) & U_GC_M_MASK) != 0;
}

bool is_unusual_blank(char32_t c) {
    return (c >= 0x2000 && c <= 0x200B) || c == 0xA0 || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == 0x1680 || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_language(std::string_view lang, std::string_view primary) {
    if (lang.size() < primary.size()) return false;
    if (lang.size() > primary.size() && lang[primary.size()] != '-' && lang[primary.size()] != '_')
        return false;
    for (std::size_t i = 0; i < primary.size(); ++i)
        if ((lang[i] | 0x20) != primary[i]) return false;
    return true;
}

bool has_dotless_i(std::string_view lang) {
    return is_language(lang, "tr") || is_language(lang, "az") || is_language(lang, "crh");
}

char32_t upper_of(char32_t c, bool dotless_i) {
    if (c == 'i' && dotless_i) return U'İ';
    return c < letters::tabled ? letters::table[c].up : static_cast<char32_t>(u_toupper(point(c)));
}

char32_t lower_of(char32_t c, bool dotless_i) {
    if (c == 'I' && dotless_i) return U'ı';
    return c < letters::tabled ? letters::table[c].down
                               : static_cast<char32_t>(u_tolower(point(c)));
}

}  // namespace yaprak
