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

constexpr std::size_t window = 3;           // words between those of a phrase, and beside a sign
constexpr std::size_t least_telephone = 7;  // figures
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
            if (text.kind == TextKind::title) continue;
            const bool may_help = !facts_.has_help && names_telephone(phrases);
            if (facts_.symptom && !may_help) continue;
            const PhraseText::Match sign = find_sign(phrases);
            if (sign.first == phrases.words().size()) continue;
            facts_.has_help = facts_.has_help || may_help;
            if (!facts_.symptom) keep(text, phrases, sign);
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

    // Its first word is behind the last one where there is none.
    PhraseText::Match find_sign(const PhraseText& phrases) const {
        std::size_t last = 0;
        for (std::size_t first = 0; first < phrases.words().size(); ++first)
            for (const std::string_view sign : words_.signs)
                if (phrases.begins_phrase(first, sign, window, last) &&
                    !is_of_breast(phrases, first, last) && !is_excused(phrases, first, last))
                    return {first, last};
        return {phrases.words().size(), 0};
    }

    void keep(const CheckedText& text, const PhraseText& phrases, const PhraseText::Match& sign) {
        const std::string& small = phrases.small();
        const std::size_t end = phrases.words()[sign.last].end;
        facts_.symptom = &text;
        facts_.at = place_before_fold(text.text, small, phrases.words()[sign.first].begin);
        facts_.words =
            text.text.substr(facts_.at, place_before_fold(text.text, small, end) - facts_.at);
    }

    // "felç riski azalır", "risk of stroke", "felç geçirdiyseniz".
    bool is_excused(const PhraseText& phrases, std::size_t first, std::size_t last) const {
        const auto& words = phrases.words();
        const std::size_t begin = words_.excuses_before ? first - std::min(first, window) : first;
        const std::size_t end = std::min(last + window + 1, words.size());
        for (std::size_t i = begin; i < end; ++i) {
            if (words[i].sentence != words[first].sentence) continue;
            for (const std::string_view one : words_.excuses)
                if (is_excuse(phrases, one, i, {first, last})) return true;
            if (i >= first && i <= last + 1 && is_past(phrases.word(i))) return true;
        }
        return false;
    }

    static bool is_excuse(const PhraseText& phrases, std::string_view excuse, std::size_t i,
                          const PhraseText::Match& sign) {
        const bool is_before = excuse.starts_with('<');
        if (is_before) excuse.remove_prefix(1);
        const bool is_beside = excuse.starts_with('=');
        if (is_beside) excuse.remove_prefix(1);
        if (is_before && i >= sign.first) return false;
        if (is_beside && i != (is_before ? sign.first - 1 : sign.last + 1)) return false;
        std::size_t last = 0;
        return phrases.begins_phrase(i, excuse, window, last);
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

    // "112", "9-9-9", "112'yi" alone or with a word of calling; no part of a longer number, no
    // dose.
    bool is_number_to_call(const PhraseText& phrases, std::size_t i) const {
        std::size_t last = i;
        const std::string digits = digits_from(phrases, last);
        if (digits.empty() ||
            std::find(words_.numbers.begin(), words_.numbers.end(), digits) == words_.numbers.end())
            return false;
        const std::string_view small = phrases.small();
        const std::size_t begin = phrases.words()[i].begin, end = phrases.words()[last].end;
        if (touches_number(small, begin, end)) return false;
        if (dose_unit_at(behind_blanks(small, end), handout_.lang)) return false;
        return phrases.words().size() == last - i + 1 || is_called(phrases, i);
    }

    bool is_called(const PhraseText& phrases, std::size_t i) const {
        return std::any_of(words_.calls.begin(), words_.calls.end(),
                           [&](std::string_view one) { return phrases.sentence_holds(i, one); });
    }

    // The figures that the word begins with, in Western ones, and those that a hyphen joins to it
    // one by one: "9-9-9". `last` is the last word of them.
    static std::string digits_from(const PhraseText& phrases, std::size_t& last) {
        std::string digits = figures_of(phrases.word(last));
        if (digits.size() != 1) return digits;
        const auto& words = phrases.words();
        while (last + 1 < words.size() && words[last].end + 1 == words[last + 1].begin &&
               phrases.small()[words[last].end] == '-') {
            const std::string next = figures_of(phrases.word(last + 1));
            if (next.size() != 1) break;
            digits += next;
            ++last;
        }
        return digits;
    }

    // Empty where letters stand behind them without an apostrophe.
    static std::string figures_of(std::string_view word) {
        std::string digits;
        std::size_t at = 0;
        for (; at < word.size(); at += character_at(word, at).length) {
            const char32_t c = character_at(word, at).value;
            const char32_t zero = c >= U'۰' && c <= U'۹'   ? U'۰'
                                  : c >= U'٠' && c <= U'٩' ? U'٠'
                                                           : U'0';
            if (c < zero || c > zero + 9) break;
            digits += char('0' + (c - zero));
        }
        return at >= word.size() || is_apostrophe(character_at(word, at).value) ? digits
                                                                                : std::string();
    }

    // A telephone number of seven figures or more that is to be called.
    bool names_telephone(const PhraseText& phrases) const {
        std::size_t figures = 0;
        for (std::size_t i = 0; i < phrases.words().size(); ++i) {
            const std::size_t own = figures_of(phrases.word(i)).size();
            figures = own == 0 ? 0 : figures + own;
            if (figures >= least_telephone && is_called(phrases, i) && !is_refused(phrases, i))
                return true;
        }
        return false;
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
