#include "language/suffixes/with_suffix.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/suffixes/reading.hpp"
#include "language/suffixes/sounds.hpp"
#include "language/suffixes/stems.hpp"
#include "language/suffixes/word_lists.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace yaprak {
namespace {

// I and A are harmony's vowels, D and C what hardens after a voiceless consonant.
std::u32string_view pattern_of(Suffix suffix) {
    switch (suffix) {
        case Suffix::genitive:
            return U"In";
        case Suffix::accusative:
        case Suffix::possessive:
            return U"I";
        case Suffix::dative:
            return U"A";
        case Suffix::locative:
            return U"DA";
        case Suffix::ablative:
            return U"DAn";
        case Suffix::instrumental:
            return U"lA";
        case Suffix::with:
            return U"lI";
        case Suffix::agent:
            return U"CI";
        case Suffix::without:
            return U"sIz";
        case Suffix::abstract:
            return U"lIk";
        case Suffix::copula:
            return U"DIr";
        case Suffix::plural:
            return U"lAr";
        case Suffix::ordinal:
            return U"IncI";
        case Suffix::relative:
            return U"DAki";
        case Suffix::question:
            return U"mI";
    }
    return {};
}

// What stands between a word that ends in a vowel and the suffix; 0 for nothing.
char32_t buffer_letter(Suffix suffix, const SpokenEnd& reading) {
    // Not the letter N, which is called so too.
    const bool is_su =
        reading.is_as_written && (reading.spoken == U"su" ||
                                  (reading.word_class == WordClass::common_noun &&
                                   (reading.spoken == U"akarsu" || reading.spoken == U"tatlısu")));
    const bool in_yn = is_su || (reading.is_as_written && reading.spoken == U"ne");
    switch (suffix) {
        case Suffix::genitive:
            return in_yn ? U'y' : U'n';
        case Suffix::accusative:
        case Suffix::dative:
            return reading.is_possessed ? U'n' : U'y';
        case Suffix::locative:
        case Suffix::ablative:
        case Suffix::relative:
            return reading.is_possessed ? U'n' : 0;
        case Suffix::instrumental:
            return U'y';
        case Suffix::possessive:
            return is_su ? U'y' : U's';
        default:
            return 0;
    }
}

// They make a new word of a name, and no apostrophe parts them from it: Ankaralı, Ahmetler.
bool makes_a_word(Suffix suffix) {
    return suffix == Suffix::with || suffix == Suffix::agent || suffix == Suffix::without ||
           suffix == Suffix::abstract || suffix == Suffix::plural;
}

bool is_spoken_in_front(std::u32string_view word, bool is_name) {
    if (is_listed(WordList::front, word)) return true;
    // Of words in -ol those from French are: alkol, kolesterol; yol, kol and what they end are not.
    // So is no short name: Erol, Birol.
    return word.ends_with(U"ol") && count_vowels(word) > (is_name ? 2U : 1U) &&
           !word.ends_with(U"yol") && !word.ends_with(U"akol") && word != U"anadol";
}

// What is nothing but blanks stays.
std::u32string_view without_blanks_behind(std::u32string_view value) {
    std::size_t size = value.size();
    while (size > 0 && is_blank(value[size - 1])) --size;
    return size > 0 ? value.substr(0, size) : value;
}

class Joiner {
public:
    Joiner(std::u32string_view value, const SuffixForm& form, std::u32string_view said)
        : value_(without_blanks_behind(value)),
          form_(form),
          reading_(read_aloud(value_, said, form.kind)) {}

    std::u32string run() {
        if (reading_.spoken.empty()) return std::u32string(value_);
        if (const auto pronoun = pronoun_form()) return *pronoun;
        settle_vowels();
        const std::u32string suffix = in_case(suffix_letters());
        if (form_.suffix == Suffix::question) return std::u32string(value_) + U' ' + suffix;
        const bool has_possessive = form_.suffix == Suffix::possessive && reading_.is_possessed &&
                                    reading_.spoken != U"kendi";
        if (has_possessive) return std::u32string(value_);
        return stem() + (has_apostrophe() ? U"’" : U"") + suffix;
    }

private:
    bool ends_in_vowel() const { return vowel_of(reading_.spoken.back()) != 0; }

    void settle_vowels() {
        const char32_t vowel = last_vowel(reading_.spoken);
        const bool is_name = reading_.word_class == WordClass::proper_name;
        const bool round = std::u32string_view(U"ouöü").find(vowel) != std::u32string_view::npos;
        // Of what is played with a ball the player is spoken of in back vowels: futbolcu, but
        // futbolü.
        const bool is_player = form_.suffix == Suffix::agent && reading_.spoken.ends_with(U"bol");
        const bool front = std::u32string_view(U"eiöü").find(vowel) != std::u32string_view::npos ||
                           vowel == 0 ||
                           (!is_player && is_spoken_in_front(reading_.spoken, is_name));
        close_ = front ? (round ? U'ü' : U'i') : (round ? U'u' : U'ı');
        open_ = front ? U'e' : U'a';
    }

    std::u32string suffix_letters() const {
        std::u32string out;
        std::u32string_view pattern = pattern_of(form_.suffix);
        if (ends_in_vowel()) {
            if (form_.suffix == Suffix::ordinal) pattern.remove_prefix(1);
            if (const char32_t buffer = buffer_letter(form_.suffix, reading_)) out += buffer;
        }
        // "-ki" does not follow harmony.
        const bool hard = out.empty() && is_voiceless(reading_.spoken.back());
        for (const char32_t c : pattern) {
            if (c == U'I')
                out += close_;
            else if (c == U'A')
                out += open_;
            else if (c == U'D')
                out += hard ? U't' : U'd';
            else if (c == U'C')
                out += hard ? U'ç' : U'c';
            else
                out += c;
        }
        return out;
    }

    bool has_apostrophe() const {
        switch (reading_.word_class) {
            case WordClass::sign:
                return true;
            case WordClass::proper_name:
                return !makes_a_word(form_.suffix);
            default:
                return false;
        }
    }

    // A suffix that no apostrophe parts from a word in capitals is in capitals as well.
    std::u32string in_case(std::u32string suffix) const {
        if (!form_.in_capitals && !(reading_.is_in_capitals && !has_apostrophe())) return suffix;
        for (char32_t& c : suffix) c = upper_of(c, true);
        return suffix;
    }

    std::u32string stem() const {
        const bool may_change = reading_.word_class == WordClass::common_noun &&
                                reading_.is_as_written && !ends_in_vowel();
        const char32_t first = pattern_of(form_.suffix).front();
        if (!may_change || (first != U'I' && first != U'A')) return std::u32string(value_);
        const std::u32string changed = stem_before_vowel(reading_.spoken);
        const std::u32string_view written =
            value_.substr(reading_.begin, reading_.end - reading_.begin);
        std::u32string out(value_.substr(0, reading_.begin));
        if (written.size() != reading_.spoken.size()) return std::u32string(value_);
        for (std::size_t i = 0; i < changed.size(); ++i) {
            const bool stays = i < written.size() && reading_.spoken[i] == changed[i];
            const char32_t c = changed[i];
            out += stays ? written[i] : reading_.is_in_capitals ? upper_of(c, true) : c;
        }
        return out.append(value_.substr(reading_.end));
    }

    // ben, sen, o, bu, şu, biz, siz, kim: they have forms of their own.
    std::optional<std::u32string> pronoun_form() const {
        if (reading_.word_class != WordClass::common_noun) return std::nullopt;
        struct Pronoun {
            std::u32string_view word, genitive, accusative, dative, locative, ablative, with;
        };
        static constexpr Pronoun pronouns[] = {
            {U"ben", U"benim", U"beni", U"bana", U"bende", U"benden", U"benimle"},
            {U"sen", U"senin", U"seni", U"sana", U"sende", U"senden", U"seninle"},
            {U"o", U"onun", U"onu", U"ona", U"onda", U"ondan", U"onunla"},
            {U"bu", U"bunun", U"bunu", U"buna", U"bunda", U"bundan", U"bununla"},
            {U"şu", U"şunun", U"şunu", U"şuna", U"şunda", U"şundan", U"şununla"},
            {U"biz", U"bizim", U"bizi", U"bize", U"bizde", U"bizden", U"bizimle"},
            {U"siz", U"sizin", U"sizi", U"size", U"sizde", U"sizden", U"sizinle"},
            {U"kim", U"kimin", U"kimi", U"kime", U"kimde", U"kimden", U"kiminle"},
        };
        const auto found = std::find_if(std::begin(pronouns), std::end(pronouns),
                                        [&](const Pronoun& one) { return one.word == value_; });
        if (found == std::end(pronouns)) return std::nullopt;
        switch (form_.suffix) {
            case Suffix::genitive:
                return std::u32string(found->genitive);
            case Suffix::accusative:
                return std::u32string(found->accusative);
            case Suffix::dative:
                return std::u32string(found->dative);
            case Suffix::locative:
                return std::u32string(found->locative);
            case Suffix::ablative:
                return std::u32string(found->ablative);
            case Suffix::instrumental:
                return std::u32string(found->with);
            default:
                return std::nullopt;
        }
    }

    std::u32string_view value_;
    const SuffixForm& form_;
    SpokenEnd reading_;
    char32_t close_ = U'i', open_ = U'e';
};

}  // namespace

std::string with_suffix(std::string_view value, const SuffixForm& form, std::string_view said) {
    const std::u32string letters = to_utf32(value), heard = to_utf32(said);
    std::string out;
    for (const char32_t c : Joiner(letters, form, heard).run()) append_utf8(out, c);
    return out;
}

}  // namespace yaprak
