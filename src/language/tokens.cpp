#include "language/tokens.hpp"

namespace yaprak {
namespace {

// The last code point of a text that is not empty.
CodePoint last_of(std::string_view text) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && text.size() - begin < 4 &&
           (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    const CodePoint c = decode(text, begin);
    return begin + c.length == text.size() ? c : CodePoint{0xFFFD, 1, false};
}

bool belongs(char32_t c) {
    return is_letter(c) || is_digit(c) || is_combining(c);
}

}  // namespace

std::string_view trimmed_of_punctuation(std::string_view token) {
    while (!token.empty() && !belongs(decode(token, 0).value))
        token.remove_prefix(decode(token, 0).length);
    while (!token.empty() && !belongs(last_of(token).value) && token.back() != '/')
        token.remove_suffix(last_of(token).length);
    return token;
}

}  // namespace yaprak
