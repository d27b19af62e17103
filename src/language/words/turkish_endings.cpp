#include "language/words/turkish_endings.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr int most_endings = 4;  // of a noun: "tablet-ler-in-den"

constexpr std::string_view turkish_endings[] = {
    "lar", "ler", "lik",  "liğ",  "luğ",  "lüğ",  "luk", "lük", "li",  "lu",  "lü",  "siz", "suz",
    "süz", "i",   "u",    "ü",    "si",   "su",   "sü",  "yi",  "yu",  "yü",  "ni",  "nu",  "nü",
    "in",  "un",  "ün",   "nin",  "nun",  "nün",  "a",   "e",   "ya",  "ye",  "na",  "ne",  "da",
    "de",  "ta",  "te",   "nda",  "nde",  "dan",  "den", "tan", "ten", "la",  "le",  "yla", "yle",
    "şar", "şer", "imiz", "iniz", "umuz", "unuz", "dir", "dur", "dür", "tir", "tur", "tür", "ki"};

// Whether the rest is made of endings; the depth is that of the longest noun.
bool is_of_endings(std::string_view rest, int most) {
    if (rest.empty()) return true;
    if (most == 0) return false;
    return std::any_of(
        std::begin(turkish_endings), std::end(turkish_endings), [&](std::string_view ending) {
            return rest.starts_with(ending) && is_of_endings(rest.substr(ending.size()), most - 1);
        });
}

}  // namespace

std::string stem_form(std::string_view word, std::string_view lang) {
    std::string out;
    const std::string small = fold_case(word, lang);
    for (std::size_t at = 0; at < small.size();) {
        const CodePoint c = character_at(small, at);
        if (c.value == U'ı' || c.value == U'İ')
            out += 'i';
        else if (c.value == U'μ')
            out += "µ";
        else if (c.value != '.')
            out.append(small, at, c.length);
        at += c.length;
    }
    return out;
}

bool is_of_turkish_endings(std::string_view rest) {
    return is_of_endings(rest, most_endings);
}

}  // namespace yaprak
