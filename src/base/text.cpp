#include "base/text.hpp"

#include "base/number.hpp"

#include <algorithm>

namespace yaprak {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = ascii_lower(c);
    return out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\f\r";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    out.append(text).append("\"");
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) out += between;
        out += part;
    }
    return out;
}

std::string counted(std::size_t count, std::string_view one) {
    std::string out = std::to_string(count);
    out.append(" ").append(one).append(count == 1 ? "" : "s");
    return out;
}

std::string in_mm(Length length) {
    return number(length.mm(), 1) + " mm";
}

std::string with_commas(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

std::string zero_padded(long long value, int width) {
    std::string out = std::to_string(value);
    if (value < 0) out.erase(0, 1);
    if (out.size() < std::size_t(width)) out.insert(0, std::size_t(width) - out.size(), '0');
    return out;
}

void append_hex(std::string& out, std::uint64_t value, int digits, HexCase letters) {
    const char* const digit = letters == HexCase::lower ? "0123456789abcdef" : "0123456789ABCDEF";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += digit[(value >> shift) & 15];
}

std::string hex_of_bytes(std::string_view bytes) {
    std::string out;
    out.reserve(2 * bytes.size());
    for (const char byte : bytes)
        append_hex(out, static_cast<unsigned char>(byte), 2, HexCase::upper);
    return out;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool has_room = text[i] == '%' && i + 2 < text.size();
        const int high = has_room ? hex_value(text[i + 1]) : -1;
        const int low = has_room ? hex_value(text[i + 2]) : -1;
        const bool is_code = high >= 0 && low >= 0 && high + low > 0;
        out += is_code ? char(high * 16 + low) : text[i];
        if (is_code) i += 2;
    }
    return out;
}

}  // namespace yaprak
