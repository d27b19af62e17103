#include "language/syllables.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::u32string_view vowels = U"aeıioöuüâîû";
constexpr std::u32string_view consonants = U"bcçdfgğhjklmnprsştvyz";
constexpr std::u32string_view only_turkish = U"çğıöşüâîû";

// Spellings of English, German and Greek that Turkish has only in the words below.
constexpr std::u32string_view foreign_pairs[] = {U"th", U"ph", U"sh",   U"ch",  U"ck",
                                                 U"oo", U"ee", U"tion", U"sion"};
constexpr std::u32string_view turkish_after_all[] = {
    U"hane",   U"ithal", U"ithaf", U"fethi", U"fethe", U"methi",  U"methe",  U"methal",
    U"mithat", U"sathi", U"cephe", U"ishal", U"nüsha", U"mushaf", U"tashih", U"koor",
    U"koop",   U"zoo",   U"teess", U"teemm", U"reenk", U"oonk",   U"ooft"};

bool contains(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_vowel(char32_t c) {
    return contains(vowels, c);
}

template <std::size_t N>
bool contains_any(std::u32string_view word, const std::u32string_view (&parts)[N]) {
    return std::any_of(std::begin(parts), std::end(parts), [&](std::u32string_view part) {
        return word.find(part) != std::u32string_view::npos;
    });
}

// In Turkish a y always stands beside a vowel: "therapy" and "symptom" are not Turkish.
bool has_lonely_y(std::u32string_view letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i] != U'y') continue;
        const bool before = i > 0 && is_vowel(letters[i - 1]);
        const bool after = i + 1 < letters.size() && is_vowel(letters[i + 1]);
        if (!before && !after) return true;
    }
    return false;
}

}  // namespace

std::vector<std::size_t> turkish_divisions(std::u32string_view letters) {
    std::vector<std::size_t> out;
    std::size_t previous = std::u32string_view::npos;  // the vowel before
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (!is_vowel(letters[i])) continue;
        const std::size_t division = previous + 1 == i ? i : i - 1;
        if (previous != std::u32string_view::npos && division >= 2 &&
            letters.size() - division >= 2)
            out.push_back(division);
        previous = i;
    }
    return out;
}

bool looks_turkish(std::u32string_view letters) {
    const auto in_alphabet = [](char32_t c) { return is_vowel(c) || contains(consonants, c); };
    if (!std::all_of(letters.begin(), letters.end(), in_alphabet) || has_lonely_y(letters))
        return false;
    const auto turkish = [](char32_t c) { return contains(only_turkish, c); };
    if (std::any_of(letters.begin(), letters.end(), turkish)) return true;
    return !contains_any(letters, foreign_pairs) || contains_any(letters, turkish_after_all);
}

}  // namespace yaprak
