#include "language/breaks/syllables.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace yaprak {
namespace {

constexpr std::u32string_view vowels = U"aeıioöuüâîû";
constexpr std::u32string_view consonants = U"bcçdfgğhjklmnprsştvyz";
constexpr std::u32string_view only_turkish = U"çğıöşüâîû";

// Words that Turkish writes with th, ph, sh, oo, ee though no letter of theirs shows it.
constexpr std::u32string_view turkish_after_all[] = {
    U"hane",   U"ithal", U"ithaf", U"fethi", U"fethe", U"methi",  U"methe",  U"methal",
    U"mithat", U"sathi", U"cephe", U"ishal", U"nüsha", U"mushaf", U"tashih", U"koor",
    U"koop",   U"zoo",   U"teess", U"teemm", U"reenk", U"oonk",   U"ooft"};

enum Trait : std::uint8_t { vowel = 1, consonant = 2, turkish_only = 4 };

constexpr std::array<std::uint8_t, 0x180> make_traits() {
    std::array<std::uint8_t, 0x180> traits{};
    for (char32_t c : vowels) traits[c] |= vowel;
    for (char32_t c : consonants) traits[c] |= consonant;
    for (char32_t c : only_turkish) traits[c] |= turkish_only;
    return traits;
}

constexpr std::array<std::uint8_t, 0x180> traits = make_traits();

std::uint8_t traits_of(char32_t c) {
    return c < traits.size() ? traits[c] : std::uint8_t(0);
}

bool is_vowel(char32_t c) {
    return traits_of(c) & vowel;
}

// "th", "oo", "tion" and the like: how English, German and Greek write. `i` is the last letter.
bool ends_foreign_spelling(std::u32string_view letters, std::size_t i) {
    const char32_t here = letters[i], before = letters[i - 1];
    if (here == 'h') return before == 't' || before == 'p' || before == 's' || before == 'c';
    if (here == 'k') return before == 'c';
    if (here == 'o' || here == 'e') return before == here;
    if (here != 'n' || before != 'o' || i < 3) return false;
    return letters[i - 2] == 'i' && (letters[i - 3] == 't' || letters[i - 3] == 's');
}

// In Turkish a y always stands beside a vowel: "therapy" and "symptom" are not Turkish.
bool is_lonely_y(std::u32string_view letters, std::size_t i) {
    if (letters[i] != 'y') return false;
    return !(i > 0 && is_vowel(letters[i - 1])) &&
           !(i + 1 < letters.size() && is_vowel(letters[i + 1]));
}

bool is_known_as_turkish(std::u32string_view letters) {
    return std::any_of(
        std::begin(turkish_after_all), std::end(turkish_after_all),
        [&](std::u32string_view part) { return letters.find(part) != std::u32string_view::npos; });
}

}  // namespace

void turkish_divisions(std::u32string_view letters, std::vector<std::size_t>& out) {
    out.clear();
    std::size_t previous = std::u32string_view::npos;  // the vowel before
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (!is_vowel(letters[i])) continue;
        const std::size_t division = previous + 1 == i ? i : i - 1;
        if (previous != std::u32string_view::npos && division >= 2 &&
            letters.size() - division >= 2)
            out.push_back(division);
        previous = i;
    }
}

bool looks_turkish(std::u32string_view letters) {
    bool foreign = false;
    std::uint8_t seen = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::uint8_t now = traits_of(letters[i]);
        if (now == 0 || is_lonely_y(letters, i)) return false;
        seen |= now;
        foreign |= i > 0 && ends_foreign_spelling(letters, i);
    }
    return !foreign || (seen & turkish_only) || is_known_as_turkish(letters);
}

}  // namespace yaprak
