#include "check/dose/dose_times.hpp"

#include "base/text.hpp"
#include "check/dose/dose_rules.hpp"
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

// "3x4 cm", "2x5,5", "2x2x1", "3x5 kez".
bool is_measured(std::string_view rest, std::string_view lang) {
    if (rest.empty()) return false;
    const std::string tail = fold_case(trimmed(rest).substr(0, 40), lang) + " ";
    if (begins_with_any(tail, measured)) return true;
    return rest.size() > 1 && (rest[0] == ',' || rest[0] == '.') &&
           is_ascii_digit(static_cast<unsigned char>(rest[1]));
}

bool is_taken(std::string_view rest, std::string_view lang) {
    return begins_with_any(fold_case(trimmed(rest).substr(0, 40), lang), taken);
}

bool tells_of_exercise(std::string_view text, std::string_view lang) {
    const std::string small = fold_case(text, lang);
    return std::any_of(std::begin(of_exercise), std::end(of_exercise),
                       [&](std::string_view word) { return small.find(word) != small.npos; });
}

// Where the sentence of the byte begins and ends, near enough: at its signs with a blank behind
// them.
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
    std::size_t end = at;
    while (end < all.size() && is_ascii_digit(static_cast<unsigned char>(all[end]))) ++end;
    if (!is_small(all.substr(at, end - at)) || is_measured(all.substr(end), lang)) return;
    if (!is_taken(all.substr(end), lang) &&
        tells_of_exercise(sentence_around(all, one.begin), lang))
        return;
    const std::string_view words = all.substr(one.begin, end - one.begin);
    sink.add(dose::rule(dose::times), text, one.begin, words,
             in_quotes(words) + " does not say how often and how much");
}

}  // namespace yaprak
