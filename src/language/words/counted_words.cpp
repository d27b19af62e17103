#include "language/words/counted_words.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/words/turkish_endings.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::size_t longest_word = 40;  // bytes
constexpr std::size_t longest_russian_ending = 3;

// ı written as i.
constexpr std::string_view turkish[] = {
    "saniye", "dakika", "saat",       "gün",    "hafta",     "ay",    "yil",       "yaş",
    "kez",    "kere",   "santimetre", "santim", "milimetre", "metre", "kilometre", "kilo",
    "derece", "kat",    "seans",      "adim",   "kişi",      "öğün",  "kalori"};

// Small letters, with blanks between.
struct WordsOf {
    std::string_view lang, words;
};
constexpr WordsOf others[] = {
    {"en",
     "second seconds minute minutes hour hours day days week weeks month months year years times "
     "metres meters degrees people"},
    {"de",
     "sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate "
     "monaten jahr jahre jahren mal meter metern grad"},
    {"fr",
     "seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année "
     "années fois mètre mètres degrés"},
    {"ru", "день дня дней лет час часа часов часу часам часах"},
    {"ar",
     "ثانية ثوان ثواني دقيقة دقائق ساعة ساعات يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر سنة سنوات "
     "مرة مرات درجة متر"}};

constexpr std::string_view russian[] = {"секунд", "минут", "недел", "месяц",
                                        "год",    "раз",   "метр",  "градус"};

bool begins_as_russian(std::string_view word) {
    return std::any_of(std::begin(russian), std::end(russian), [&](std::string_view stem) {
        return word.starts_with(stem) &&
               count_characters(word.substr(stem.size())) <= longest_russian_ending;
    });
}

bool is_among(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || words[at - 1] == ' ';
        if (begins && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

}  // namespace

bool is_counted_word(std::string_view word, std::string_view lang) {
    if (word.empty() || word.size() > longest_word) return false;
    const std::string form = stem_form(word, lang);
    if (is_language(lang, "tr"))
        return std::any_of(std::begin(turkish), std::end(turkish), [&](std::string_view stem) {
            return form.starts_with(stem) &&
                   is_of_turkish_endings(std::string_view(form).substr(stem.size()));
        });
    if (is_language(lang, "ru") && begins_as_russian(form)) return true;
    return std::any_of(std::begin(others), std::end(others), [&](const WordsOf& of) {
        return is_language(lang, of.lang) && is_among(of.words, form);
    });
}

}  // namespace yaprak
