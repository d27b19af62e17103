// Phrases are looked for word by word; what stands beside one may excuse it, and a number counts
// only where it is one to call.
#include "check/content/emergency.hpp"

#include "check/content/emergency_words.hpp"
#include "check/rules/folded.hpp"
#include "check/rules/phrases.hpp"
#include "language/letters/characters.hpp"
#include "language/words/dose_units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t window = 3;  // words between those of a phrase, and beside a sign
// Of Turkish verbs: what happened before is a history, no emergency.
constexpr std::string_view past[] = {"diyse", "dıysa", "duysa", "düyse", "tiyse", "tıysa",
                                     "tuysa", "tüyse", "mışsa", "mişse", "muşsa", "müşse",
                                     "mış",   "miş",   "muş",   "müş"};

class EmergencyWalk {
public:
    EmergencyWalk(const Handout& handout, const EmergencyWords& words)
        : handout_(handout), words_(words) {}

    EmergencyFacts run() {
        is_on_breast_ = is_on_breast();
        for (const CheckedText& text : handout_.texts) {
            const PhraseText phrases(text.text, handout_.lang);
            facts_.has_help = facts_.has_help || names_help(phrases);
            if (!facts_.symptom && text.kind != TextKind::title) find_sign(text, phrases);
        }
        return std::move(facts_);
    }

private:
    // By its title, its lead or a heading.
    bool is_on_breast() const {
        if (words_.breast.word.empty()) return false;
        return std::any_of(handout_.texts.begin(), handout_.texts.end(),
                           [&](const CheckedText& text) {
                               if (text.kind != TextKind::title && text.kind != TextKind::lead &&
                                   text.kind != TextKind::heading)
                                   return false;
                               const PhraseText phrases(text.text, handout_.lang);
                               for (std::size_t i = 0; i < phrases.words().size(); ++i)
                                   if (holds(phrases, i, words_.breast.subjects)) return true;
                               return false;
                           });
    }

    bool is_of_breast(const PhraseText& phrases, std::size_t first, std::size_t last) const {
        return is_on_breast_ && (phrases.word(first).starts_with(words_.breast.word) ||
                                 phrases.word(last).starts_with(words_.breast.word));
    }

    void find_sign(const CheckedText& text, const PhraseText& phrases) {
        std::size_t last = 0;
        for (std::size_t first = 0; first < phrases.words().size(); ++first)
            for (const std::string_view sign : words_.signs) {
                if (!phrases.begins_phrase(first, sign, window, last) ||
                    is_of_breast(phrases, first, last) || is_excused(phrases, first, last))
                    continue;
                const std::string& small = phrases.small();
                const std::size_t begin = phrases.words()[first].begin,
                                  end = phrases.words()[last].end;
                facts_.symptom = &text;
                facts_.at = place_before_fold(text.text, small, begin);
                facts_.words = text.text.substr(
                    facts_.at, place_before_fold(text.text, small, end) - facts_.at);
                return;
            }
    }

    // "felç riski azalır", "risk of stroke", "felç geçirdiyseniz".
    bool is_excused(const PhraseText& phrases, std::size_t first, std::size_t last) const {
        const auto& words = phrases.words();
        const std::size_t begin = words_.excuses_before ? first - std::min(first, window) : first;
        const std::size_t end = std::min(last + window + 1, words.size());
        for (std::size_t i = begin; i < end; ++i) {
            if (words[i].sentence != words[first].sentence) continue;
            if (holds(phrases, i, words_.excuses)) return true;
            if (i >= first && i <= last + 1 && is_past(phrases.word(i))) return true;
        }
        return false;
    }

    bool is_past(std::string_view word) const {
        return is_language(handout_.lang, "tr") &&
               std::any_of(std::begin(past), std::end(past),
                           [&](std::string_view one) { return word.find(one) != word.npos; });
    }

    static bool holds(const PhraseText& phrases, std::size_t i,
                      std::span<const std::string_view> list) {
        std::size_t last = 0;
        return std::any_of(list.begin(), list.end(), [&](std::string_view one) {
            return !one.empty() && phrases.begins_phrase(i, one, window, last);
        });
    }

    bool names_help(const PhraseText& phrases) const {
        for (std::size_t i = 0; i < phrases.words().size(); ++i) {
            const bool is_help = holds(phrases, i, words_.places) || is_number_to_call(phrases, i);
            if (is_help && !is_refused(phrases, i)) return true;
        }
        return false;
    }

    // "Acile gitmeyin", "do not call 112".
    bool is_refused(const PhraseText& phrases, std::size_t word) const {
        return std::any_of(words_.refusals.begin(), words_.refusals.end(),
                           [&](std::string_view one) { return phrases.sentence_holds(word, one); });
    }

    // "112", "112'yi" alone or with a word of calling; no part of a longer number, no dose.
    bool is_number_to_call(const PhraseText& phrases, std::size_t i) const {
        const std::string_view word = phrases.word(i);
        const std::string_view digits =
            word.substr(0, std::min(word.find_first_of("'\xE2"), word.size()));
        if (std::find(words_.numbers.begin(), words_.numbers.end(), digits) == words_.numbers.end())
            return false;
        const std::string_view small = phrases.small();
        const std::size_t begin = phrases.words()[i].begin, end = phrases.words()[i].end;
        if (touches_number(small, begin, end)) return false;
        if (dose_unit_at(behind_blanks(small, end), handout_.lang)) return false;
        if (phrases.words().size() == 1) return true;
        return std::any_of(words_.calls.begin(), words_.calls.end(),
                           [&](std::string_view one) { return phrases.sentence_holds(i, one); });
    }

    static std::string_view behind_blanks(std::string_view text, std::size_t at) {
        while (at < text.size() && is_blank(character_at(text, at).value))
            at += character_at(text, at).length;
        return text.substr(at);
    }

    // A group of a longer number: "0312 112 34 56", "(0312) 112-34", not "112 (24 saat)".
    static bool touches_number(std::string_view text, std::size_t begin, std::size_t end) {
        const CodePoint after = character_at(text, end);
        if (parts_groups(after.value) && is_digit(character_at(text, end + after.length).value))
            return true;
        if (begin == 0 || !parts_groups(character_before(text, begin).value)) return false;
        begin -= character_before(text, begin).length;
        if (begin > 0 && text[begin - 1] == ')') --begin;
        return begin > 0 && is_digit(character_before(text, begin).value);
    }

    static bool parts_groups(char32_t c) { return is_blank(c) || c == '-' || c == '.' || c == ')'; }

    const Handout& handout_;
    const EmergencyWords& words_;
    EmergencyFacts facts_;
    bool is_on_breast_ = false;
};

}  // namespace

EmergencyFacts emergency_facts(const Handout& handout) {
    const EmergencyWords* words = emergency_words(handout.lang);
    return words ? EmergencyWalk(handout, *words).run() : EmergencyFacts{};
}

}  // namespace yaprak
