#include "read/liquid/liquid_output.hpp"

#include <algorithm>

namespace yaprak {

bool asks_for_day_of_run(const LiquidExpression& expression) {
    const std::string_view subject = expression.subject;
    if (!is_liquid_literal(subject) || expression.filters.empty()) return false;
    const std::string_view text = subject.substr(1, subject.size() - 2);
    return expression.filters.front().name.starts_with("date") &&
           (text == "now" || text == "today");
}

bool is_book_include(const LiquidMark& mark) {
    static constexpr std::string_view words[] = {"#include ", "#rustdoc_include ", "#playground ",
                                                 "#title "};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return mark.inside.starts_with(word); });
}

bool is_start_of_address(const LiquidExpression& expression) {
    return expression.filters.empty() &&
           (expression.subject == "site.url" || expression.subject == "site.baseurl");
}

std::string fit_for_address(std::string value, std::string_view before) {
    const bool is_number = before.ends_with("tel:") || before.ends_with("sms:");
    for (std::size_t at; (at = value.find_first_of(" \n")) != value.npos;)
        value.replace(at, 1, is_number ? "" : "%20");
    return value;
}

}  // namespace yaprak
