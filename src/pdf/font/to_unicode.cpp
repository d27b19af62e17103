#include "pdf/font/to_unicode.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t entries_per_block = 100;  // technical note 5014: no more in one bfchar
constexpr std::size_t longest_target = 256;     // UTF-16 units: 512 bytes

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

std::string to_unicode_map(const std::vector<std::string_view>& texts) {
    std::string out = head;
    for (std::size_t begin = 0; begin < texts.size(); begin += entries_per_block) {
        const std::size_t end = std::min(begin + entries_per_block, texts.size());
        out += std::to_string(end - begin) + " beginbfchar\n";
        for (std::size_t i = begin; i < end; ++i) {
            out += '<';
            append_hex(out, unsigned(i + 1), 4, HexCase::upper);
            out += "> <";
            append_target(out, texts[i]);
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    return out + foot;
}

}  // namespace yaprak
