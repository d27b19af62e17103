// What {{#if ...}} asks of a row: bölüm = "Psikiyatri", yaş >= 18 and not gebe, dil in ("tr",
// "en").
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// The value that a name has; nothing where nobody knows the name.
using NamedValue = std::function<std::optional<std::string>(const std::string& name)>;

class RowCondition {
public:
    // `known` tells whether a name is one: a column's name may hold blanks and signs. Throws
    // std::invalid_argument, what() a sentence, for what is no condition.
    RowCondition(std::string_view text, const std::function<bool(const std::string&)>& known);
    ~RowCondition();
    RowCondition(RowCondition&&) noexcept;
    RowCondition& operator=(RowCondition&&) noexcept;

    // The names that it asks for, as they are written.
    const std::vector<std::string>& names() const { return names_; }

    // Whether it holds. A name alone holds by is_true(). Texts are compared without regard to case
    // and in the order of the Turkish alphabet, numbers as numbers, dates as dates and times as
    // times where both sides are. Nothing is less than an empty value, nor is an empty one less
    // than another. Throws Error, without a place, for a value that is to be less or greater than a
    // number, date or time of the condition and is none.
    bool holds(const NamedValue& value) const;

    struct Step;

private:
    std::vector<Step> steps_;  // in postfix order
    std::vector<std::string> names_;
};

// Whether a value makes a condition hold: not when it is empty, 0, no, false, hayır, yanlış.
bool is_true(std::string_view value);

}  // namespace yaprak
