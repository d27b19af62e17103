// One word -> its divisions: the rule of its language between its hyphens and apostrophes, and a
// break without a hyphen after these.
#include "base/utf8.hpp"
#include "language/addresses.hpp"
#include "language/breaks.hpp"
#include "language/characters.hpp"
#include "language/hamza.hpp"
#include "language/syllables.hpp"
#include "language/units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_acronym = 5;  // capitals; a longer word in capitals is a word

class Divider {
public:
    Divider(std::string_view word, std::string_view lang)
        : word_(word), turkish_(is_language(lang, "tr")) {}

    std::vector<BreakPoint> run() {
        if (word_.find('@') != std::string_view::npos || is_address(word_)) return {};
        read();
        for (std::size_t begin = 0; begin < letters_.size();) {
            const std::size_t end = end_of_segment(begin);
            if (!has_hyphen_ && !has_digit_) divide(begin, end);
            if (end < letters_.size()) divide_after(begin, end);
            begin = end + 1;
        }
        return std::move(breaks_);
    }

private:
    void read() {
        letters_.reserve(word_.size());
        for (std::size_t i = 0; i < word_.size();) {
            const CodePoint c = decode(word_, i);
            letters_ += c.value;
            offsets_.push_back(i);
            has_digit_ |= is_digit(c.value);
            has_hyphen_ |= is_hyphen(c.value);
            i += c.length;
        }
        for (char32_t c : letters_) small_ += lower_of(c, true);
    }

    std::size_t end_of_segment(std::size_t begin) const {
        std::size_t end = begin;
        while (end < letters_.size() && !is_hyphen(letters_[end]) && !is_apostrophe(letters_[end]))
            ++end;
        return end;
    }

    // Acronyms (TMS), mixed case (rTMS) and what is no Turkish word stay whole.
    bool is_divisible(std::size_t begin, std::size_t end) const {
        const std::u32string_view part = std::u32string_view(letters_).substr(begin, end - begin);
        const auto capitals = std::size_t(std::count_if(part.begin(), part.end(), is_upper));
        const bool first_only = capitals == 0 || (capitals == 1 && is_upper(part.front()));
        const bool all = capitals == part.size() && capitals > longest_acronym;
        return part.size() >= 4 && (first_only || all);
    }

    void divide(std::size_t begin, std::size_t end) {
        const std::u32string_view part = std::u32string_view(small_).substr(begin, end - begin);
        if (!turkish_ || !is_divisible(begin, end) || !looks_turkish(part)) return;
        for (std::size_t division : turkish_divisions(part))
            breaks_.push_back({offsets_[begin + division], BreakKind::hyphen});
    }

    // `end` is the hyphen or the apostrophe that closes the segment.
    void divide_after(std::size_t begin, std::size_t end) {
        const bool permitted = is_hyphen(letters_[end]) ? may_break_at_hyphen(begin, end)
                                                        : may_break_at_apostrophe(begin, end);
        if (permitted) breaks_.push_back({offsets_[end + 1], BreakKind::plain});
    }

    // Two letters at least on both sides: not in e-posta, COVID-19, 10-20.
    bool may_break_at_hyphen(std::size_t begin, std::size_t end) const {
        return end >= begin + 2 && are_letters(end - 2, end) && are_letters(end + 1, end + 3);
    }

    // TDK: the apostrophe ends the line and no hyphen is printed (Edirne’ / nin). Only where it
    // parts a name, a number or a unit from its suffix, not for a hamza (Kur’an, mes’ut).
    bool may_break_at_apostrophe(std::size_t begin, std::size_t end) const {
        if (!turkish_ || end < begin + 2 || !are_letters(end + 1, end + 3)) return false;
        const std::u32string_view head = std::u32string_view(letters_).substr(begin, end - begin);
        const bool name = std::any_of(head.begin(), head.end(),
                                      [](char32_t c) { return is_upper(c) || is_digit(c); });
        const bool suffix =
            !is_upper(letters_[end + 1]) || is_upper(head.back()) || is_digit(head.back());
        return suffix && (name || is_unit(bytes(begin, end))) &&
               !is_hamza(std::u32string_view(small_).substr(begin, end - begin),
                         std::u32string_view(small_).substr(end + 1, 8));
    }

    bool are_letters(std::size_t begin, std::size_t end) const {
        if (end > letters_.size()) return false;
        return std::all_of(letters_.begin() + std::ptrdiff_t(begin),
                           letters_.begin() + std::ptrdiff_t(end), is_letter);
    }

    std::string_view bytes(std::size_t begin, std::size_t end) const {
        return word_.substr(offsets_[begin], offsets_[end] - offsets_[begin]);
    }

    std::string_view word_;
    bool turkish_;
    std::u32string letters_, small_;
    std::vector<std::size_t> offsets_;
    bool has_digit_ = false, has_hyphen_ = false;
    std::vector<BreakPoint> breaks_;
};

}  // namespace

std::vector<BreakPoint> divide_word(std::string_view word, std::string_view lang) {
    return Divider(word, lang).run();
}

}  // namespace yaprak
