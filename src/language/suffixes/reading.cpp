#include "language/suffixes/reading.hpp"

#include "language/letters/characters.hpp"
#include "language/suffixes/capital_words.hpp"
#include "language/suffixes/numbers_spoken.hpp"
#include "language/suffixes/possessives.hpp"
#include "language/suffixes/sounds.hpp"
#include "language/suffixes/word_lists.hpp"
#include "language/suffixes/word_sounds.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace yaprak {
namespace {

bool is_figure(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != signs.npos;
}

// ---- names that are not written as they sound ----

// The y of Kennedy, the eau of Rousseau, the silent e of Charlotte.
std::u32string heard(std::u32string word, bool in_capitals) {
    // The I of SMITH has no dot, and is none of Turkish's ı.
    if (in_capitals) {
        std::u32string dotted = word;
        std::replace(dotted.begin(), dotted.end(), U'ı', U'i');
        constexpr std::u32string_view strange[] = {U"w", U"x", U"q", U"ph", U"sch", U"ck"};
        const bool is_strange = std::any_of(
            std::begin(strange), std::end(strange),
            [&](std::u32string_view sign) { return word.find(sign) != std::u32string::npos; });
        if (is_strange || sound_of_name(dotted)) word = std::move(dotted);
    }
    if (const auto known = sound_of_name(word)) return std::u32string(*known);
    const auto ends_in = [&](std::u32string_view end) { return word.ends_with(end); };
    if (ends_in(U"eau") || ends_in(U"eaux") || ends_in(U"ault")) return word + U"o";
    const std::size_t size = word.size();
    if (size > 2 && word[size - 1] == U'y' && !vowel_of(word[size - 2])) {
        word.back() = U'i';
        return word;
    }
    constexpr std::u32string_view foreign[] = {U"w",  U"x",  U"q",  U"ph", U"th", U"sh",
                                               U"ch", U"ck", U"oo", U"ee", U"ou"};
    const bool is_foreign = std::any_of(
        std::begin(foreign), std::end(foreign),
        [&](std::u32string_view sign) { return word.find(sign) != std::u32string::npos; });
    const bool is_turkish =  // Kâğıthane
        word.ends_with(U"hane") || word.find_first_of(U"çğış") != std::u32string::npos;
    const bool has_mute_e = is_foreign && !is_turkish && size > 3 && word.back() == U'e' &&
                            !vowel_of(word[size - 2]) && count_vowels(word) > 1;
    if (has_mute_e) word.pop_back();
    return word;
}

// Türkler, Almanlar, Ankaralı, Ahmetler: words made of names, whose endings no apostrophe parts
// (TDK, Kesme İşareti). Behind a name Bursalı is a surname, and Güler always is one.
bool is_made_of_name(std::u32string_view word, bool follows_name) {
    const bool is_plural = word.ends_with(U"lar") || word.ends_with(U"ler");
    if (is_plural) {
        word.remove_suffix(3);
        if (is_listed(WordList::people, word)) return true;
    }
    if (follows_name) return false;
    if (is_plural && is_listed(WordList::given_name, word)) return true;
    if (word.size() < 4 || word[word.size() - 2] != U'l' || !is_one_of(word.back(), U"ıiuü"))
        return false;
    return is_listed(WordList::place, word.substr(0, word.size() - 2));
}

// ornek@klinik.com, www.klinik.com.tr/randevu, klinik.org
bool is_web_address(std::u32string_view token) {
    if (token.find(U"://") != token.npos || token.starts_with(U"www.")) return true;
    const std::size_t at = token.find(U'@'), path = std::min(token.find(U'/'), token.size());
    const std::size_t dot = token.substr(0, path).rfind(U'.');
    if (dot == token.npos || dot == 0 || dot + 1 >= path) return false;
    if (at != token.npos) return at > 0 && dot > at + 1;
    const std::u32string_view domain = token.substr(dot + 1, path - dot - 1);
    constexpr std::u32string_view domains[] = {U"com", U"org", U"net",  U"tr",  U"edu", U"gov",
                                               U"io",  U"app", U"info", U"dev", U"eu"};
    return is_letter(token[dot - 1]) &&
           std::find(std::begin(domains), std::end(domains), domain) != std::end(domains);
}

// ---- the value ----

class Reader {
public:
    Reader(std::u32string_view value, std::u32string_view said, WordKind kind)
        : value_(value), said_(said), kind_(kind) {}

    SpokenEnd run() {
        trim();
        pass_closing_signs();
        find_last_word();
        if (!said_.empty())
            take_what_is_said();
        else if (!take_address() && !take_fraction() && !take_sign() && !take_capitals())
            take_word();
        if (is_closed_) out_.word_class = WordClass::closed;
        return out_;
    }

private:
    void trim() {
        while (!value_.empty() && is_blank(value_.back())) value_.remove_suffix(1);
    }

    // “İstanbul”da has no apostrophe; behind a bracket stands the suffix of what is before it.
    void pass_closing_signs() {
        while (!value_.empty() && is_one_of(value_.back(), U"”\"»")) {
            is_closed_ = true;
            value_.remove_suffix(1);
        }
        if (value_.empty() || value_.back() != U')') return;
        const std::size_t open = value_.rfind(U'(');
        const bool stands_behind = open != value_.npos && open > 0;
        value_ = stands_behind ? value_.substr(0, open) : value_.substr(0, value_.size() - 1);
        trim();
    }

    void find_last_word() {
        std::size_t end = value_.size(), begin = end;
        while (begin > 0 && !is_blank(value_[begin - 1])) --begin;
        out_.begin = begin, out_.end = end;
        token_ = value_.substr(begin, end - begin);
        is_address_ = is_web_address(token_);
        const std::size_t part = is_address_ ? token_.npos : token_.find_last_of(U"-–/(“\"«");
        if (part != token_.npos && part + 1 < token_.size() && !sound_of_unit(token_)) {
            out_.begin += part + 1;
            token_ = token_.substr(part + 1);
        }
        std::size_t before = begin;
        while (before > 0 && is_blank(value_[before - 1])) --before;
        follows_word_ = before > 0;
        follows_number_ = before > 0 && is_figure(value_[before - 1]);
        std::size_t first = before;
        while (first > 0 && !is_blank(value_[first - 1])) --first;
        follows_name_ = first < before && is_upper(value_[first]) &&
                        (before - first > 1 && !is_upper(value_[first + 1]));
    }

    void take(std::u32string_view spoken, WordClass word_class) {
        out_.spoken = spoken;
        out_.word_class = word_class;
        out_.is_as_written = false;
    }

    // What the author says goes before everything; the value's own look decides on the apostrophe.
    void take_what_is_said() {
        const std::size_t last = said_.find_last_of(U" \u00A0");
        const std::u32string_view word = last == said_.npos ? said_ : said_.substr(last + 1);
        const bool is_common =
            kind_ == WordKind::common_noun ||
            (kind_ == WordKind::by_first_letter && !token_.empty() && is_lower(token_.front()));
        take(spelled_plainly(word), is_common ? WordClass::common_noun : WordClass::proper_name);
        if (!token_.empty() && is_digit(token_.back())) out_.word_class = WordClass::sign;
    }

    // The last part of an address, by its letters where it has no vowel: "tr" is te re.
    bool take_address() {
        if (!is_address_) return false;
        while (!token_.empty() && !is_letter(token_.back()) && !is_figure(token_.back()))
            token_.remove_suffix(1);
        if (token_.empty()) return false;
        std::size_t begin = token_.size();
        while (begin > 0 && is_letter(token_[begin - 1])) --begin;
        const std::u32string word = spelled_plainly(token_.substr(begin));
        if (word.empty())
            take(last_word_of_number(token_.substr(token_.find_last_not_of(U"0123456789") + 1)),
                 WordClass::sign);
        else if (count_vowels(word) == 0)
            take_letter(word.back());
        else
            take(word, WordClass::sign);
        return true;
    }

    // ½ is yarım, 1½ is bir buçuk, ¾ is dörtte üç.
    bool take_fraction() {
        struct Fraction {
            char32_t sign;
            std::u32string_view spoken;
        };
        static constexpr Fraction fractions[] = {
            {U'½', U"yarım"}, {U'¼', U"çeyrek"}, {U'¾', U"üç"}, {U'⅓', U"bir"}, {U'⅔', U"iki"}};
        if (token_.empty()) return false;
        const auto found =
            std::find_if(std::begin(fractions), std::end(fractions),
                         [&](const Fraction& one) { return one.sign == token_.back(); });
        if (found == std::end(fractions)) return false;
        const bool is_behind_number =
            token_.size() > 1 ? is_figure(token_[token_.size() - 2]) : follows_number_;
        take(found->sign == U'½' && is_behind_number ? U"buçuk" : found->spoken, WordClass::sign);
        return true;
    }

    // Numbers, units, what ends in a full stop or an exponent, single letters.
    bool take_sign() {
        if (token_.empty()) return true;
        if (const auto unit = unit_at_end()) {
            take(*unit, WordClass::sign);
            return true;
        }
        const char32_t last = token_.back();
        if (last == U'.') return take_dotted();
        if (is_one_of(last, U"²³⁴⁵⁶⁷⁸⁹¹⁰")) return take_exponent(last);
        std::size_t end = token_.size();
        while (end > 0 && is_one_of(token_[end - 1], U"%‰+!?")) --end;
        if (end == 0 || !is_figure(token_[end - 1])) return false;
        take(last_word_of_number(value_.substr(0, value_.size() - (token_.size() - end))),
             WordClass::sign);
        return true;
    }

    // "mg" of "500 mg" and "500mg".
    std::optional<std::u32string_view> unit_at_end() const {
        std::size_t begin = 0;
        while (begin < token_.size() &&
               (is_figure(token_[begin]) || is_one_of(token_[begin], U".,")))
            ++begin;
        const std::u32string_view sign = token_.substr(begin);
        if (sign.empty()) return std::nullopt;
        if (const auto unit = sound_of_unit(sign)) return unit;
        if (begin > 0 || follows_number_) return sound_of_unit_after_number(sign);
        return std::nullopt;
    }

    bool take_dotted() {
        std::u32string_view word = token_.substr(0, token_.size() - 1);
        if (word.empty()) return false;
        if (is_figure(word.back())) {  // 3. is üçüncü
            const std::u32string number(last_word_of_number(word));
            const bool is_round = is_one_of(last_vowel(number), U"ouöü");
            const bool is_front = is_one_of(last_vowel(number), U"eiöü");
            take(is_front ? (is_round ? U"üncü" : U"inci") : (is_round ? U"uncu" : U"ıncı"),
                 WordClass::sign);
            return true;
        }
        const std::size_t dot = word.rfind(U'.');
        if (dot != word.npos) word = word.substr(dot + 1);
        const std::u32string letters = spelled_plainly(word);
        const auto known = sound_of_dotted(letters);
        if (known)
            take(*known, WordClass::closed);
        else if (letters.size() == 1 || count_vowels(letters) == 0)
            take(name_of_letter(letters.empty() ? U'e' : letters.back()), WordClass::closed);
        else
            take(letters, WordClass::closed);
        const std::size_t last = out_.spoken.rfind(U' ');
        if (last != out_.spoken.npos) out_.spoken.erase(0, last + 1);
        out_.is_possessed = out_.spoken == U"benzeri" || out_.spoken == U"devamı" ||
                            is_possessed(out_.spoken, false, true);
        return true;
    }

    // cm³e, m²ye, 6⁴ten.
    bool take_exponent(char32_t last) {
        std::size_t begin = token_.size();
        while (begin > 0 && is_one_of(token_[begin - 1], U"²³⁴⁵⁶⁷⁸⁹¹⁰")) --begin;
        const bool is_measure = begin > 0 && is_letter(token_[begin - 1]);
        constexpr std::u32string_view exponents = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
        const char32_t figure = U'0' + char32_t(exponents.find(last));
        if (is_measure && last == U'²')
            take(U"kare", WordClass::closed);
        else if (is_measure && last == U'³')
            take(U"küp", WordClass::closed);
        else
            take(last_word_of_number(std::u32string(1, figure)), WordClass::closed);
        return true;
    }

    // TMS and rTMS letter by letter, NATO and AHMET as words, VIII as a number.
    bool take_capitals() {
        std::size_t begin = token_.size();
        while (begin > 0 && is_upper(token_[begin - 1])) --begin;
        const std::u32string_view run = token_.substr(begin);
        const bool is_whole = begin == 0;
        if (run.empty() || (run.size() < 2 && !is_whole && !is_letter(token_[begin - 1])))
            return run.size() == 1 && take_letter(run[0]);
        if (is_whole && is_roman_number(run)) {
            take(last_word_of_roman_number(run), WordClass::sign);
            return true;
        }
        const std::u32string letters = spelled_plainly(run);
        if (const auto known = is_whole ? sound_of_acronym(letters) : std::nullopt) {
            take(*known, WordClass::sign);
            return true;
        }
        if (is_whole && (is_pronounceable(letters) || is_surname(letters))) {
            out_.is_in_capitals = true;
            return false;
        }
        return take_letter(run.back());
    }

    // "Ayşe ÖZ", "John SMITH": behind a name, and no abbreviation of few letters.
    bool is_surname(std::u32string_view letters) const {
        if (!follows_name_ || count_vowels(letters) == 0) return false;
        std::u32string dotted(letters);
        std::replace(dotted.begin(), dotted.end(), U'ı', U'i');
        return letters.size() > 4 || is_listed(WordList::surname, letters) || sound_of_name(dotted);
    }

    bool take_letter(char32_t letter) {
        take(name_of_letter(lower_of(letter, true)), WordClass::sign);
        return true;
    }

    void take_word() {
        const std::u32string word = spelled_plainly(token_);
        const std::size_t figure = word.find_last_of(U"0123456789");
        const std::size_t behind = figure == word.npos ? 0 : figure + 1;
        const bool is_letter_alone = token_.size() == 1 && word != U"o";  // "o" is a pronoun
        if (is_letter_alone || count_vowels(std::u32string_view(word).substr(behind)) == 0) {
            take_letter(word.empty() ? U'e' : word.back());
            return;
        }
        const bool has_capital = std::any_of(token_.begin(), token_.end(), is_upper);
        const bool is_name =
            kind_ == WordKind::proper_name || (kind_ == WordKind::by_first_letter && has_capital);
        out_.spoken = is_name ? heard(word, out_.is_in_capitals) : word;
        out_.is_as_written = out_.spoken == word;
        out_.is_possessed = is_possessed(word, follows_word_, is_name);
        if (!is_name)
            out_.word_class = WordClass::common_noun;
        else if (is_listed(WordList::institution, word) || is_listed(WordList::language, word) ||
                 (kind_ == WordKind::by_first_letter && is_made_of_name(word, follows_name_)))
            out_.word_class = WordClass::undivided_name;
        else
            out_.word_class = out_.is_in_capitals && !is_known_name(word) ? WordClass::sign
                                                                          : WordClass::proper_name;
    }

    // ANKARALI, but NATO’lu.
    bool is_known_name(std::u32string_view word) const {
        return follows_name_ || is_listed(WordList::place, word) ||
               is_listed(WordList::people, word) || is_listed(WordList::given_name, word);
    }

    std::u32string_view value_, said_;
    const WordKind kind_;
    std::u32string_view token_;
    bool is_closed_ = false, is_address_ = false;
    bool follows_word_ = false, follows_name_ = false, follows_number_ = false;
    SpokenEnd out_;
};

}  // namespace

SpokenEnd read_aloud(std::u32string_view value, std::u32string_view said, WordKind kind) {
    return Reader(value, said, kind).run();
}

}  // namespace yaprak
