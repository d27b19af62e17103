#include "image/svg/data_url.hpp"

#include "base/text.hpp"

#include <cstdint>

namespace yaprak::svg {
namespace {

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

std::string base64_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = value_of(c);
        if (value < 0) continue;
        held = (held << 6 | std::uint32_t(value)) & 0xFFFFFF;
        bits += 6;
        if (bits >= 8) out += char(held >> (bits -= 8) & 255);
    }
    return out;
}

}  // namespace

std::optional<std::string> bytes_of_data_url(std::string_view url) {
    if (ascii_lower(url.substr(0, 5)) != "data:") return std::nullopt;
    const std::size_t comma = url.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string head = ascii_lower(url.substr(0, comma));
    const std::string_view body = url.substr(comma + 1);
    if (head.ends_with(";base64")) return base64_decoded(percent_decoded(body));
    return percent_decoded(body);
}

}  // namespace yaprak::svg
