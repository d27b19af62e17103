#include "pdf/objects/text_string.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak::haru {
namespace {

bool is_private(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

// The bytes that characters of private use begin with in UTF-8.
bool may_be_private(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xEE || byte == 0xEF || byte >= 0xF3;
}

}  // namespace

bool is_plain_ascii(std::string_view text) {
    return is_ascii(text) && text.find('\0') == text.npos;
}

std::string_view fitting(std::string_view utf8) {
    constexpr std::size_t mark = 2, unit = 2;
    if (mark + unit * utf8.size() <= longest_string) return utf8;
    if (is_plain_ascii(utf8)) return utf8.substr(0, longest_string);
    std::size_t bytes = mark, end = 0;
    while (end < utf8.size()) {
        const CodePoint c = decode(utf8, end);
        bytes += c.value > 0xFFFF ? 2 * unit : unit;
        if (bytes > longest_string) break;
        end += c.length;
    }
    return utf8.substr(0, end);
}

std::string readable(std::string_view utf8) {
    if (std::none_of(utf8.begin(), utf8.end(), may_be_private)) return std::string(utf8);
    std::string out;
    for (const char32_t c : to_utf32(utf8)) append_utf8(out, is_private(c) ? U'\uFFFD' : c);
    return out;
}

std::string text_string(std::string_view said) {
    const std::string utf8 = readable(fitting(said));
    if (is_plain_ascii(utf8)) return utf8;
    std::string out = "\xFE\xFF";
    for (const char16_t unit : to_utf16(utf8)) {
        out += char(unit >> 8);
        out += char(unit & 0xFF);
    }
    return out;
}

std::string hex_string(std::string_view utf8) {
    return "<" + hex_of_bytes(text_string(utf8)) + ">";
}

// ISO 32000-1, 7.3.4.2. A line end within would be read as another one.
std::string literal_string(std::string_view ascii) {
    std::string out = "(";
    for (char c : ascii) {
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        if (c == '\r' || c == '\n')
            out += c == '\r' ? "\\r" : "\\n";
        else
            out += c;
    }
    return out + ")";
}

}  // namespace yaprak::haru
