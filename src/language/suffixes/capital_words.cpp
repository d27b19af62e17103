#include "language/suffixes/capital_words.hpp"

#include "language/suffixes/sounds.hpp"

namespace yaprak {
namespace {

bool is_one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != signs.npos;
}

// The consonants that may end a syllable together: "rt" of Mert, not "bd" of ABD.
bool may_close(char32_t first, char32_t second) {
    if (first == U'r' || first == U'l' || first == U'n')
        return is_one_of(second, U"çkpstf") || (first == U'r' && is_one_of(second, U"mnş"));
    if (first == U's' || first == U'ş' || first == U'f') return is_one_of(second, U"kt");
    return (first == U'k' && second == U's') || (first == U'y' && is_one_of(second, U"tnk"));
}

// The consonants that may begin a word together, in words from other languages: "tr" of Trabzon.
bool may_open(char32_t first, char32_t second) {
    if (first == U's') return is_one_of(second, U"tpk");
    return is_one_of(first, U"ptkbdgf") && is_one_of(second, U"rl");
}

}  // namespace

bool is_pronounceable(std::u32string_view word) {
    if (word.size() < 3 || count_vowels(word) == 0) return false;
    std::size_t consonants = 0;
    bool seen_vowel = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (vowel_of(word[i])) {
            const bool is_hiatus = i > 0 && vowel_of(word[i - 1]);
            if (is_hiatus && word.size() < 4) return false;
            if (consonants > (seen_vowel ? 3U : 2U)) return false;
            if (consonants == 3 && !may_close(word[i - 3], word[i - 2])) return false;
            if (!seen_vowel && consonants == 2 &&
                !(word.size() > 3 && may_open(word[i - 2], word[i - 1])))
                return false;
            seen_vowel = true;
            consonants = 0;
        } else {
            ++consonants;
        }
    }
    if (consonants < 2) return true;
    return consonants == 2 && word.size() > 3 &&
           may_close(word[word.size() - 2], word[word.size() - 1]);
}

}  // namespace yaprak
