// What stands between {{ and }} beyond a name: {{tarih | uzun}}, {{ad + 'in}}, {{ad | ilk + 'e}}.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct PlaceholderExpression {
    struct Step {
        bool is_suffix = false;
        std::string text;      // the name of a filter, or a suffix
        std::string argument;  // of a filter
    };
    std::string name;
    std::vector<Step> steps;
};

// `inside` is a mark without its spaces. Nothing where it is a name alone.
std::optional<PlaceholderExpression> parse_placeholder_expression(std::string_view inside);

// What is wrong with the steps themselves, whatever the value is: an unknown filter or suffix.
struct ExpressionFault {
    std::string problem, hint;
};
std::optional<ExpressionFault> fault_of(const PlaceholderExpression& expression);

// A value after all steps, `problem` set where one does not take it: "no date for "uzun"".
struct FilteredValue {
    std::string text;
    std::string problem;
};

// `said` is how the value is read, for its suffix; it may be empty. The steps must have no fault.
FilteredValue filtered(const PlaceholderExpression& expression, const std::string& value,
                       const std::string& said, std::string_view lang);

}  // namespace yaprak
