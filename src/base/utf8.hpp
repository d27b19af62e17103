// UTF-8, one code point at a time (RFC 3629). Malformed bytes read as U+FFFD, one per byte.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  // bytes, 1 to 4; 0 at the end of the text
    bool valid = true;
};

[[nodiscard]] CodePoint decode(std::string_view text, std::size_t offset);
void append_utf8(std::string& out, char32_t value);
[[nodiscard]] std::string to_utf8(char32_t value);
[[nodiscard]] bool is_valid_utf8(std::string_view text);

// How many code points.
[[nodiscard]] std::size_t count_characters(std::string_view text);

[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::u16string to_utf16(std::string_view text);

}  // namespace yaprak
