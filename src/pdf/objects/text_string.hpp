// Texts -> strings of a PDF (ISO 32000-1, 7.3.4 and 7.9.2).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak::haru {

constexpr std::size_t longest_string = 32767;  // bytes (ISO 19005-2, 6.1.13)

// Whether a text is ASCII without NUL, at which libharu would end it.
[[nodiscard]] bool is_plain_ascii(std::string_view text);
// The longest beginning of a text that a text string holds; cut between characters.
std::string_view fitting(std::string_view utf8);
// The same text with U+FFFD for each character of private use: no reader program knows what such a
// one means (ISO 14289-2, 8.6).
[[nodiscard]] std::string readable(std::string_view utf8);
// ASCII as it is, everything else as UTF-16BE with its mark; of what fits, and can be read.
std::string text_string(std::string_view utf8);
// The same in PDF's own syntax, "<FEFF…>".
std::string hex_string(std::string_view utf8);
// ASCII in PDF's own syntax, "(...)".
std::string literal_string(std::string_view ascii);

}  // namespace yaprak::haru
