#include "base/utf8.hpp"

namespace yaprak {
namespace {

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

std::size_t announced_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

bool is_shortest_and_scalar(char32_t value, std::size_t length) {
    if (length == 3) return value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    if (length == 4) return value >= 0x10000 && value <= 0x10FFFF;
    return true;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return {0, 0, true};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const std::size_t length = announced_length(byte(0));
    if (length == 1) return {byte(0), 1, true};
    const CodePoint malformed{0xFFFD, 1, false};
    if (length == 0 || offset + length > text.size()) return malformed;
    char32_t value = byte(0) & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(byte(i))) return malformed;
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    if (!is_shortest_and_scalar(value, length)) return malformed;
    return {value, length, true};
}

void append_utf8(std::string& out, char32_t value) {
    const auto tail = [&](int shift) { out += char(0x80 | ((value >> shift) & 0x3F)); };
    if (value < 0x80) {
        out += char(value);
    } else if (value < 0x800) {
        out += char(0xC0 | (value >> 6));
        tail(0);
    } else if (value < 0x10000) {
        out += char(0xE0 | (value >> 12));
        tail(6), tail(0);
    } else {
        out += char(0xF0 | (value >> 18));
        tail(12), tail(6), tail(0);
    }
}

std::string to_utf8(char32_t value) {
    std::string out;
    append_utf8(out, value);
    return out;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (!c.valid) return false;
        i += c.length;
    }
    return true;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (char byte : text) count += !is_continuation(static_cast<unsigned char>(byte));
    return count;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        out += c.value;
        i += c.length;
    }
    return out;
}

std::u16string to_utf16(std::string_view text) {
    std::u16string out;
    out.reserve(text.size());
    for (char32_t c : to_utf32(text)) {
        if (c < 0x10000) {
            out += char16_t(c);
        } else {
            out += char16_t(0xD800 + ((c - 0x10000) >> 10));
            out += char16_t(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

}  // namespace yaprak
