#include "language/suffixes/sounds.hpp"

#include "language/letters/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

struct Sound {
    std::u32string_view letters;
    char32_t vowel;
};

constexpr Sound sounds[] = {
    {U"aâáàãåāă", U'a'}, {U"eéèêëæäēęě", U'e'}, {U"ı", U'ı'},      {U"iîíìïīý", U'i'},
    {U"oóòôõōő", U'o'},  {U"öøœ", U'ö'},        {U"uúùûūů", U'u'}, {U"üű", U'ü'},
};

}  // namespace

char32_t vowel_of(char32_t letter) {
    for (const Sound& sound : sounds)
        if (sound.letters.find(letter) != std::u32string_view::npos) return sound.vowel;
    return 0;
}

bool is_voiceless(char32_t letter) {
    return std::u32string_view(U"fstkçşhpx").find(letter) != std::u32string_view::npos;
}

char32_t last_vowel(std::u32string_view word) {
    for (std::size_t i = word.size(); i-- > 0;)
        if (const char32_t vowel = vowel_of(word[i])) return vowel;
    return 0;
}

std::size_t count_vowels(std::u32string_view word) {
    return std::size_t(std::count_if(word.begin(), word.end(), vowel_of));
}

std::u32string spelled_plainly(std::u32string_view word) {
    std::u32string out;
    for (char32_t c : word) {
        c = lower_of(c, true);
        if (is_apostrophe(c)) continue;
        if (c == U'â') c = U'a';
        if (c == U'î') c = U'i';
        if (c == U'û') c = U'u';
        out += c;
    }
    return out;
}

}  // namespace yaprak
