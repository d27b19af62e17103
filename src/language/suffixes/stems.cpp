#include "language/suffixes/stems.hpp"

#include "language/suffixes/sounds.hpp"
#include "language/suffixes/word_lists.hpp"

namespace yaprak {
namespace {

std::u32string without_last_vowel(std::u32string word) {
    word.erase(word.size() - 2, 1);
    return word;
}

// What p, ç, t, k and g become where they soften.
char32_t softened(char32_t last, char32_t before) {
    switch (last) {
        case U'p':
            return U'b';
        case U'ç':
            return U'c';
        case U't':
            return U'd';
        case U'k':
            return before == U'n' ? U'g' : U'ğ';
        case U'g':
            return U'ğ';
        default:
            return last;
    }
}

// By rule p, ç and k soften in words of several syllables, k after a vowel only; t does not; g does
// in -og (psikolog). In words of one syllable nothing does. The rest is in the lists.
bool softens(std::u32string_view word) {
    if (is_listed(WordList::softening, word)) return true;
    if (is_listed(WordList::unsoftened, word) || count_vowels(word) < 2) return false;
    const char32_t last = word.back(), before = word[word.size() - 2];
    if (last == U'k') return vowel_of(before) != 0;
    if (last == U't') return word.ends_with(U"oit");
    if (last == U'g') return before == U'o';
    return last == U'p' || last == U'ç';
}

}  // namespace

std::u32string stem_before_vowel(std::u32string_view word) {
    std::u32string stem(word);
    if (stem.size() < 2 || vowel_of(stem.back())) return stem;
    const bool loses_vowel = is_listed(WordList::vowel_loss, word);
    if (softens(word) && !(loses_vowel && stem.back() == U'k'))
        stem.back() = softened(stem.back(), stem[stem.size() - 2]);
    if (loses_vowel) stem = without_last_vowel(std::move(stem));
    if (is_listed(WordList::doubling, word)) stem += stem.back();
    return stem;
}

}  // namespace yaprak
