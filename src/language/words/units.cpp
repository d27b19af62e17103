#include "language/words/units.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view sure_units[] = {
    "GHz", "Hz",   "MHz", "cc",   "cl",   "cm",  "dB",   "dl",  "hPa",  "kHz", "kPa",  "kV",
    "kW",  "kcal", "kg",  "kΩ",   "mA",   "mEq", "mL",   "mSv", "mT",   "mV",  "mcg",  "mg",
    "mgr", "ml",   "mm",  "mmHg", "mmol", "mol", "ng",   "nm",  "nmol", "pg",  "pmol", "px",
    "°C",  "°F",   "µL",  "µV",   "µg",   "µm",  "µmol", "µs",  "μg",   "μm",  "Ω",    "℃",
};
constexpr std::string_view other_units[] = {
    "%",  "$",  "°",   "A", "EUR", "G",  "Gy", "IU",  "J",  "K", "L",  "Pa", "Sv",
    "T",  "TL", "TRY", "U", "USD", "V",  "W",  "cal", "dk", "g", "gr", "h",  "kJ",
    "km", "l",  "lt",  "m", "ms",  "pt", "s",  "sa",  "sn", "‰", "€",  "£",  "₺",
};

template <std::size_t N>
bool is_among(const std::string_view (&list)[N], std::string_view token) {
    return std::find(std::begin(list), std::end(list), token) != std::end(list);
}

// cm², m3: the exponent is no part of the sign.
std::string_view without_exponent(std::string_view token) {
    for (std::string_view exponent : {"²", "³", "2", "3"})
        if (token.size() > exponent.size() && token.ends_with(exponent))
            return token.substr(0, token.size() - exponent.size());
    return token;
}

bool is_part_of_sign(char32_t c) {
    return is_letter(c) || is_digit(c) || c == U'°' || c == U'%' || c == U'‰' || c == U'₺' ||
           c == U'€' || c == U'$' || c == U'£' || c == U'Ω' || c == U'℃';
}

}  // namespace

bool is_sure_unit(std::string_view token) {
    return token.size() <= 8 && is_among(sure_units, without_exponent(token));
}

bool is_unit(std::string_view token) {
    if (token.size() > 8) return false;
    const std::string_view sign = without_exponent(token);
    return is_among(sure_units, sign) || is_among(other_units, sign);
}

bool begins_with_unit(std::string_view token) {
    std::size_t end = 0;
    while (end < token.size() && end <= 8) {
        const CodePoint c = character_at(token, end);
        if (!is_part_of_sign(c.value)) break;
        end += c.length;
    }
    return end > 0 && is_unit(token.substr(0, end));
}

}  // namespace yaprak
