// Each number is looked at with its unit; what stands around it decides the rest.
#include "check/dose/check_dose.hpp"

#include "base/text.hpp"
#include "check/dose/column_units.hpp"
#include "check/dose/dose_ranges.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/quantities_in.hpp"
#include "language/letters/characters.hpp"
#include "language/words/calendar.hpp"
#include "language/words/dates.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t group = 3;            // digits that a grouping sign stands before
constexpr std::size_t least_ungrouped = 5;  // digits; four are read at a glance
constexpr int most_times = 6;               // "2x1"; "10x15" are measures and numbers of exercises

bool is_all(std::string_view text, char c) {
    return !text.empty() && text.find_first_not_of(c) == text.npos;
}

class TextCheck {
public:
    TextCheck(const CheckedText& text, const Handout& handout, FindingSink& sink)
        : text_(text), lang_(handout.lang), sink_(sink) {
        const Calendar* calendar = find_calendar(lang_);
        decimal_ = calendar && calendar->decimal == "," ? ',' : '.';
    }

    void run() {
        SpanCursor spans(text_);
        for (const QuantityInText& one : quantities_in(text_.text))
            if (!is_code(spans, one.begin)) check(one);
        check_look_alikes();
    }

private:
    static bool is_code(SpanCursor& spans, std::size_t offset) {
        const Span* span = spans.at(offset);
        return span && span->marks.has(Mark::code);
    }

    void check(const QuantityInText& one) {
        check_times(one);
        if (!is_dose_unit(one.unit)) return;
        if (one.whole.empty())
            add(dose::naked_decimal, one, "has no number before its decimal sign",
                "write " + in_quotes("0" + words(one)));
        else if (has_trailing_zero(one))
            add(dose::trailing_zero, one, "may be read as ten times as much",
                "write " + in_quotes(std::string(one.whole) + " " + std::string(one.unit)));
        else if (has_foreign_decimal(one))
            add(dose::decimal_sign, one, "has a decimal sign of another language",
                "write " + in_quotes(std::string(one.whole) + decimal_ + std::string(one.fraction) +
                                     " " + std::string(one.unit)));
        check_unit(one);
        if (one.sign == 0 && one.number.size() >= least_ungrouped)
            add(dose::ungrouped, one, "has a long number without groups",
                "write " + in_quotes(grouped(one.number, decimal_ == ',' ? "." : ",") + " " +
                                     std::string(one.unit)));
    }

    // "1.000 mg" is a thousand where the point groups; "0.125" never is.
    bool is_grouping(const QuantityInText& one) const {
        return one.sign != decimal_ && one.fraction.size() == group && one.whole != "0";
    }

    bool has_trailing_zero(const QuantityInText& one) const {
        return one.sign != 0 && is_all(one.fraction, '0') && !is_grouping(one);
    }

    bool has_foreign_decimal(const QuantityInText& one) const {
        return one.sign != 0 && one.sign != decimal_ && !is_grouping(one) &&
               std::count(one.number.begin(), one.number.end(), one.sign) == 1 &&
               one.whole.find(decimal_) == one.whole.npos;
    }

    void check_unit(const QuantityInText& one) {
        const std::string_view unit = one.unit;
        if (unit == "µg" || unit == "μg" || unit == "ug")
            add(dose::microgram, one, "may be read as milligrams");
        const bool is_letter_u = unit == "U" || unit == "Ü" || unit == "IU" || unit == "İU";
        if (is_letter_u) add(dose::unit_letter, one, "may be read as another number");
        if (unit == "cc") add(dose::cubic_centimetre, one, "has a unit that is misread");
    }

    // "2x1", "2*1"
    void check_times(const QuantityInText& one) {
        const bool is_unit = !one.unit.empty() && one.unit != "x" && one.unit != "X";
        if (one.sign != 0 || is_unit) return;
        std::size_t at = one.begin + one.number.size();
        const std::string_view text = text_.text;
        const auto pass_blank = [&] {
            while (at < text.size() && text[at] == ' ') ++at;
        };
        pass_blank();
        const CodePoint sign = character_at(text, at);
        if (sign.value != 'x' && sign.value != 'X' && sign.value != '*' && sign.value != U'×')
            return;
        at += sign.length;
        pass_blank();
        std::size_t end = at;
        while (end < text.size() && is_ascii_digit(static_cast<unsigned char>(text[end]))) ++end;
        if (!is_small(one.number) || !is_small(text.substr(at, end - at))) return;
        if (is_measured(text.substr(end))) return;
        sink_.add(dose::rule(dose::times), text_, one.begin,
                  text.substr(one.begin, end - one.begin),
                  in_quotes(text.substr(one.begin, end - one.begin)) +
                      " does not say how often and how much");
    }

    static bool is_small(std::string_view number) {
        return number.size() == 1 && number[0] >= '1' && number[0] <= '0' + most_times;
    }

    // "3x4 cm", "2x5,5", "2x2x1".
    static bool is_measured(std::string_view rest) {
        if (rest.empty()) return false;
        const std::string_view tail = trimmed(rest);
        for (const std::string_view unit : {"cm", "mm", "m ", "metre", "x", "×", "*", "%"})
            if (tail.starts_with(unit)) return true;
        return rest.size() > 1 && (rest[0] == ',' || rest[0] == '.') &&
               is_ascii_digit(static_cast<unsigned char>(rest[1]));
    }

    // Tokens of digits and of letters that look like some: "1O", "l0", "5l".
    void check_look_alikes() {
        const std::string_view text = text_.text;
        SpanCursor spans(text_);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = text.find_first_of("0123456789OoIl", at);
            if (begin == text.npos) return;
            std::size_t end = begin;
            while (end < text.size() && is_look_alike(text[end])) ++end;
            at = std::max(end, begin + 1);
            while (end > begin && (text[end - 1] == '.' || text[end - 1] == ',')) --end;
            if (stands_alone(begin, end) && !is_code(spans, begin)) judge_look_alike(begin, end);
        }
    }

    static bool is_look_alike(char c) {
        return std::string_view("0123456789OoIl.,").find(c) != std::string_view::npos;
    }

    bool stands_alone(std::size_t begin, std::size_t end) const {
        const auto belongs = [](char32_t c) {
            return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '@';
        };
        return (begin == 0 || !belongs(character_before(text_.text, begin).value)) &&
               !belongs(character_at(text_.text, end).value);
    }

    void judge_look_alike(std::size_t begin, std::size_t end) {
        const std::string_view token = std::string_view(text_.text).substr(begin, end - begin);
        const bool has_digit = token.find_first_of("0123456789") != token.npos;
        const bool has_letter = token.find_first_of("OoIl") != token.npos;
        if (!has_digit || !has_letter || token == "O2" || token == "l2" || token == "o2") return;
        std::string digits(token);
        for (char& c : digits) c = c == 'O' || c == 'o' ? '0' : c == 'I' || c == 'l' ? '1' : c;
        const bool is_litre =
            token.back() == 'l' && token.find_first_of("OoIl") + 1 == token.size();
        sink_.add(dose::rule(dose::look_alike), text_, begin, token,
                  in_quotes(token) + " is read as " + digits,
                  is_litre ? "write " + in_quotes(std::string(token.substr(0, token.size() - 1)) +
                                                  " litre")
                           : "write " + in_quotes(digits) + ", if that is meant");
    }

    std::string words(const QuantityInText& one) const {
        return text_.text.substr(one.begin, one.end - one.begin);
    }

    void add(dose::Index index, const QuantityInText& one, const std::string& what,
             std::string mend = {}) {
        sink_.add(dose::rule(index), text_, one.begin, words(one),
                  in_quotes(words(one)) + " " + what, std::move(mend));
    }

    const CheckedText& text_;
    const std::string& lang_;
    FindingSink& sink_;
    char decimal_ = '.';
};

}  // namespace

void check_doses(const Handout& handout, FindingSink& sink) {
    for (const CheckedText& text : handout.texts) TextCheck(text, handout, sink).run();
    check_dose_ranges(handout, sink);
    check_columns(handout, sink);
}

}  // namespace yaprak
