// What a character is, by Unicode, and its capital or small form in a language: one code point in,
// one out, so that nothing ever shifts an offset (ICU's full mapping makes two of a small İ).
#pragma once
#include <string_view>

namespace yaprak {

bool is_letter(char32_t c);
bool is_upper(char32_t c);  // capitals and title forms
bool is_lower(char32_t c);
bool is_digit(char32_t c);  // every number: 5, ₂, ², ½, ٣
bool is_combining(char32_t c);
bool is_space(char32_t c);  // where a line may end: not U+00A0, U+202F, U+2007
bool is_blank(char32_t c);  // any space, the unbreakable ones as well
bool is_apostrophe(char32_t c);
bool is_hyphen(char32_t c);  // - and U+2010

inline bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

// Languages in which i and İ, ı and I belong together.
bool has_dotless_i(std::string_view lang);

// "de" of "de-AT", in ASCII and small.
bool is_language(std::string_view lang, std::string_view primary);

char32_t upper_of(char32_t c, bool dotless_i);
char32_t lower_of(char32_t c, bool dotless_i);

}  // namespace yaprak
