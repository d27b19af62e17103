#include "check/dose/dose_times.hpp"

#include "base/text.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/laboratory.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int most_times = 6;  // "10x15" are measures and numbers of exercises

// Behind the second number: what is measured, or counted otherwise than by taking it.
constexpr std::string_view measured[] = {
    "cm",     "mm",     "m ",    "metre",  "kez",     "defa",  "tekrar", "set",   "adım", "dakika",
    "dk",     "saniye", "sn",    "saat",   "gün",     "hafta", "times",  "repet", "reps", "minute",
    "sec",    "sets",   "mal ",  "wieder", "minuten", "fois",  "répét",  "série", "раз",  "минут",
    "повтор", "مرات",   "دقيقة", "x",      "×",       "*",     "%"};

// Beginnings of words of exercises, anywhere in the sentence.
constexpr std::string_view of_exercise[] = {
    "egzersiz", "hareketi", "tekrar", "kaldır", "çömel", "esnet",    "esneme", "gerin",  "exercise",
    "stretch",  "lift",     "squat",  "übung",  "dehn",  "exercice", "étir",   "упражн", "تمرين"};

// Behind the second number: it is taken, whatever else the sentence tells to do.
constexpr std::string_view taken[] = {"al", "yut", "iç", "damlat", "take", "einnehm", "приним"};

bool is_small(std::string_view number) {
    return number.size() == 1 && number[0] >= '1' && number[0] <= '0' + most_times;
}

// "3x4 cm", "2x2x1", "3x5 kez".
bool is_measured(std::string_view rest, std::string_view lang) {
    if (rest.empty()) return false;
    const std::string tail = fold_case(trimmed(rest).substr(0, 40), lang) + " ";
    return begins_with_any(tail, measured);
}

std::size_t behind_figures(std::string_view text, std::size_t at) {
    while (at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

// What is taken each time: its bytes, and whether its number is one that patients are told.
struct Portion {
    std::size_t end = 0;
    bool is_usual = false;  // 1 to 6, a half, "0,5", "1,5"
};

Portion portion_at(std::string_view text, std::size_t at) {
    const CodePoint first = character_at(text, at);
    if (first.value == U'½' || first.value == U'¼' || first.value == U'¾')
        return {at + first.length, true};
    const std::size_t whole = behind_figures(text, at);
    if (whole >= text.size() || (text[whole] != ',' && text[whole] != '.'))
        return {whole, is_small(text.substr(at, whole - at))};
    const std::size_t end = behind_figures(text, whole + 1);
    if (end == whole + 1) return {whole, is_small(text.substr(at, whole - at))};
    const std::string_view fraction = text.substr(whole + 1, end - whole - 1);
    return {end, whole == at + 1 && text[at] <= '2' &&
                     (fraction == "5" || fraction == "25" || fraction == "75")};
}

bool is_taken(std::string_view rest, std::string_view lang) {
    return begins_with_any(fold_case(trimmed(rest).substr(0, 40), lang), taken);
}

bool tells_of_exercise(std::string_view text, std::string_view lang) {
    const std::string small = fold_case(text, lang);
    return std::any_of(std::begin(of_exercise), std::end(of_exercise),
                       [&](std::string_view word) { return small.find(word) != small.npos; });
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
}

bool is_times_sign(char32_t c) {
    return c == 'x' || c == 'X' || c == '*' || c == U'×' || c == U'х' || c == U'Х';
}

}  // namespace

void check_dose_times(const QuantityInText& one, const CheckedText& text, std::string_view lang,
                      FindingSink& sink) {
    if (one.sign != 0 || !is_small(one.whole)) return;
    const std::string_view all = text.text;
    std::size_t at = behind_blanks(all, one.begin + one.number.size());
    const CodePoint sign = character_at(all, at);
    if (!is_times_sign(sign.value)) return;
    at = behind_blanks(all, at + sign.length);
    const Portion portion = portion_at(all, at);
    if (portion.end == at) return;
    std::size_t end = portion.end;
    const std::string_view rest = all.substr(end);
    const bool takes = is_taken(rest, lang);
    const std::size_t unit = behind_blanks(all, end);
    const auto dose = unit < all.size() ? dose_unit_at(all.substr(unit), lang) : std::nullopt;
    // "2x1000 mg" is one whatever its number; without a unit only small numbers are.
    if (!dose && (!portion.is_usual || is_measured(rest, lang))) return;
    if (!takes && tells_of_exercise(sentence_around(all, one.begin), lang)) return;
    if (dose && !portion.is_usual) end = unit + dose->length;
    const std::string_view words = all.substr(one.begin, end - one.begin);
    sink.add(dose::rule(dose::times), text, one.begin, words,
             in_quotes(words) + " does not say how often and how much");
}

}  // namespace yaprak
