// What Liquid's "{{ … }}" can be beside a value that is written as it is.
#pragma once
#include "read/liquid/liquid_expression.hpp"
#include "read/liquid/liquid_marks.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// "now" and "today" are the day on which the site is made.
[[nodiscard]] bool asks_for_day_of_run(const LiquidExpression& expression);

// mdBook's "{{#include a.md}}" and its like.
[[nodiscard]] bool is_book_include(const LiquidMark& mark);

// The site's own address at the beginning of one means its root.
[[nodiscard]] bool is_start_of_address(const LiquidExpression& expression);

// An address ends at a blank; the number of a telephone needs none. `before`: the page up to it.
[[nodiscard]] std::string fit_for_address(std::string value, std::string_view before);

}  // namespace yaprak
