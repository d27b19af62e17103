#include "pdf/font/to_unicode.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t codes_per_range = 256;  // technical note 5014: the same first byte
constexpr std::size_t longest_target = 256;   // UTF-16 units: 512 bytes

const char* const head =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";

const char* const foot =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

bool is_first_of_pair(char16_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

void append_target(std::string& out, std::string_view text) {
    std::u16string units = to_utf16(text.empty() ? "\u200B" : text);
    if (units.size() > longest_target) units.resize(longest_target);
    if (is_first_of_pair(units.back())) units.pop_back();
    for (char16_t unit : units) append_hex(out, unit, 4, HexCase::upper);
}

}  // namespace

// A range with all its targets in an array: a tenth shorter than an entry for each code.
std::string to_unicode_map(const std::vector<std::string_view>& texts) {
    std::string out = head;
    const auto append_code = [&](std::size_t code) {
        out += '<';
        append_hex(out, unsigned(code), 4, HexCase::upper);
        out += '>';
    };
    for (std::size_t first = 1; first <= texts.size();) {
        const std::size_t next = (first / codes_per_range + 1) * codes_per_range;
        const std::size_t end = std::min(next, texts.size() + 1);
        out += "1 beginbfrange\n";
        append_code(first);
        append_code(end - 1);
        out += '[';
        for (; first < end; ++first) {
            out += '<';
            append_target(out, texts[first - 1]);
            out += '>';
        }
        out += "]\nendbfrange\n";
    }
    return out + foot;
}

}  // namespace yaprak
