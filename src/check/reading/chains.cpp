#include "check/reading/chains.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/visible.hpp"
#include "check/rules/affixes.hpp"
#include "check/rules/turkish_verbs.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t passives_in_a_row = 4;      // sentences
constexpr std::size_t genitives = 3, within = 5;  // words: "hastanın tedavisinin planlamasının"
constexpr std::size_t shown_words = 60;

// What stands behind the passive's -ıl-, -ın- or -n-.
constexpr std::string_view tenses[] = {
    "maktadır", "mektedir", "malıdır", "melidir", "malı", "meli", "mıştır", "miştir",
    "muştur",   "müştür",   "acaktır", "ecektir", "acak", "ecek", "ıyor",   "iyor",
    "uyor",     "üyor",     "ır",      "ir",      "ur",   "ür"};
// Verbs that end so and have a doer: "kullanır", "bulunur", "gelmektedir". Small letters.
constexpr std::string_view active_stems[] = {
    "al",       "azal",   "bil",    "bul",   "bulun",  "böl",    "bükül", "çal",   "çoğal",
    "dal",      "dayan",  "dinlen", "dol",   "doğrul", "dokun",  "dön",   "düşün", "düzel",
    "edin",     "eğil",   "evlen",  "gel",   "geçin",  "giyin",  "görün", "gül",   "güven",
    "hastalan", "hoşlan", "inan",   "kaçın", "kal",    "kazan",  "kırıl", "korun", "kurtul",
    "kullan",   "ol",     "öğren",  "sakın", "sarıl",  "sevin",  "sığın", "sıkıl", "sil",
    "soyun",    "takın",  "taşın",  "tüken", "utan",   "uyan",   "uzan",  "yakın", "yan",
    "yaslan",   "yaşlan", "yetin",  "yorul", "yüksel", "beslen", "çekin", "çekil", "dikil"};
constexpr std::string_view ability[] = {"abil", "ebil"};  // "gelebilir"
constexpr std::string_view genitive_endings[] = {"sının", "sinin", "sunun", "sünün",
                                                 "nın",   "nin",   "nun",   "nün"};

bool is_vowel(char32_t c) {
    return std::u32string_view(U"aeıioöuüâîû").find(c) != std::u32string_view::npos;
}

// "yapıl", "beklen", "alın": -ıl-, -n- behind a vowel of the stem, -ın- behind an l.
bool is_passive_stem(std::string_view stem) {
    const std::u32string letters = to_utf32(stem);
    if (letters.size() < 4 || ends_with_any(stem, ability)) return false;
    if (std::find(std::begin(active_stems), std::end(active_stems), stem) != std::end(active_stems))
        return false;
    const char32_t last = letters.back(), vowel = letters[letters.size() - 2],
                   before = letters[letters.size() - 3];
    const bool is_narrow = std::u32string_view(U"ıiuü").find(vowel) != std::u32string_view::npos;
    if (last == U'l') return is_narrow && !is_vowel(before);
    return last == U'n' && (is_narrow ? before == U'l' : is_vowel(vowel));
}

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
            set_values(sink_.add(rule_, *first_->text, first_->sentence.begin,
                                 clipped(first_->words(), shown_words),
                                 std::to_string(count_) +
                                     " sentences in a row do not say who does it, from " +
                                     in_quotes(clipped(first_->words(), shown_words))),
                       {std::to_string(count_)});
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
    const std::string small = fold_case(word, "tr");
    return std::any_of(std::begin(tenses), std::end(tenses), [&](std::string_view tense) {
        return small.ends_with(tense) &&
               is_passive_stem(std::string_view(small).substr(0, small.size() - tense.size()));
    });
}

bool is_genitive(std::string_view word) {
    return word.size() > 7 && ends_with_any(word, genitive_endings) &&
           !is_polite_imperative(fold_case(word, "tr"));
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
