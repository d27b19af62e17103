#include "batch/copies/text_order.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::u32string_view alphabet = U"abcçdefgğhıijklmnoöpqrsştuüvwxyz";
constexpr std::pair<char32_t, std::u32string_view> accented[] = {
    {U'a', U"âàáäãå"}, {U'e', U"êèéë"}, {U'i', U"îìíï"},
    {U'o', U"ôòóõø"},  {U'u', U"ûùú"},  {U'n', U"ñ"},
};
constexpr char32_t first_letter = 0x1000, first_other = 0x10000;

char32_t rank(char32_t c) {
    for (const auto& [letter, variants] : accented)
        if (variants.find(c) != variants.npos) c = letter;
    const std::size_t place = alphabet.find(c);
    if (place != alphabet.npos) return first_letter + char32_t(place);
    return c < U'a' ? c : first_other + c;
}

}  // namespace

std::u32string order_key(std::string_view text) {
    std::u32string key = to_utf32(text);
    std::transform(key.begin(), key.end(), key.begin(), rank);
    return key;
}

int text_order(std::string_view a, std::string_view b) {
    const std::u32string x = order_key(a), y = order_key(b);
    if (x != y) return x < y ? -1 : 1;
    return a < b ? -1 : b < a ? 1 : 0;
}

}  // namespace yaprak
