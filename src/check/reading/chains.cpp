#include "check/reading/chains.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/visible.hpp"
#include "check/rules/affixes.hpp"
#include "check/rules/turkish_verbs.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t passives_in_a_row = 4;  // sentences
constexpr std::size_t genitives = 3;          // in a chain: "hastanın tedavisinin planlamasının"
constexpr std::size_t step = 2;               // words from one to the next: "hastanın son dozunun"
constexpr std::size_t least_genitive = 5;     // letters
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
// Of nouns that end in a vowel.
constexpr std::string_view genitive_endings[] = {"nın", "nin", "nun", "nün"};
// Of nouns that belong to another: "ilac-ı-nın", "doz-unuz-un", "tedavi-si-nin".
constexpr std::string_view possessed_endings[] = {
    "ının", "inin", "unun", "ünün", "sının", "sinin", "sunun", "sünün",
    "ızın", "izin", "uzun", "üzün", "ımın",  "imin",  "umun",  "ümün"};
// Nouns, adjectives and adverbs that end as a genitive behind a consonant does.
constexpr std::string_view no_genitives[] = {
    "için",    "yarın",   "yakın",  "kadın",  "gün",       "bugün",    "uzun",     "yoğun",
    "uygun",   "düzgün",  "olgun",  "üstün",  "bütün",     "etkin",    "yetişkin", "kırgın",
    "şişkin",  "baskın",  "salgın", "yaygın", "yangın",    "bitkin",   "keskin",   "derin",
    "serin",   "altın",   "burun",  "boyun",  "koyun",     "karın",    "sorun",    "ürün",
    "beyin",   "zeytin",  "tütün",  "metin",  "emin",      "temin",    "aspirin",  "penisilin",
    "protein", "insülin", "yorgun", "gergin", "ergin",     "zengin",   "bilgin",   "kesin",
    "yalın",   "kalın",   "alın",   "sayın",  "aydın",     "onun",     "bunun",    "şunun",
    "benin",   "senin",   "kimin",  "izin",   "melatonin", "serotonin"};

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

// "ilacının": it belongs to what stands before it, and something belongs to it.
bool is_possessed(const std::string& word) {
    return ends_with_any(word, possessed_endings);
}

char32_t last_vowel(std::string_view word) {
    for (std::size_t end = word.size(); end > 0; end -= character_before(word, end).length)
        if (const char32_t c = character_before(word, end).value; is_vowel(c)) return c;
    return 0;
}

// Loans whose endings have front vowels all the same.
constexpr std::string_view irregular_genitives[] = {"kalbin",    "saatin", "alkolün",
                                                    "kontrolün", "rolün",  "dikkatin"};

// "doktor-un", "hekim-in": the ending has the vowel that the noun's last one asks for.
bool is_genitive_of_consonant(std::string_view word) {
    constexpr std::pair<std::string_view, std::u32string_view> endings[] = {
        {"ın", U"aıâ"}, {"in", U"eiî"}, {"un", U"ouû"}, {"ün", U"öü"}};
    for (const auto& [ending, vowels] : endings)
        if (word.ends_with(ending)) {
            const std::string_view stem = word.substr(0, word.size() - ending.size());
            return !stem.empty() && !is_vowel(character_before(stem, stem.size()).value) &&
                   vowels.find(last_vowel(stem)) != vowels.npos;
        }
    return false;
}

// Whether the words between two of a chain part it: a comma, "ve".
bool are_parted(std::string_view between) {
    if (between.find_first_of(",;:()") != between.npos) return true;
    const std::string framed = " " + std::string(trimmed(between)) + " ";
    for (const char* word : {" ve ", " veya ", " ya da ", " ile ", " hem ", " ne "})
        if (framed.find(word) != framed.npos) return true;
    return false;
}

void find_genitives(const HandoutSentence& one, const CheckRule& rule, FindingSink& sink) {
    const std::vector<std::string_view>& words = one.sentence.words;
    std::size_t first = 0, last = 0, count = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_genitive(words[i])) continue;
        const char* end = count > 0 ? words[last].data() + words[last].size() : nullptr;
        const bool goes_on = count > 0 && i - last <= step &&
                             is_possessed(fold_case(words[i], "tr")) &&
                             !are_parted(std::string_view(end, std::size_t(words[i].data() - end)));
        if (!goes_on) first = i;
        count = goes_on ? count + 1 : 1;
        last = i;
        if (count < genitives) continue;
        const char* begin = words[first].data();
        const std::string chain(begin, words[i].data() + words[i].size());
        sink.add(rule, *one.text, std::size_t(begin - one.text->text.data()), chain,
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
    const std::string small = fold_case(word, "tr");
    if (count_characters(small) < least_genitive ||
        std::find(std::begin(no_genitives), std::end(no_genitives), small) !=
            std::end(no_genitives))
        return false;
    const bool is_irregular =
        std::find(std::begin(irregular_genitives), std::end(irregular_genitives), small) !=
        std::end(irregular_genitives);
    return (is_irregular || ends_with_any(small, genitive_endings) ||
            is_genitive_of_consonant(small)) &&
           !is_polite_imperative(small);
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
