#include "style/blocks/initial_letters.hpp"

#include "language/letters/bidi.hpp"
#include "language/letters/characters.hpp"

namespace yaprak {
namespace {

constexpr int most_quotes = 2;  // within each other

bool opens(char32_t c) {
    return !is_letter(c) && !is_digit(c) && !is_blank(c) && !is_combining(c);
}

}  // namespace

std::size_t initial_letters(std::string_view text) {
    std::size_t end = 0;
    for (int quotes = 0; quotes < most_quotes && end < text.size(); ++quotes) {
        const CodePoint c = character_at(text, end);
        if (!opens(c.value)) break;
        end += c.length;
    }
    if (end >= text.size() || !is_letter(character_at(text, end).value)) return 0;
    end += character_at(text, end).length;
    while (end < text.size() && is_combining(character_at(text, end).value))
        end += character_at(text, end).length;
    const bool is_followed = text.find_first_not_of(" \n", end) != text.npos;
    return is_followed && !holds_right_to_left(text.substr(0, end)) ? end : 0;
}

}  // namespace yaprak
