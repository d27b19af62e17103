// A text cut into the pieces that casing looks at.
#pragma once
#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/letters/edit.hpp"

#include <string_view>

namespace yaprak {

// Calls visit(range, is_blank) for each stretch of spaces and each stretch without, in order.
template <typename Visit>
void for_each_stretch(std::string_view text, Visit visit) {
    std::size_t begin = 0;
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = character_at(text, i);
        if (const bool now = is_blank(c.value); now != blank || i == 0) {
            if (i > begin) visit(ByteRange{begin, i}, blank);
            begin = i;
            blank = now;
        }
        i += c.length;
    }
    if (text.size() > begin) visit(ByteRange{begin, text.size()}, blank);
}

// The stretch of letters, digits and marks that begins at `begin`, or the one sign there.
inline ByteRange part_at(std::string_view token, std::size_t begin) {
    std::size_t end = begin;
    while (end < token.size()) {
        const CodePoint c = character_at(token, end);
        if (!is_letter(c.value) && !is_digit(c.value) && !is_combining(c.value)) break;
        end += c.length;
    }
    return {begin, end > begin ? end : begin + character_at(token, begin).length};
}

// Without the quotes, brackets and stops around it.
std::string_view trimmed_of_punctuation(std::string_view token);

}  // namespace yaprak
