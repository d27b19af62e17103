// Numbers are read by the decimal and grouping signs of the language (CLDR).
#include "language/words/quantities.hpp"

#include "language/letters/characters.hpp"
#include "language/words/calendar.hpp"

namespace yaprak {
namespace {

constexpr std::size_t longest_unit = 32;  // bytes: "mg/kg/gün", "tablet"; more is a sentence
constexpr std::size_t group_of = 3;
constexpr std::string_view currencies[] = {"TL", "TRY", "USD", "EUR", "GBP", "CHF"};

bool is_figure(char32_t c) {
    return is_ascii_digit(c) || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

bool holds_figure(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); i += character_at(text, i).length)
        if (is_figure(character_at(text, i).value)) return true;
    return false;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(character_at(text, 0).value))
        text.remove_prefix(character_at(text, 0).length);
    while (!text.empty()) {
        const CodePoint last = character_before(text, text.size());
        if (!is_blank(last.value)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

class NumberReader {
public:
    NumberReader(std::string_view text, std::string_view lang) : text_(text) {
        if (const Calendar* calendar = find_calendar(lang)) {
            decimal_ = decode(calendar->decimal, 0).value;
            group_ = decode(calendar->group, 0).value;
        }
    }

    std::optional<WrittenNumber> run() {
        while (at_ < text_.size() && !is_figure(here().value)) at_ += here().length;
        if (at_ == text_.size()) return std::nullopt;
        WrittenNumber number;
        number.begin = at_;
        if (figures() <= group_of)
            while (is_group(here().value) && figures_behind_sign() == group_of) pass_sign();
        number.whole_end = at_;
        if (is_decimal(here().value) && figures_behind_sign() > 0) pass_sign();
        number.end = at_;
        return number;
    }

private:
    CodePoint here() const { return character_at(text_, at_); }

    std::size_t figures() {
        std::size_t count = 0;
        for (; at_ < text_.size() && is_figure(here().value); ++count) at_ += here().length;
        return count;
    }

    std::size_t figures_behind_sign() {
        const std::size_t sign = at_;
        at_ += here().length;
        const std::size_t count = figures();
        at_ = sign;
        return count;
    }

    void pass_sign() {
        at_ += here().length;
        figures();
    }

    // Arabic figures have a comma of their own; Western ones in such a text have the point.
    bool is_decimal(char32_t c) const { return c == decimal_ || (decimal_ == U'٫' && c == U'.'); }
    bool is_group(char32_t c) const {
        return c == group_ || (is_blank(group_) && is_blank(c)) || (group_ == U'٬' && c == U',');
    }

    std::string_view text_;
    char32_t decimal_ = U'.', group_ = U',';
    std::size_t at_ = 0;
};

bool is_sign(char32_t c) {
    return is_blank(c) ||
           std::u32string_view(U"+-−–±<>≤≥~≈%‰٪$€£₺(").find(c) != std::u32string_view::npos;
}

bool may_stand_before(std::string_view text) {
    for (const std::string_view currency : currencies)
        if (without_blanks(text) == currency) return true;
    for (std::size_t i = 0; i < text.size(); i += character_at(text, i).length)
        if (!is_sign(character_at(text, i).value)) return false;
    return true;
}

// A stop or a colon directly behind it makes an ordinal, a time, a range or a broken date of it.
bool may_stand_behind(std::string_view text, std::string_view lang) {
    if (text.empty()) return true;
    const char32_t first = character_at(text, 0).value;
    if (std::u32string_view(U".,:;-–—/'’").find(first) != std::u32string_view::npos) return false;
    const std::string_view unit = without_blanks(text);
    return text.size() <= longest_unit && text.find('\n') == std::string_view::npos &&
           !holds_figure(text) && !is_month(unit.substr(0, unit.find(' ')), lang);
}

// "0312", "09": parts of telephone numbers and of times.
bool begins_with_idle_zero(std::string_view whole) {
    const CodePoint first = character_at(whole, 0);
    const bool zero = first.value == U'0' || first.value == U'٠' || first.value == U'۰';
    return zero && whole.size() > first.length;
}

}  // namespace

std::optional<WrittenNumber> first_number(std::string_view text, std::string_view lang) {
    return NumberReader(text, lang).run();
}

std::optional<WrittenNumber> find_quantity(std::string_view text, std::string_view lang) {
    const auto number = first_number(text, lang);
    if (!number || !may_stand_before(text.substr(0, number->begin)) ||
        !may_stand_behind(text.substr(number->end), lang) ||
        begins_with_idle_zero(text.substr(number->begin, number->whole_end - number->begin)))
        return std::nullopt;
    return number;
}

}  // namespace yaprak
