#include "check/reading/chains.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t passives_in_a_row = 4;      // sentences
constexpr std::size_t genitives = 3, within = 5;  // words: "hastanın tedavisinin planlamasının"
constexpr std::size_t shown_words = 60;

// The passive's -ıl-, -ın-, -n- with the endings of formal sentences behind it. "-anır" and "-unur"
// are left out: "kullanır" and "bulunur" have doers.
constexpr std::string_view passive_endings[] = {
    "lmaktadır", "lmektedir", "nmaktadır", "nmektedir", "lmalıdır", "lmelidir", "nmalıdır",
    "nmelidir",  "lmıştır",   "lmiştir",   "lmuştur",   "lmüştür",  "nmıştır",  "nmiştir",
    "nmuştur",   "nmüştür",   "ılır",      "ilir",      "ulur",     "ülür"};
constexpr std::string_view ability[] = {"abilir", "ebilir"};  // "gelebilir"
constexpr std::string_view genitive_endings[] = {"sının", "sinin", "sunun", "sünün",
                                                 "nın",   "nin",   "nun",   "nün"};

void find_genitives(const HandoutSentence& one, const CheckRule& rule, FindingSink& sink) {
    std::vector<std::size_t> at;  // words that are genitives
    const std::vector<std::string_view>& words = one.sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_genitive(words[i])) continue;
        at.push_back(i);
        if (at.size() < genitives || i - at[at.size() - genitives] >= within) continue;
        const std::string_view first = words[at[at.size() - genitives]];
        const auto* text = one.text->text.data();
        const std::string chain(first.data(), words[i].data() + words[i].size());
        sink.add(rule, *one.text, std::size_t(first.data() - text), chain,
                 in_quotes(clipped(chain, shown_words)) + " is a chain of genitives");
        return;
    }
}

class PassiveWalk {
public:
    PassiveWalk(const CheckRule& rule, FindingSink& sink) : rule_(rule), sink_(sink) {}

    void take(const HandoutSentence& one) {
        if (one.text->kind != TextKind::paragraph || !is_passive(one.sentence.words.back()))
            return end();
        if (count_++ == 0) first_ = &one;
    }

    void end() {
        if (count_ >= passives_in_a_row)
            sink_.add(rule_, *first_->text, first_->sentence.begin,
                      clipped(first_->words(), shown_words),
                      std::to_string(count_) + " sentences in a row do not say who does it, from " +
                          in_quotes(clipped(first_->words(), shown_words)));
        count_ = 0;
    }

private:
    const CheckRule& rule_;
    FindingSink& sink_;
    const HandoutSentence* first_ = nullptr;
    std::size_t count_ = 0;
};

}  // namespace

bool is_passive(std::string_view word) {
    return word.size() >= 7 && ends_with_any(word, passive_endings) &&
           !ends_with_any(word, ability);
}

bool is_genitive(std::string_view word) {
    return word.size() > 7 && ends_with_any(word, genitive_endings);
}

void check_chains(const Handout& handout, const CheckRule& passive, const CheckRule& genitive,
                  FindingSink& sink) {
    if (!is_language(handout.lang, "tr")) return;
    PassiveWalk passives(passive, sink);
    for (const HandoutSentence& one : handout.sentences) {
        passives.take(one);
        find_genitives(one, genitive, sink);
    }
    passives.end();
}

}  // namespace yaprak
