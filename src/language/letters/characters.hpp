// What a character is, by Unicode, and its capital or small form in a language: one code point in,
// one out, so that nothing ever shifts an offset (ICU's full mapping makes two of a small İ).
#pragma once
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/letters/letter_table.hpp"

#include <string_view>

namespace yaprak {

bool is_beyond_table(char32_t c, letters::Trait trait);

inline bool has_trait(char32_t c, letters::Trait trait) {
    return c < letters::tabled ? letters::table[c].traits & trait : is_beyond_table(c, trait);
}

inline bool is_letter(char32_t c) {
    return has_trait(c, letters::letter);
}
inline bool is_upper(char32_t c) {  // capitals and title forms
    return has_trait(c, letters::upper);
}
inline bool is_lower(char32_t c) {
    return has_trait(c, letters::lower);
}
inline bool is_digit(char32_t c) {  // every number: 5, ₂, ², ½, ٣
    return has_trait(c, letters::digit);
}
bool is_combining(char32_t c);

bool is_unusual_blank(char32_t c);

// Any space, the unbreakable ones as well.
inline bool is_blank(char32_t c) {
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_unusual_blank(c);
}

// Where a line may end.
inline bool is_space(char32_t c) {
    return is_blank(c) && c != 0xA0 && c != 0x202F && c != 0x2007;
}

inline bool is_apostrophe(char32_t c) {
    return c == U'’' || c == '\'';
}

inline bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010;
}

// decode(), without a call for ASCII.
inline CodePoint character_at(std::string_view text, std::size_t offset) {
    if (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80)
        return {static_cast<unsigned char>(text[offset]), 1, true};
    return decode(text, offset);
}

// The code point that ends at `offset`, which is not 0.
inline CodePoint character_before(std::string_view text, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 &&
           (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    const CodePoint c = character_at(text, begin);
    return begin + c.length == offset ? c : CodePoint{0xFFFD, 1, false};
}

// Languages in which i and İ, ı and I belong together.
bool has_dotless_i(std::string_view lang);

// "de" of "de-AT", in ASCII and small.
bool is_language(std::string_view lang, std::string_view primary);

char32_t upper_of(char32_t c, bool dotless_i);
char32_t lower_of(char32_t c, bool dotless_i);

}  // namespace yaprak
