// Liquid's expressions: a literal or a name with filters behind it, and the conditions of "if".
// Whatever else a template can hold is none of these.
#pragma once
#include "read/liquid/liquid_value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct LiquidFilter {
    std::string name;
    std::vector<std::string_view> arguments;  // literals and names, as written
};

struct LiquidExpression {
    std::string subject;  // a literal as written, or a name: "site.title" of site['title']
    std::vector<LiquidFilter> filters;
};

// "site.title | default: 'Klinik' | upcase"; nothing where the text is no such expression.
[[nodiscard]] std::optional<LiquidExpression> parse_liquid(std::string_view text);

[[nodiscard]] bool is_liquid_literal(std::string_view subject);  // in quotes
[[nodiscard]] bool is_liquid_number(std::string_view subject);

// How names and filters are looked up, and where what is not known is noted.
struct LiquidScope {
    const LiquidNames& names;
    std::string_view lang;                  // of the page: for the names of months
    bool is_in_address = false;             // what is written stands in an address of the page
    std::string* unknown_filter = nullptr;  // the first filter that is not known
};

[[nodiscard]] LiquidValue evaluate(const LiquidExpression& expression, const LiquidScope& scope);

// Whether a "when" of a "case" holds: whether the subject is one of the operands.
[[nodiscard]] bool is_one_of_liquid(std::string_view subject, std::string_view list,
                                    const LiquidScope& scope);

// "page.lang == 'tr' and site.phone"; nothing where the text is no condition.
[[nodiscard]] std::optional<bool> holds(std::string_view condition, const LiquidScope& scope);

}  // namespace yaprak
