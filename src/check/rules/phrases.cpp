#include "check/rules/phrases.hpp"

#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t usual_window = 3;  // words

bool is_in_word(char32_t c) {
    return is_letter(c) || is_digit(c) || is_apostrophe(c) || is_combining(c);
}

bool ends_sentence(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == ';' || c == '\n' || c == U'…' || c == U'؟';
}

// Arabic writes "and", "with", "for" and "the" at the beginning of the word.
std::string_view without_arabic_prefix(std::string_view word) {
    for (const std::string_view prefix : {"وال", "بال", "فال", "لل", "ال", "و", "ب", "ل", "ف"})
        if (word.starts_with(prefix) && word.size() > prefix.size() + 3)
            return word.substr(prefix.size());
    return word;
}

// French leaves a vowel out before another: "d'essoufflement", "s'évanouir".
std::string_view without_elision(std::string_view word) {
    for (const std::string_view short_word : {"d", "l", "s", "n", "m", "t", "j", "c", "qu"})
        if (word.starts_with(short_word))
            if (const CodePoint c = character_at(word, short_word.size()); is_apostrophe(c.value))
                return word.substr(short_word.size() + c.length);
    return word;
}

}  // namespace

PhraseText::PhraseText(std::string_view text, std::string_view lang)
    : small_(fold_case(text, lang)),
      is_arabic_(is_language(lang, "ar")),
      is_french_(is_language(lang, "fr")) {
    int sentence = 0;
    for (std::size_t at = 0; at < small_.size();) {
        const std::size_t begin = at;
        while (at < small_.size() && is_in_word(character_at(small_, at).value))
            at += character_at(small_, at).length;
        if (at > begin) {
            words_.push_back({begin, at, sentence});
            continue;
        }
        const CodePoint c = character_at(small_, at);
        sentence += ends_sentence(c.value);
        at += c.length;
    }
}

std::string_view PhraseText::word(std::size_t i) const {
    return std::string_view(small_).substr(words_[i].begin, words_[i].end - words_[i].begin);
}

bool PhraseText::is_word(std::size_t i, std::string_view pattern) const {
    const std::string_view own = word(i);
    if (pattern.starts_with('^')) {
        if (i > 0 && words_[i - 1].sentence == words_[i].sentence) return false;
        pattern.remove_prefix(1);
    }
    if (pattern.ends_with('$')) return own == pattern.substr(0, pattern.size() - 1);
    return own.starts_with(pattern) ||
           (is_arabic_ && without_arabic_prefix(own).starts_with(pattern)) ||
           (is_french_ && without_elision(own).starts_with(pattern));
}

bool PhraseText::begins_phrase(std::size_t first, std::string_view phrase, std::size_t window,
                               std::size_t& last) const {
    // Most phrases begin with another letter than the word.
    if (!is_arabic_ && !is_french_ && phrase.front() != '^' &&
        phrase.front() != small_[words_[first].begin])
        return false;
    std::size_t blank = std::min(phrase.find(' '), phrase.size());
    if (!is_word(first, phrase.substr(0, blank))) return false;
    last = first;
    while (blank < phrase.size()) {
        phrase.remove_prefix(blank + 1);
        const bool is_next = phrase.starts_with('=');
        if (is_next) phrase.remove_prefix(1);
        blank = std::min(phrase.find(' '), phrase.size());
        std::size_t next = last + 1;
        const std::size_t furthest = last + (is_next ? 1 : window);
        while (next < words_.size() && next <= furthest &&
               words_[next].sentence == words_[first].sentence &&
               !is_word(next, phrase.substr(0, blank)))
            ++next;
        if (next >= words_.size() || next > furthest ||
            words_[next].sentence != words_[first].sentence)
            return false;
        last = next;
    }
    return true;
}

bool PhraseText::sentence_holds(std::size_t word, std::string_view phrase) const {
    const int sentence = words_[word].sentence;
    std::size_t first = word, last = 0;
    while (first > 0 && words_[first - 1].sentence == sentence) --first;
    for (; first < words_.size() && words_[first].sentence == sentence; ++first)
        if (begins_phrase(first, phrase, usual_window, last)) return true;
    return false;
}

}  // namespace yaprak
