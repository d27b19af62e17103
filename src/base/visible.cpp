#include "base/visible.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_plain(std::string_view text, LineEnds ends) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 0x20 && c < 0x7F) || (ends == LineEnds::kept && (c == '\n' || c == '\t'));
    });
}

void append_code(std::string& out, char32_t c) {
    constexpr std::string_view letters = "ntr", values = "\n\t\r";
    if (const auto known = values.find(char(c)); c < 0x20 && known != values.npos) {
        out.append("\\").append(1, letters[known]);
    } else {
        const bool is_short = c < 0x80;
        append_hex(out += is_short ? "\\x" : "\\u", c, is_short ? 2 : 4, HexCase::lower);
    }
}

// Where the n-th character from `at` on begins.
std::size_t skip(std::string_view text, std::size_t at, std::size_t n) {
    for (; n > 0 && at < text.size(); --n) at += decode(text, at).length;
    return std::min(at, text.size());
}

}  // namespace

bool is_shown_by_code(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string visible(std::string_view text, LineEnds ends) {
    if (is_plain(text, ends)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (!c.valid)
            append_hex(out += "\\x", static_cast<unsigned char>(text[at]), 2, HexCase::lower);
        else if (ends == LineEnds::kept && (c.value == '\n' || c.value == '\t'))
            out += char(c.value);
        else if (is_shown_by_code(c.value))
            append_code(out, c.value);
        else
            out.append(text.substr(at, c.length));
        at += std::max<std::size_t>(c.length, 1);
    }
    return out;
}

std::string clipped(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    const std::size_t count = count_characters(text);
    if (count <= most) return std::string(text);
    const std::size_t tail = most / 3, head = most - tail - 1;
    const std::size_t begin = skip(text, 0, head);
    const std::size_t end = skip(text, begin, count - head - tail);
    return std::string(text.substr(0, begin)) + "…" + std::string(text.substr(end));
}

}  // namespace yaprak
