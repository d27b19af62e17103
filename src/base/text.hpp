// Small facts and forms of text that every room needs, each with one meaning. They know ASCII and
// nothing of languages: letters of words are for language/casing.hpp and language/characters.hpp.
#pragma once
#include "base/length.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// ---- characters and bytes of ASCII; every other one is none of these ----

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_alphanumeric(char32_t c) {
    return is_ascii_digit(c) || is_ascii_letter(c);
}
// HTML's white space: space, tab, line feed, form feed, carriage return.
[[nodiscard]] constexpr bool is_ascii_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
[[nodiscard]] constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}
// The value of a hexadecimal digit of either case, -1 for every other character.
[[nodiscard]] constexpr int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// ---- texts ----

[[nodiscard]] bool is_ascii(std::string_view text);

// With A to Z in lower case and everything else as it is: for keys, tags and file endings.
[[nodiscard]] std::string ascii_lower(std::string_view text);

// Without ASCII's white space at both ends; a part of `text`.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// In double quotes, otherwise as it is: the user's own word in a message. For a text that a program
// will read again there is json_string in base/json.hpp.
[[nodiscard]] std::string in_quotes(std::string_view text);

// One after the other with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

// "1 page", "3 pages": `one` is an English noun that takes an s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one);

// ---- numbers as text ----

// A millimetre's tenths at most: "12.5 mm".
[[nodiscard]] std::string in_mm(Length length);

// 1957 -> "1,957", as English writes it.
[[nodiscard]] std::string with_commas(std::size_t count);

// At least `width` digits, zeros in front; the sign is left out.
[[nodiscard]] std::string zero_padded(long long value, int width);

enum class HexCase { lower, upper };

// The last `digits` hexadecimal digits of `value`, at most 16.
void append_hex(std::string& out, std::uint64_t value, int digits, HexCase letters);

// Two digits a byte, in upper case as PDF's strings have them.
[[nodiscard]] std::string hex_of_bytes(std::string_view bytes);

// ---- URLs (RFC 3986) ----

// With the byte that it stands for in place of each "%41". What is no such code stays as it is, and
// "%00" too: no name holds a NUL.
[[nodiscard]] std::string percent_decoded(std::string_view text);

}  // namespace yaprak
