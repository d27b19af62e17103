#include "check/dose/laboratory.hpp"

#include "check/rules/affixes.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view of_blood[] = {"dl", "l",   "lt",     "litre", "liter", "mmol", "µl",
                                         "ul", "дл",  "л",      "мкл",   "دل",    "لتر",  "ل",
                                         "dk", "min", "dakika", "мин",   "mm",    "hpf"};
constexpr std::string_view of_millilitre[] = {"ml", "мл", "مل", "g", "gr"};

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

}  // namespace

bool tells_of_medicine(std::string_view text, std::string_view lang) {
    const std::string small = " " + fold_case(text, lang);
    return std::any_of(std::begin(of_medicine), std::end(of_medicine),
                       [&](std::string_view word) { return small.find(word) != small.npos; });
}

bool is_laboratory_value(const QuantityInText& one, std::string_view text, std::string_view lang) {
    if (one.per.empty()) return false;
    const std::string per = fold_case(one.per, "en");
    if (is_one_of(per, of_blood)) return true;
    return is_one_of(per, of_millilitre) && !tells_of_medicine(text, lang);
}

}  // namespace yaprak
