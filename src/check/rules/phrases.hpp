// A text as words in small letters, in which phrases are looked for by the beginnings of their
// words.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class PhraseText {
public:
    struct Word {
        std::size_t begin = 0, end = 0;  // bytes of small()
        int sentence = 0;                // a full stop, a colon or a line's end begins another
    };
    struct Match {
        std::size_t first = 0, last = 0;  // words
    };

    PhraseText(std::string_view text, std::string_view lang);

    [[nodiscard]] const std::string& small() const { return small_; }
    [[nodiscard]] const std::vector<Word>& words() const { return words_; }
    [[nodiscard]] std::string_view word(std::size_t i) const;

    // Whether the phrase begins with the word `first`: "göğ ağr" with the first of "göğsünüzde bir
    // ağrı". Each word stands in the same sentence, at most `window` words behind the one before.
    // "ara$" is that word and no longer one, "=son" stands directly behind the word before it, and
    // "^morarır" is the first word of its sentence.
    [[nodiscard]] bool begins_phrase(std::size_t first, std::string_view phrase, std::size_t window,
                                     std::size_t& last) const;
    // Whether a phrase stands anywhere in the sentence that the word belongs to.
    [[nodiscard]] bool sentence_holds(std::size_t word, std::string_view phrase) const;

private:
    [[nodiscard]] bool is_word(std::size_t i, std::string_view pattern) const;

    std::string small_;
    std::vector<Word> words_;
    bool is_arabic_ = false, is_french_ = false;
};

}  // namespace yaprak
