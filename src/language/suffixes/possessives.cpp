#include "language/suffixes/possessives.hpp"

#include "language/suffixes/sounds.hpp"
#include "language/suffixes/word_lists.hpp"

namespace yaprak {
namespace {

bool is_one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != signs.npos;
}

// Whether the vowel of an ending is the one that harmony asks for after `stem`.
bool is_in_harmony(std::u32string_view stem, char32_t vowel) {
    switch (last_vowel(stem)) {
        case U'a':
        case U'ı':
            return vowel == U'ı';
        case U'e':
        case U'i':
            return vowel == U'i';
        case U'o':
        case U'u':
            return vowel == U'u';
        case U'ö':
        case U'ü':
            return vowel == U'ü';
        default:
            return false;
    }
}

// Ağrıları, Hizmetleri: plural and possessive.
bool is_possessed_plural(std::u32string_view word) {
    const bool back = word.ends_with(U"ları");
    if (word.size() < 6 || (!back && !word.ends_with(U"leri"))) return false;
    const char32_t vowel = last_vowel(word.substr(0, word.size() - 4));
    return vowel != 0 && is_one_of(vowel, U"aıou") == back;
}

// Karaoğlu, Sarayburnu: a name of one word that holds its head.
bool ends_in_head(std::u32string_view word) {
    for (const std::u32string_view head :
         {U"oğlu", U"oğulları", U"önü", U"burnu", U"hisarı", U"adası", U"ağzı", U"yatağı",
          U"pınarı", U"pazarı", U"tepesi", U"çeşmesi", U"köprüsü", U"deresi", U"dağı", U"ovası",
          U"meydanı", U"kapanı", U"feneri"})
        if (word.size() >= head.size() + 2 && word.ends_with(head)) return true;
    return word == U"oğlu";
}

// Odası, Müzesi: a possessive in -sı after a vowel. Hardly any other word ends so in harmony:
// Karasu, siyasi and hususi do not.
bool is_possessed_after_vowel(std::u32string_view word) {
    if (word.size() < 5 || word[word.size() - 2] != U's') return false;
    const std::u32string_view stem = word.substr(0, word.size() - 2);
    return vowel_of(stem.back()) && is_in_harmony(stem, word.back());
}

// Çocuğu, Mesleği, Kavağı: ğ before such a vowel comes from a k. Short ones are no possessives
// unless a word stands before them: "internet ağı".
bool is_softened_possessed(std::u32string_view word, bool follows_word) {
    if (word.size() < (follows_word ? 3U : 5U) || word[word.size() - 2] != U'ğ') return false;
    return is_in_harmony(word.substr(0, word.size() - 2), word.back());
}

}  // namespace

bool is_possessed(std::u32string_view word, bool follows_word, bool is_name) {
    if (follows_word && is_listed(WordList::owned_behind, word)) return true;
    if (is_listed(WordList::bound, word)) return false;
    if ((follows_word || !is_name) && is_listed(WordList::owned, word)) return true;
    return is_softened_possessed(word, follows_word) || is_listed(WordList::possessed, word) ||
           is_listed(WordList::pronominal, word) || is_listed(WordList::institution, word) ||
           is_listed(WordList::head, word) || ends_in_head(word) || is_possessed_plural(word) ||
           is_possessed_after_vowel(word);
}

}  // namespace yaprak
