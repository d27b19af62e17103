#include "language/characters.hpp"

#include <unicode/uchar.h>

namespace yaprak {
namespace {

UChar32 point(char32_t c) {
    return static_cast<UChar32>(c);
}

bool is_ascii_letter(char32_t c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

}  // namespace

bool is_letter(char32_t c) {
    return c < 0x80 ? is_ascii_letter(c) : (U_GET_GC_MASK(point(c)) & U_GC_L_MASK) != 0;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return (U_GET_GC_MASK(point(c)) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool is_lower(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return (U_GET_GC_MASK(point(c)) & U_GC_LL_MASK) != 0;
}

bool is_digit(char32_t c) {
    return c < 0x80 ? is_ascii_digit(c) : (U_GET_GC_MASK(point(c)) & U_GC_N_MASK) != 0;
}

bool is_combining(char32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK(point(c)) & U_GC_M_MASK) != 0;
}

bool is_blank(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return (c >= 0x2000 && c <= 0x200B) || c == 0xA0 || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == 0x1680 || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_space(char32_t c) {
    return is_blank(c) && c != 0xA0 && c != 0x202F && c != 0x2007;
}

bool is_apostrophe(char32_t c) {
    return c == U'’' || c == '\'';
}

bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010;
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
    if (c == 'i') return dotless_i ? U'İ' : U'I';
    if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 0x20 : c;
    return static_cast<char32_t>(u_toupper(point(c)));
}

char32_t lower_of(char32_t c, bool dotless_i) {
    if (c == 'I') return dotless_i ? U'ı' : U'i';
    if (c == U'İ') return U'i';
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    return static_cast<char32_t>(u_tolower(point(c)));
}

}  // namespace yaprak
