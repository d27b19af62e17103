#include "check/dose/clock_times.hpp"

#include "base/text.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::size_t looked_at = 40;  // bytes before the number

// Whole words that a time stands behind, in small letters; "sabah*" with any ending.
constexpr std::string_view before_times[] = {
    "saat*", "sabah*",  "öğle*",   "akşam*", "gece*", "ikindi*", "kuşluk",  "tarih*",
    "at",    "morning", "evening", "until",  "um",    "uhr",     "bis",     "ab",
    "à",     "heure*",  "в",       "утром",  "днем",  "днём",    "вечером", "ночью",
    "с",     "до",      "الساعة",  "صباحا",  "مساء"};
constexpr std::string_view between[] = {"-",  "–",   "ve", "ile", "veya", "ya da",
                                        ",",  "and", "or", "to",  "und",  "bis",
                                        "et", "ou",  "и",  "до",  "و"};

bool is_word(std::string_view word, std::string_view pattern) {
    if (!pattern.ends_with('*')) return word == pattern;
    return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

}  // namespace

bool ClockTimes::is_one(const QuantityInText& one) {
    // "Saat 8.00 ml" is no time: those are of what is counted, or of nothing.
    const bool may_be = is_time(one) && (!one.dose || one.dose->scale.scale == 0);
    if (!may_be || (!follows_word(one) && !follows_time(one))) return false;
    end_ = one.begin + one.number.size();
    return true;
}

bool ClockTimes::follows_word(const QuantityInText& one) const {
    const std::size_t from = one.begin - std::min(one.begin, looked_at);
    const std::string small = fold_case(text_.substr(from, one.begin - from), lang_);
    std::string_view before = small;
    while (!before.empty() && (before.back() == ' ' || before.back() == ':'))
        before.remove_suffix(1);
    std::size_t begin = before.size();
    while (begin > 0 && is_letter(character_before(before, begin).value))
        begin -= character_before(before, begin).length;
    const std::string_view word = before.substr(begin);
    return std::any_of(std::begin(before_times), std::end(before_times),
                       [&](std::string_view pattern) { return is_word(word, pattern); });
}

bool ClockTimes::follows_time(const QuantityInText& one) const {
    if (end_ == 0 || one.begin < end_) return false;
    const std::string_view words = trimmed(text_.substr(end_, one.begin - end_));
    return std::find(std::begin(between), std::end(between), words) != std::end(between);
}

}  // namespace yaprak
