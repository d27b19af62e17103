// Tokens are parted by blanks; of each it is asked whether a sentence ends with it.
#include "language/readability/sentences.hpp"

#include "language/letters/characters.hpp"
#include "language/letters/tokens.hpp"
#include "language/readability/abbreviations.hpp"
#include "language/words/addresses.hpp"
#include "language/words/calendar.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::u32string_view closers = U")]}”’\"'»›“*_";
constexpr std::u32string_view openers = U"([{“‘\"'«‹„*_¿¡";
constexpr std::u32string_view enders = U"?!…؟۔。";
constexpr std::u32string_view parting = U"/–—";  // what joins words without blanks

bool is_among(char32_t c, std::u32string_view list) {
    return list.find(c) != std::u32string_view::npos;
}

std::string_view without_closers(std::string_view token) {
    while (!token.empty()) {
        const CodePoint last = character_before(token, token.size());
        if (!is_among(last.value, closers)) break;
        token.remove_suffix(last.length);
    }
    return token;
}

std::string_view without_openers(std::string_view token) {
    while (!token.empty()) {
        const CodePoint first = character_at(token, 0);
        if (!is_among(first.value, openers)) break;
        token.remove_prefix(first.length);
    }
    return token;
}

// "12", "12.5", "09:30", "3-5".
bool is_number(std::string_view token) {
    return !token.empty() && is_ascii_digit(token.front()) &&
           token.find_first_not_of("0123456789.,:/-") == std::string_view::npos;
}

bool is_roman(std::string_view token) {
    return !token.empty() && token.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_single_letter(std::string_view token) {
    const CodePoint c = character_at(token, 0);
    return !token.empty() && c.length == token.size() && is_letter(c.value);
}

// "T.C", "z.B": one or two letters between stops.
bool is_dotted_acronym(std::string_view token) {
    if (token.find('.') == std::string_view::npos) return false;
    for (std::size_t from = 0; from <= token.size();) {
        const std::size_t stop = std::min(token.find('.', from), token.size());
        const std::string_view part = token.substr(from, stop - from);
        if (part.empty() || count_characters(part) > 2 || !is_letter(character_at(part, 0).value))
            return false;
        from = stop + 1;
    }
    return true;
}

// "(!)" is a remark, no end.
bool holds_word(std::string_view token) {
    return !trimmed_of_punctuation(token).empty();
}

class Splitter {
public:
    Splitter(std::string_view text, std::string_view lang) : text_(text), lang_(lang) {}

    std::vector<Sentence> run() {
        for_each_stretch(text_, [&](ByteRange range, bool blank) {
            if (!blank) add_token(range);
        });
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (is_empty_) begin_sentence(tokens_[i].begin);
            take_words(text_of(tokens_[i]));
            sentence_.end = tokens_[i].end;
            if (ends_with(i)) close();
        }
        close();
        return std::move(sentences_);
    }

private:
    std::string_view text_of(ByteRange range) const {
        return text_.substr(range.begin, range.end - range.begin);
    }

    // "bitti.Sonra" lacks its blank.
    void add_token(ByteRange range) {
        const std::string_view token = text_of(range);
        std::size_t from = 0;
        for (std::size_t i = token.find_first_of(".!?"); i != token.npos && i + 1 < token.size();
             i = token.find_first_of(".!?", i + 1)) {
            if (i < 2 || !is_lower(character_before(token, i).value) ||
                !is_upper(character_at(token, i + 1).value) || is_address(token))
                continue;
            tokens_.push_back({range.begin + from, range.begin + i + 1});
            from = i + 1;
        }
        tokens_.push_back({range.begin + from, range.end});
    }

    void begin_sentence(std::size_t begin) {
        sentence_ = {};
        sentence_.begin = begin;
        is_empty_ = false;
    }

    void close() {
        if (!is_empty_ && !sentence_.words.empty()) sentences_.push_back(std::move(sentence_));
        is_empty_ = true;
    }

    void take_words(std::string_view token) {
        if (is_address(trimmed_of_punctuation(token))) return;
        std::size_t from = 0;
        for (std::size_t i = 0; i <= token.size();) {
            const CodePoint c = i < token.size() ? character_at(token, i) : CodePoint{0, 1, true};
            if (i == token.size() || is_among(c.value, parting)) {
                take_word(token.substr(from, i - from));
                from = i + c.length;
            }
            i += c.length;
        }
    }

    void take_word(std::string_view piece) {
        const std::string_view word = trimmed_of_punctuation(piece);
        if (!word.empty() && is_letter(character_at(word, 0).value))
            sentence_.words.push_back(word);
    }

    char32_t first_after(std::size_t token) const {
        if (token + 1 == tokens_.size()) return 0;
        return character_at(without_openers(text_of(tokens_[token + 1])), 0).value;
    }

    bool ends_with(std::size_t i) const {
        const std::string_view token = text_of(tokens_[i]);
        const std::string_view core = without_closers(token);
        if (core.empty() || i + 1 == tokens_.size()) return false;
        const char32_t last = character_before(core, core.size()).value;
        const bool goes_on = is_lower(first_after(i));
        if (core.ends_with("..") || last == U'…') return !goes_on;
        const bool is_closed = core.size() < token.size();  // by a bracket or a quotation mark
        if (is_among(last, enders)) return !is_closed || (!goes_on && holds_word(core));
        return last == '.' && ends_with_stop(without_openers(core), i);
    }

    bool ends_with_stop(std::string_view core, std::size_t i) const {
        const std::string_view word = core.substr(0, core.size() - 1);
        const char32_t next = first_after(i);
        const bool is_mark = tokens_[i].begin == sentence_.begin;
        if (is_number(word)) return !is_mark && ends_number(word, i);
        if (is_roman(word)) return !is_letter(next) && !is_mark;
        switch (abbreviation(core, lang_)) {
            case Abbreviation::leading:
                return false;
            case Abbreviation::closing:
                return is_upper(next);
            case Abbreviation::none:
                break;
        }
        if (is_single_letter(word)) return !is_mark && !is_upper(character_at(word, 0).value);
        return !word.empty() && !is_dotted_acronym(word);
    }

    // "5. sınıf", "7. Nisan" and, in German, "der 5. Tag" are ordinals.
    bool ends_number(std::string_view number, std::size_t i) const {
        if (is_lower(first_after(i))) return false;
        if (is_language(lang_, "de") && number.size() <= 2) return false;
        return !is_month(trimmed_of_punctuation(text_of(tokens_[i + 1])), lang_);
    }

    std::string_view text_, lang_;
    std::vector<ByteRange> tokens_;
    std::vector<Sentence> sentences_;
    Sentence sentence_;
    bool is_empty_ = true;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, std::string_view lang) {
    return Splitter(text, lang).run();
}

}  // namespace yaprak
