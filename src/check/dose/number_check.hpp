// One number with its unit -> what is wrong with how it is written, and how it is written safely:
// "0,5 mg" for ".5 mg", "10.000 ünite" for "10000 IU".
#pragma once
#include "check/dose/quantities_in.hpp"
#include "check/rules/handout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class NumberCheck {
public:
    NumberCheck(std::string_view lang, FindingSink& sink);

    // Tells of the quantity's number and of its unit. Bare: the unit stands elsewhere, in a
    // column's head or behind brackets, or is left out; then the number alone is judged and shown.
    void check(const QuantityInText& one, const CheckedText& text, bool is_bare = false) const;

private:
    [[nodiscard]] bool is_grouping(const QuantityInText& one) const;
    [[nodiscard]] bool has_trailing_zero(const QuantityInText& one) const;
    [[nodiscard]] bool has_foreign_decimal(const QuantityInText& one) const;
    [[nodiscard]] bool is_grouped_abroad(const QuantityInText& one) const;
    [[nodiscard]] bool may_be_thousand(const QuantityInText& one) const;
    [[nodiscard]] std::string number_of(std::string digits, std::string_view fraction,
                                        const QuantityInText& one) const;
    [[nodiscard]] std::string_view unit_of(const QuantityInText& one) const;
    // What to write, or both where it may be either.
    [[nodiscard]] std::vector<std::string> instead_of(const QuantityInText& one,
                                                      bool is_bare) const;
    void check_number(const QuantityInText& one, const CheckedText& text, bool is_bare) const;
    void check_unit(const QuantityInText& one, const CheckedText& text) const;
    [[nodiscard]] std::size_t begin_of_parted(const QuantityInText& one,
                                              std::string_view text) const;
    void tell_parted(const QuantityInText& one, const CheckedText& text, std::size_t begin,
                     bool is_bare) const;
    void tell(const CheckRule& rule, const QuantityInText& one, const CheckedText& text,
              const std::string& words, const std::string& what, bool is_bare) const;

    std::string_view lang_;
    FindingSink& sink_;
    char decimal_ = '.';
    std::string_view group_ = ",";
};

}  // namespace yaprak
