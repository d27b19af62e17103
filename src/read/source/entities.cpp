// Names by binary search; numbers as HTML reads them, old Windows-1252 ones included.
#include "read/source/entities.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "read/source/entity_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace yaprak {
namespace {

// What &#128; to &#159; mean to every browser: Windows-1252.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char32_t> digit_value(char digit, char32_t base) {
    const char lower = char(digit | 0x20);
    if (digit >= '0' && digit <= '9') return char32_t(digit - '0');
    if (base == 16 && lower >= 'a' && lower <= 'f') return char32_t(lower - 'a' + 10);
    return std::nullopt;
}

bool is_character(char32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n';
    if (value >= 0x7F && value < 0xA0) return false;
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

std::optional<char32_t> from_number(std::string_view digits) {
    const char32_t base = !digits.empty() && (digits[0] | 0x20) == 'x' ? 16 : 10;
    if (base == 16) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 8) return std::nullopt;
    char32_t value = 0;
    for (char digit : digits) {
        const auto one = digit_value(digit, base);
        if (!one) return std::nullopt;
        value = std::min<char32_t>(value * base + *one, 0x110000);
    }
    if (value >= 0x80 && value < 0xA0) value = windows_1252[value - 0x80];
    return is_character(value) ? value : U'\uFFFD';
}

struct NamedCharacter {
    std::string_view name;
    std::string text;
};

// "22DA+FE00" -> the characters.
std::string text_of(std::string_view codes) {
    std::string out;
    char32_t value = 0;
    for (char c : codes) {
        if (c != '+') value = value * 16 + char32_t(hex_value(c));
        if (c == '+') out += to_utf8(std::exchange(value, 0));
    }
    return out + to_utf8(value);
}

std::vector<NamedCharacter> read_table() {
    std::vector<NamedCharacter> table;
    for (std::string_view rest = named_characters; !rest.empty();) {
        const std::size_t name = rest.find(' ');
        const std::size_t end = rest.find(' ', name + 1);
        table.push_back({rest.substr(0, name), text_of(rest.substr(name + 1, end - name - 1))});
        rest.remove_prefix(end + 1);
    }
    return table;
}

std::optional<std::string> from_name(std::string_view name) {
    static const std::vector<NamedCharacter> table = read_table();
    const auto found = std::lower_bound(
        table.begin(), table.end(), name,
        [](const NamedCharacter& known, std::string_view wanted) { return known.name < wanted; });
    if (found == table.end() || found->name != name) return std::nullopt;
    return found->text;
}

}  // namespace

std::string decode_entity(std::string_view entity) {
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';')
        return std::string(entity);
    const std::string_view inside = entity.substr(1, entity.size() - 2);
    if (inside.front() != '#') return from_name(inside).value_or(std::string(entity));
    const auto value = from_number(inside.substr(1));
    return value ? to_utf8(*value) : std::string(entity);
}

}  // namespace yaprak
