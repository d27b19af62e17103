#include "language/letters/tokens.hpp"

namespace yaprak {
namespace {

bool belongs(char32_t c) {
    return is_letter(c) || is_digit(c) || is_combining(c);
}

}  // namespace

std::string_view trimmed_of_punctuation(std::string_view token) {
    while (!token.empty() && !belongs(character_at(token, 0).value))
        token.remove_prefix(character_at(token, 0).length);
    while (!token.empty() && !belongs(character_before(token, token.size()).value) &&
           token.back() != '/')
        token.remove_suffix(character_before(token, token.size()).length);
    return token;
}

}  // namespace yaprak
