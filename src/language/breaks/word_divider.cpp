// One word -> its divisions: the rule of its language between its hyphens and apostrophes, and a
// break without a hyphen after these.
#include "language/breaks/word_divider.hpp"

#include "base/utf8.hpp"
#include "language/breaks/hamza.hpp"
#include "language/breaks/pattern_book.hpp"
#include "language/breaks/syllables.hpp"
#include "language/letters/characters.hpp"
#include "language/words/addresses.hpp"
#include "language/words/units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_acronym = 5;  // capitals; a longer word in capitals is a word
constexpr std::size_t least_divided = 4;    // letters: two on each side
constexpr std::size_t least_of_long = 7;    // letters of a word that gains by a division
constexpr std::size_t least_part = 3;       // letters that are worth a hyphen
constexpr std::size_t most_divided =
    100;  // letters; Turkish makes words of 70, what is longer is none

bool is_slight(std::size_t before, std::size_t after) {
    return before + after < least_of_long || std::min(before, after) < least_part;
}

}  // namespace

const std::vector<BreakOpportunity>& WordDivider::divide(std::string_view word,
                                                         std::string_view lang,
                                                         const HyphenPatterns* patterns,
                                                         LettersBesideHyphen least) {
    word_ = word;
    least_ = least;
    patterns_ = patterns;
    turkish_ = is_language(lang, "tr");
    breaks_.clear();
    read();
    for (std::size_t begin = 0; begin < letters_.size();) {
        const std::size_t end = end_of_segment(begin);
        if (!has_digit_) divide_segment(begin, end);
        if (end < letters_.size()) divide_after(begin, end);
        begin = end + 1;
    }
    return breaks_;
}

void WordDivider::read() {
    letters_.clear(), small_.clear(), offsets_.clear();
    has_digit_ = false;
    for (std::size_t i = 0; i < word_.size();) {
        const CodePoint c = character_at(word_, i);
        letters_ += c.value;
        small_ += lower_of(c.value, turkish_);
        offsets_.push_back(i);
        has_digit_ |= is_digit(c.value);
        i += c.length;
    }
}

std::size_t WordDivider::end_of_segment(std::size_t begin) const {
    std::size_t end = begin;
    while (end < letters_.size() && !is_hyphen(letters_[end]) && !is_apostrophe(letters_[end]))
        ++end;
    return end;
}

// Acronyms (TMS), mixed case (rTMS) and what is not of letters only stay whole.
bool WordDivider::is_divisible(std::size_t begin, std::size_t end) const {
    const std::u32string_view part = std::u32string_view(letters_).substr(begin, end - begin);
    if (part.size() < least_divided || part.size() > most_divided) return false;
    if (!are_letters(begin, end)) return false;
    const bool after_apostrophe = begin > 0 && is_apostrophe(letters_[begin - 1]);
    if (after_apostrophe && is_upper(part[0]) && !is_upper(part[1])) return false;  // O’Connor
    const auto capitals = std::size_t(std::count_if(part.begin(), part.end(), is_upper));
    const bool first_only = capitals == 0 || (capitals == 1 && is_upper(part.front()));
    return first_only || (capitals == part.size() && capitals > longest_acronym);
}

void WordDivider::divide_segment(std::size_t begin, std::size_t end) {
    const std::u32string_view part = std::u32string_view(small_).substr(begin, end - begin);
    if (!is_divisible(begin, end)) return;
    if (turkish_ && looks_turkish(part))
        turkish_divisions(part, divisions_);
    else if (!turkish_ && patterns_)
        patterns_->divide(part, divisions_);
    else
        return;
    for (std::size_t division : divisions_)
        if (division >= least_.before && part.size() - division >= least_.after)
            breaks_.push_back({offsets_[begin + division], BreakKind::hyphen,
                               is_slight(division, part.size() - division)});
}

// `end` is the hyphen or the apostrophe that closes the segment.
void WordDivider::divide_after(std::size_t begin, std::size_t end) {
    const bool hyphen = is_hyphen(letters_[end]);
    const bool permitted =
        hyphen ? may_break_at_hyphen(begin, end) : may_break_at_apostrophe(begin, end);
    const BreakKind kind = hyphen ? BreakKind::plain : BreakKind::last_resort;
    const bool few_letters = end_of_segment(end + 1) - (end + 1) < least_part;
    if (permitted) breaks_.push_back({offsets_[end + 1], kind, !hyphen && few_letters});
}

// Two letters at least on both sides: not in e-posta, COVID-19, 10-20.
bool WordDivider::may_break_at_hyphen(std::size_t begin, std::size_t end) const {
    return end >= begin + 2 && are_letters(end - 2, end) && are_letters(end + 1, end + 3);
}

// TDK: the apostrophe ends the line and no hyphen is printed (Edirne’ / nin). Only where it
// parts a name, a number or a unit from its suffix, not for a hamza (Kur’an, mes’ut).
bool WordDivider::may_break_at_apostrophe(std::size_t begin, std::size_t end) const {
    if (!turkish_ || end < begin + 2 || !are_letters(end + 1, end + 3)) return false;
    const std::u32string_view head = std::u32string_view(letters_).substr(0, end);
    const auto is_of_name = [](char32_t c) { return is_upper(c) || is_digit(c); };
    const bool name = std::any_of(head.begin(), head.end(), is_of_name);
    const bool suffix = !is_upper(letters_[end + 1]) || is_of_name(head.back());
    const std::u32string_view small = small_;
    return suffix && (name || is_unit(bytes(begin, end))) &&
           !is_hamza(small.substr(begin, end - begin), small.substr(end + 1));
}

bool WordDivider::are_letters(std::size_t begin, std::size_t end) const {
    if (end > letters_.size()) return false;
    return std::all_of(letters_.begin() + std::ptrdiff_t(begin),
                       letters_.begin() + std::ptrdiff_t(end), is_letter);
}

std::string_view WordDivider::bytes(std::size_t begin, std::size_t end) const {
    return word_.substr(offsets_[begin], offsets_[end] - offsets_[begin]);
}

std::vector<BreakOpportunity> divide_word(std::string_view word, std::string_view lang,
                                          const HyphenPatterns* patterns) {
    if (is_address(word)) return {};
    return WordDivider().divide(word, lang, patterns);
}

}  // namespace yaprak
