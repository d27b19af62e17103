// In each language: the words that tell to take, and those that may follow a range without saying
// what it counts. Whatever else follows is taken for what is counted.
#include "check/dose/dose_ranges.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/number_check.hpp"
#include "check/rules/affixes.hpp"
#include "check/rules/folded.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <span>

namespace yaprak {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::size_t most_digits = 2;
constexpr std::size_t looked_at = 40;  // bytes before and behind a number

// Beginnings of words, in small letters.
constexpr std::string_view take_tr[] = {
    "alın",   "alab",  "almay",  "almal",     "alma ",      "kullan",    "yut",   "damlat",
    "uygula", "sıkın", "iç ",    "için ",     "içiniz",     "içmey",     "verin", "veril",
    "sürün",  "yapın", "günde ", "geceleri ", "sabahları ", "akşamları "};
constexpr std::string_view follow_tr[] = {
    "alın",     "alab",     "almay",   "almal",   "kullanın", "kullanm",  "kullanıl",    "kullanab",
    "yut",      "damlat",   "uygulay", "uygulan", "sıkın",    "iç ",      "için.",       "için!",
    "için ve ", "içmey",    "verin",   "veril",   "fazla",    "yemekten", "yemeklerden", "yemekle",
    "aç karn",  "tok karn", "olarak",  "gerek",   "ihtiyaç"};
constexpr std::string_view take_en[] = {"take ", "taking ", "swallow ", "use ", "apply ", "give "};
constexpr std::string_view follow_en[] = {
    "daily",   "a day",     "per day",     "every",      "each",      "with",       "before",
    "after",   "at ",       "when",        "if ",        "up to",     "in the",     "once",
    "twice",   "as needed", "three times", "four times", "two times", "by mouth",   "orally",
    "nightly", "a night",   "and ",        "or ",        "until",     "as required"};
constexpr std::string_view take_de[] = {"nehmen", "einnehmen", "nimm ", "schlucken", "geben sie"};
constexpr std::string_view follow_de[] = {
    "täglich", "am ",    "pro ",    "jeden",   "morgens", "mittags", "abends", "nachts",
    "vor ",    "nach ",  "bei ",    "ein ",    "ein.",    "ein,",    "zu ",    "zum ",
    "zur ",    "einmal", "zweimal", "dreimal", "alle ",   "mit ",    "und "};
constexpr std::string_view take_fr[] = {"prenez", "prendre", "avalez", "buvez", "donnez"};
constexpr std::string_view follow_fr[] = {"par ",     "le ",       "chaque",     "avant",  "après",
                                          "pendant",  "matin",     "midi",       "soir",   "au ",
                                          "à ",       "si ",       "en ",        "toutes", "tous",
                                          "une fois", "deux fois", "trois fois", "et "};
constexpr std::string_view take_ru[] = {"принима", "примите", "пить ", "пейте", "выпейте"};
constexpr std::string_view follow_ru[] = {
    "в ",      "на ",       "перед", "после", "до ",      "утром",    "днем",     "днём",
    "вечером", "ежедневно", "кажд",  "при ",  "один раз", "два раза", "три раза", "и "};
constexpr std::string_view take_ar[] = {"تناول", "خذ", "يؤخذ", "اشرب", "تؤخذ"};
constexpr std::string_view follow_ar[] = {"يومي", "في ",  "كل ",  "مع ",  "قبل ",
                                          "بعد ", "عند ", "صباح", "مساء", "ليل"};

// What stands before numbers that are no doses.
constexpr std::string_view no_doses[] = {
    "tablo",     "sürüm",   "barkod",  "kat",     "yatak", "oda",   "grup",  "table",
    "version",   "barcode", "tabelle", "tableau", "saat",  "sayfa", "s.",    "madde",
    "sa.",       "page",    " no",     " no.",    " no:",  " kod",  " kodu", " numara",
    " numarası", "pages",   "seite",   "uhr",     "стр.",  "صفحة"};

// Directly behind a number in Turkish, directly before one in the others: the number is taken.
constexpr std::string_view beside_tr[] = {
    "alın",  "alabil",   "almalı",   "almay",   "alıyor",  "kullanın", "kullanıl", "kullanm",
    "yapın", "yapıl",    "yutun",    "yutul",   "içiniz",  "içil",     "içmel",    "verin",
    "veril", "damlatın", "damlatıl", "uygulay", "uygulan", "enjekte"};
constexpr std::string_view beside_en[] = {" take", " taking", " give", " inject", " swallow"};
constexpr std::string_view beside_de[] = {" nehmen sie", " nimm", " spritzen sie", " geben sie"};
constexpr std::string_view beside_fr[] = {" prenez", " prendre", " avalez", " donnez", " injectez"};
constexpr std::string_view beside_ru[] = {" принимайте", " принимать", " примите", " введите"};
constexpr std::string_view beside_ar[] = {" تناول", " تناولي", " خذ", " خذي"};

struct OfLanguage {
    std::string_view lang;
    Words take, follow, beside;
};
constexpr OfLanguage languages[] = {
    {"tr", take_tr, follow_tr, beside_tr}, {"en", take_en, follow_en, beside_en},
    {"de", take_de, follow_de, beside_de}, {"fr", take_fr, follow_fr, beside_fr},
    {"ru", take_ru, follow_ru, beside_ru}, {"ar", take_ar, follow_ar, beside_ar}};

const OfLanguage* words_for(std::string_view lang) {
    const auto found =
        std::find_if(std::begin(languages), std::end(languages),
                     [&](const OfLanguage& one) { return is_language(lang, one.lang); });
    return found == std::end(languages) ? nullptr : found;
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && is_blank(character_at(text, at).value))
        at += character_at(text, at).length;
    return at;
}

// "2", "12", "½", "1/2", "1,5", "٢"; `at` itself where none begins.
std::size_t end_of_number(std::string_view text, std::size_t at) {
    std::size_t end = at, digits = 0;
    while (end < text.size() && digits <= most_digits && is_digit(character_at(text, end).value)) {
        end += character_at(text, end).length;
        ++digits;
    }
    if (digits == 0 || digits > most_digits) return at;
    const char32_t sign = character_at(text, end).value;
    if (sign != '/' && sign != ',' && sign != '.') return end;
    const std::size_t next = end + 1;
    if (!is_digit(character_at(text, next).value)) return end;
    const std::size_t behind = next + character_at(text, next).length;
    return is_digit(character_at(text, behind).value) ? at : behind;
}

// Behind "'ten", "'den": the range itself is compared. Other endings make it a place or a time.
std::string_view without_ending(std::string_view rest) {
    if (rest.empty() || !is_apostrophe(character_at(rest, 0).value)) return rest;
    const std::string_view ending = rest.substr(character_at(rest, 0).length);
    for (const std::string_view one : {"ten ", "tan ", "den ", "dan "})
        if (ending.starts_with(one)) return ending.substr(one.size());
    return rest;
}

// Behind the range: nothing is counted there.
bool lacks_unit(std::string_view rest, Words follow) {
    rest = trimmed(without_ending(rest));
    if (rest.starts_with(')')) rest = trimmed(rest.substr(1));
    if (rest.empty() || std::string_view(".,;!").find(rest.front()) != std::string_view::npos)
        return true;
    // Turkish "için" is "drink" at the sentence's end, and "for" within it.
    return begins_with_any(std::string(rest) + (rest.ends_with("için") ? "." : " "), follow);
}

bool tells_to_take(const std::string& small, Words take) {
    return std::any_of(take.begin(), take.end(), [&](std::string_view word) {
        return small.find(" " + std::string(word)) != small.npos;
    });
}

// Pages, hours, and the end of a telephone number.
bool is_of_no_dose(std::string_view before) {
    before = trimmed(before);
    return ends_with_any(before, no_doses) ||
           (!before.empty() && is_digit(character_before(before, before.size()).value));
}

// "CA 19-9": no range falls.
bool is_falling(std::string_view range) {
    const std::size_t sign = range.find_first_not_of("0123456789");
    const std::size_t second = range.find_last_not_of("0123456789");
    if (sign == 0 || sign == range.npos || second + 1 == range.size()) return false;
    const auto first = parse_integer(range.substr(0, sign)),
               last = parse_integer(range.substr(second + 1));
    return first && last && *first > *last;
}

class TakenNumbers {
public:
    TakenNumbers(const Handout& handout, const OfLanguage& words, FindingSink& sink)
        : words_(words), sink_(sink), numbers_(handout.lang, sink) {}

    void check(const CheckedText& text, std::size_t begin, std::size_t end) {
        const std::string_view own = std::string_view(text.text).substr(begin, end - begin);
        const std::string small = fold_case(own, words_.lang);
        if (tells_to_take(" " + small + " ", words_.take)) check_ranges(text, begin, own, small);
        check_bare(text, begin, own);
    }

private:
    void check_ranges(const CheckedText& checked, std::size_t begin, std::string_view own,
                      std::string_view text) {
        for (std::size_t at = 0; at < text.size(); at += character_at(text, at).length) {
            if (at > 0 && !is_blank(character_before(text, at).value) && text[at - 1] != '(')
                continue;
            const std::size_t end = end_of_range(text, at);
            if (end == 0 || is_of_no_dose(text.substr(0, at)) ||
                !lacks_unit(text.substr(end), words_.follow))
                continue;
            const std::string range(text.substr(at, end - at));
            if (is_falling(range)) continue;
            sink_.add(dose::rule(dose::range_unit), checked,
                      begin + place_before_fold(own, text, at), range,
                      in_quotes(range) + " does not say what is counted");
            at = end - 1;
        }
    }

    // "10000 alın", "take 1.0 daily": no unit, and a number that is misread with any.
    void check_bare(const CheckedText& text, std::size_t begin, std::string_view own) {
        for (QuantityInText& one : quantities_in(own, words_.lang)) {
            if (one.dose || is_time(one) || !is_taken(own, one)) continue;
            one.begin += begin;
            one.end += begin;
            numbers_.check(one, text, true);
        }
    }

    bool is_taken(std::string_view own, const QuantityInText& one) const {
        const std::size_t end = one.begin + one.number.size();
        const std::size_t from = one.begin - std::min(one.begin, looked_at);
        const std::string before = " " + fold_case(own.substr(from, one.begin - from), words_.lang);
        const std::string after = fold_case(own.substr(end, looked_at), words_.lang);
        if (is_of_no_dose(before) || trimmed(before).ends_with('%')) return false;
        if (words_.lang == "tr") return begins_with_any(trimmed(after), words_.beside);
        return ends_with_any(trimmed_right(before), words_.beside) &&
               lacks_unit(after, words_.follow);
    }

    static std::string_view trimmed_right(std::string_view text) {
        return text.substr(0, text.find_last_not_of(' ') + 1);
    }

    const OfLanguage& words_;
    FindingSink& sink_;
    const NumberCheck numbers_;
};

}  // namespace

std::size_t end_of_range_sign(std::string_view text, std::size_t at) {
    const CodePoint c = character_at(text, at);
    if (c.value == '-' || c.value == U'–' || c.value == U'—' || c.value == U'‑')
        return at + c.length;
    for (const std::string_view word : {"ila ", "ilâ ", "ile ", "veya ", "ya da ", "to ", "or ",
                                        "bis ", "oder ", "à ", "ou ", "до ", "или ", "إلى ", "أو "})
        if (text.substr(at).starts_with(word)) return at + word.size();
    return 0;
}

std::size_t end_of_range(std::string_view text, std::size_t at) {
    const std::size_t first = end_of_number(text, at);
    if (first == at) return 0;
    const std::size_t sign = behind_blanks(text, first);
    const std::size_t behind_sign = end_of_range_sign(text, sign);
    if (behind_sign == 0) return 0;
    const std::size_t begin = behind_blanks(text, behind_sign);
    const std::size_t second = end_of_number(text, begin);
    return second == begin ? 0 : second;
}

void check_dose_ranges(const Handout& handout, FindingSink& sink) {
    const OfLanguage* words = words_for(handout.lang);
    if (!words) return;
    TakenNumbers numbers(handout, *words, sink);
    for (const HandoutSentence& one : handout.sentences)
        numbers.check(*one.text, one.sentence.begin, one.sentence.end);
    // Headings, captions and cells are no sentences, but may hold some.
    for (const CheckedText& text : handout.texts)
        if (!is_running_text(text.kind) && may_hold_figures(text.text))
            for (const Sentence& one : split_sentences(text.text, handout.lang))
                numbers.check(text, one.begin, one.end);
}

}  // namespace yaprak
