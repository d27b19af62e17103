#include "style/inline/placeholder_expression.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "language/filters/value_filter.hpp"
#include "language/suffixes/with_suffix.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What may stand behind a filter's name without a colon.
bool is_count_or_currency(std::string_view text) {
    return text.find_first_not_of("0123456789") == text.npos || text == "€" || text == "$" ||
           text == "£" || text == "₺";
}

// "ilk3" and "ilk:3" are ilk with 3 behind it, "para:€" para with the euro's sign.
PlaceholderExpression::Step filter_step(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon != text.npos)
        return {false, std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
    for (std::size_t end = 1; end < text.size(); ++end)
        if (!filter_called(text) && filter_called(text.substr(0, end)) &&
            is_count_or_currency(text.substr(end)))
            return {false, std::string(text.substr(0, end)), std::string(text.substr(end))};
    return {false, std::string(text), {}};
}

}  // namespace

std::optional<PlaceholderExpression> parse_placeholder_expression(std::string_view inside) {
    const std::size_t first = inside.find_first_of("|+");
    if (first == inside.npos || first == 0) return std::nullopt;
    PlaceholderExpression out{std::string(inside.substr(0, first)), {}};
    for (std::size_t at = first; at < inside.size();) {
        const std::size_t end = std::min(inside.find_first_of("|+", at + 1), inside.size());
        const std::string_view text = inside.substr(at + 1, end - at - 1);
        out.steps.push_back(inside[at] == '+'
                                ? PlaceholderExpression::Step{true, std::string(text), {}}
                                : filter_step(text));
        at = end;
    }
    return out;
}

std::optional<ExpressionFault> fault_of(const PlaceholderExpression& expression) {
    for (const auto& step : expression.steps) {
        if (step.is_suffix && !parse_suffix(step.text))
            return ExpressionFault{"unknown suffix " + in_quotes(step.text),
                                   "suffixes are written as 'in i e de den le si li ci siz lik mi"};
        if (!step.is_suffix && !filter_called(step.text)) {
            const std::vector<std::string> names = filter_names();
            const std::string near = did_you_mean(step.text, names);
            return ExpressionFault{"unknown filter " + in_quotes(step.text),
                                   near.empty() ? "known: " + joined(names, ", ") : near};
        }
    }
    return std::nullopt;
}

FilteredValue filtered(const PlaceholderExpression& expression, const std::string& value,
                       const std::string& said, std::string_view lang) {
    // How a value is read is the same in capitals.
    const auto is_whole = [&](const std::string& text) {
        return text == value || fold_case(text, lang) == fold_case(value, lang);
    };
    std::string out = value;
    for (const auto& step : expression.steps) {
        if (step.is_suffix) {
            out = with_suffix(out, *parse_suffix(step.text),
                              !said.empty() && is_whole(out) ? said : "");
            continue;
        }
        auto next = apply_filter({step.text, step.argument}, out, lang);
        if (!next)
            return {value, "is not " + std::string(what_filter_takes(step.text)) +
                               ", which the filter " + in_quotes(step.text) + " takes"};
        out = std::move(*next);
    }
    return {std::move(out), {}};
}

}  // namespace yaprak
