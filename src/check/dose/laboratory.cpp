#include "check/dose/laboratory.hpp"

#include "base/text.hpp"
#include "check/rules/affixes.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view of_blood[] = {"dl", "l",  "lt",  "litre", "liter", "mmol",
                                         "µl", "ul", "mg",  "дл",    "л",     "мкл",
                                         "мг", "دل", "لتر", "ل",     "mm",    "hpf"};
// What is given by the minute is a dose, what kidneys, hearts and lungs do in one is measured.
constexpr std::string_view of_minute[] = {"dk", "min", "dakika", "minute", "мин", "دقيقة"};
constexpr std::string_view by_minute[] = {
    " gfr",  " egfr",     "kreatinin", "creatinin", "créatinin", "klirens",
    "clear", "clairance", "süzme",     "filtra",    "böbrek",    "kidney",
    "niere", "rein",      " pef",      "tepe akım", "kalp deb",  "cardiac ",
    "скф",   "клиренс",   "креатинин", "почк",      "كرياتينين"};
// In a day's urine.
constexpr std::string_view of_day[] = {"gün", "24", "day", "d", "tag", "jour", "сут", "сутки"};
constexpr std::string_view of_millilitre[] = {"ml", "мл", "مل", "g", "gr"};
// What is measured in a body. Beginnings of words.
constexpr std::string_view of_measured[] = {
    " idrar",   " proteinüri", " prostat", " hacim", " hacmi", " kanama",  " kan kayb",
    " urine",   " proteinuri", " volume",  " bleed", " urin",  " blutung", " protein",
    " blutver", " моч",        " кровоп",  " объем", " объём", " saignem"};
// What food holds, behind its unit. Beginnings of words.
constexpr std::string_view of_food[] = {"yağ",     "protein", "karbonh", "şeker",  "tuz",
                                        "lif",     "fat",     "carbo",   "sugar",  "salt",
                                        "fibre",   "fiber",   "fett",    "eiweiß", "zucker",
                                        "glucide", "lipide",  "sucre",   "жир",    "белк"};

// Beginnings of words that tell of a medicine, in small letters.
constexpr std::string_view of_medicine[] = {
    "alın",     "alab",   "kullan",  "damla",   "uygula", "verin",    "veril",  "yut",
    "sıkın",    "şurup",  "şurub",   "süspan",  "flakon", "ampul",    "enjek",  "iğne",
    "ilaç",     "ilac",   "çözelti", "insülin", "kartuş", "ölçek",    "doz",    "take ",
    "give ",    "syrup",  "suspens", "inject",  "drops",  "solution", "dose",   "insulin",
    "inhal",    "nehmen", "saft",    "lösung",  "tropf",  "spritz",   "prenez", "sirop",
    "solution", "injec",  "gouttes", "принима", "сироп",  "раствор",  "капл",   "инсулин",
    "تناول",    "شراب",   "محلول",   "حقن"};

template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

template <typename Words>
bool holds_any(std::string_view text, const Words& words, std::string_view lang) {
    const std::string small = " " + fold_case(text, lang);
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return small.find(word) != small.npos; });
}

// "İdrarda protein 1,0 g/gün", "Kanama 500,0 ml", "20,0 g yağ": where no medicine is told of.
bool is_measured_amount(const QuantityInText& one, std::string_view text, const std::string& per,
                        std::string_view lang) {
    if (!one.dose || one.dose->scale.scale == 0 || one.sign == 0) return false;
    const std::string_view around = sentence_around(text, one.begin);
    if (tells_of_medicine(around, lang)) return false;
    const std::string_view rest = trimmed(text.substr(std::min(one.end, text.size())));
    const bool is_of_day = is_one_of(per, of_day) || rest.starts_with("/24");
    if (is_of_day || (per.empty() && one.dose->scale.dimension == 'v'))
        return holds_any(around, of_measured, lang);
    return per.empty() && begins_with_any(fold_case(rest.substr(0, 24), lang), of_food);
}

}  // namespace

bool tells_of_medicine(std::string_view text, std::string_view lang) {
    return holds_any(text, of_medicine, lang);
}

std::string_view sentence_around(std::string_view text, std::size_t at) {
    const auto ends = [&](std::size_t i) {
        return text[i] == '\n' ||
               (std::string_view(".!?;").find(text[i]) != std::string_view::npos &&
                i + 1 < text.size() && text[i + 1] == ' ');
    };
    std::size_t begin = at, end = at;
    while (begin > 0 && !ends(begin - 1)) --begin;
    while (end < text.size() && !ends(end)) ++end;
    return text.substr(begin, end - begin);
}

bool is_laboratory_value(const QuantityInText& one, std::string_view text, std::string_view lang) {
    const std::string per = fold_case(one.per, "en");
    if (is_one_of(per, of_blood)) return true;
    if (is_one_of(per, of_millilitre)) return !tells_of_medicine(text, lang);
    const std::string_view around = sentence_around(text, one.begin);
    if (is_one_of(per, of_minute)) return holds_any(around, by_minute, lang);
    return is_measured_amount(one, text, per, lang);
}

}  // namespace yaprak
