#include "read/liquid/liquid_expression.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "read/liquid/liquid_filters.hpp"
#include "read/liquid/liquid_holder.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_name_letter(char c) {
    return is_ascii_alphanumeric(char32_t((unsigned char)(c))) || c == '_' || c == '-' ||
           c == '.' || c == '[' || c == ']' || c == '$' || (c & 0x80);
}

bool is_quote(char c) {
    return c == '"' || c == '\'';
}

// The literal or name that the text begins with, with what is in quotes and brackets; 0: none.
std::size_t operand_length(std::string_view text) {
    if (text.empty()) return 0;
    if (is_quote(text.front())) {
        const std::size_t end = text.find(text.front(), 1);
        return end == npos ? 0 : end + 1;
    }
    std::size_t i = 0;
    bool in_brackets = false;
    for (; i < text.size() && (is_name_letter(text[i]) || (in_brackets && is_quote(text[i]))); ++i)
        in_brackets = text[i] == '[' || (in_brackets && text[i] != ']');
    return i;
}

// Takes it off the text.
std::string_view take_operand(std::string_view& text) {
    text = trimmed(text);
    const std::size_t length = operand_length(text);
    const std::string_view operand = text.substr(0, length);
    text = trimmed(text.substr(length));
    return operand;
}

bool take(std::string_view& text, std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text = trimmed(text.substr(sign.size()));
    return true;
}

// "a.b.1" of "a['b'][0]": our lists count from 1.
std::string plain_name(std::string_view name) {
    std::string out;
    while (!name.empty()) {
        const std::size_t open = std::min(name.find('['), name.size());
        out += name.substr(0, open);
        name.remove_prefix(open);
        if (name.empty()) break;
        const std::size_t close = std::min(name.find(']'), name.size());
        std::string_view inside = name.substr(1, close > 1 ? close - 1 : 0);
        name.remove_prefix(std::min(close + 1, name.size()));
        if (inside.size() >= 2 && is_quote(inside.front())) {
            out += "." + std::string(inside.substr(1, inside.size() - 2));
        } else if (const auto index = parse_integer(inside)) {
            out += "." + std::to_string(*index + 1);
        } else {
            out += "." + std::string(inside);
        }
    }
    return out;
}

bool is_number(std::string_view text) {
    return parse_number(text).has_value();
}

LiquidValue value_of(std::string_view operand, const LiquidScope& scope) {
    if (operand.size() >= 2 && is_quote(operand.front()))
        return std::string(operand.substr(1, operand.size() - 2));
    if (operand == "nil" || operand == "null") return std::nullopt;
    if (operand == "empty" || operand == "blank") return std::string();
    if (operand == "true" || operand == "false" || is_number(operand)) return std::string(operand);
    return scope.names.value(plain_name(operand));
}

std::optional<LiquidFilter> take_filter(std::string_view& text) {
    LiquidFilter filter{std::string(take_operand(text)), {}};
    if (filter.name.empty()) return std::nullopt;
    const bool is_call = take(text, "(");  // Nunjucks: default("x")
    if (is_call && take(text, ")")) return filter;
    if (!is_call && !take(text, ":")) return filter;
    do {
        const std::string_view argument = take_operand(text);
        if (argument.empty()) return std::nullopt;
        filter.arguments.push_back(argument);
    } while (take(text, ","));
    if (is_call && !take(text, ")")) return std::nullopt;
    return filter;
}

// ---- conditions ----

// "site.works == empty" asks whether it holds nothing.
LiquidValue compared(const LiquidValue& value, const LiquidScope& scope) {
    if (!is_liquid_holder(value)) return value;
    const auto size = scope.names.size_of_holder(*value);
    return size && *size == 0 ? LiquidValue("") : value;
}

bool compare(const LiquidValue& left, std::string_view sign, const LiquidValue& right) {
    const std::string a = left.value_or(""), b = right.value_or("");
    if (sign == "contains") return !b.empty() && a.find(b) != npos;
    if (sign == "==") return a == b && (left.has_value() == right.has_value() || b.empty());
    if (sign == "!=") return !compare(left, "==", right);
    const auto x = parse_number(a), y = parse_number(b);
    const int order = x && y ? (*x < *y ? -1 : *x > *y) : a.compare(b);
    if (sign == "<") return order < 0;
    if (sign == ">") return order > 0;
    return sign == "<=" ? order <= 0 : order >= 0;
}

std::string_view take_sign(std::string_view& text) {
    for (const std::string_view sign : {"==", "!=", "<=", ">=", "<>", "<", ">", "contains"})
        if (take(text, sign)) return sign == "<>" ? "!=" : sign;
    return {};
}

std::optional<bool> take_plain_comparison(std::string_view& text, const LiquidScope& scope) {
    const std::string_view left = take_operand(text);
    if (left.empty()) return std::nullopt;
    const std::string_view sign = take_sign(text);
    if (sign.empty()) return is_true(value_of(left, scope));
    const std::string_view right = take_operand(text);
    if (right.empty()) return std::nullopt;
    return compare(compared(value_of(left, scope), scope), sign, value_of(right, scope));
}

// "not" is Nunjucks'.
std::optional<bool> take_comparison(std::string_view& text, const LiquidScope& scope) {
    bool is_denied = false;
    for (text = trimmed(text); take(text, "not ");) is_denied = !is_denied;
    const auto plain = take_plain_comparison(text, scope);
    return plain ? std::optional(*plain != is_denied) : std::nullopt;
}

}  // namespace

bool is_liquid_literal(std::string_view subject) {
    return !subject.empty() && is_quote(subject.front());
}

bool is_liquid_number(std::string_view subject) {
    return is_number(subject);
}

namespace {

bool is_name(std::string_view subject) {
    static constexpr std::string_view words[] = {"nil", "null", "empty", "blank", "true", "false"};
    return !is_liquid_literal(subject) && !is_number(subject) &&
           std::find(std::begin(words), std::end(words), subject) == std::end(words);
}

// Of what is no text only the order may change, and the size be asked for.
LiquidValue filtered_holder(const std::string& holder, const std::string& filter,
                            const LiquidScope& scope) {
    if (filter == "size" || filter == "length") {
        const auto size = scope.names.size_of_holder(holder);
        return size ? LiquidValue(std::to_string(*size)) : std::nullopt;
    }
    const bool keeps_all = filter == "sort" || filter == "reverse" || filter == "sort_natural";
    return keeps_all ? LiquidValue(holder) : std::nullopt;
}

bool says_default(const LiquidExpression& expression) {
    return std::any_of(expression.filters.begin(), expression.filters.end(),
                       [](const LiquidFilter& filter) { return filter.name == "default"; });
}

}  // namespace

std::optional<LiquidExpression> parse_liquid(std::string_view text) {
    LiquidExpression expression;
    const std::string_view subject = take_operand(text);
    if (subject.empty()) return std::nullopt;
    const bool is_plain = is_liquid_literal(subject) || is_number(subject);
    expression.subject = is_plain ? std::string(subject) : plain_name(subject);
    // VitePress calls the front matter so.
    constexpr std::string_view of_vue = "$frontmatter.";
    if (expression.subject.starts_with(of_vue))
        expression.subject.replace(0, of_vue.size(), "page.");
    while (take(text, "|")) {
        auto filter = take_filter(text);
        if (!filter) return std::nullopt;
        expression.filters.push_back(std::move(*filter));
    }
    return text.empty() ? std::optional(std::move(expression)) : std::nullopt;
}

LiquidValue evaluate(const LiquidExpression& expression, const LiquidScope& scope) {
    const bool may_be_list = !expression.filters.empty() && is_name(expression.subject);
    LiquidValue value = may_be_list ? scope.names.value_or_list(expression.subject)
                                    : value_of(expression.subject, scope);
    const bool is_nothing = !value;
    for (const LiquidFilter& filter : expression.filters) {
        if (is_liquid_holder(value) && filter.name != "default") {
            value = filtered_holder(*value, filter.name, scope);
            continue;
        }
        std::vector<LiquidValue> arguments;
        for (const std::string_view argument : filter.arguments)
            arguments.push_back(value_of(argument, scope));
        const FilterInput input{value, arguments, scope.names.site(), scope.lang,
                                scope.is_in_address};
        if (auto filtered = apply_filter(filter.name, input))
            value = std::move(*filtered);
        else if (scope.unknown_filter && scope.unknown_filter->empty())
            *scope.unknown_filter = filter.name;
    }
    if (is_nothing && !says_default(expression)) return std::nullopt;
    if (value) value = with_list_commas(std::move(*value));
    return value;
}

// "a", "b" and "a" or "b" are two.
bool is_one_of_liquid(std::string_view subject, std::string_view list, const LiquidScope& scope) {
    const LiquidValue value = value_of(trimmed(subject), scope);
    while (!list.empty()) {
        const std::string_view one = take_operand(list);
        if (one.empty()) return false;
        if (compare(value, "==", value_of(one, scope))) return true;
        if (!take(list, ",") && !take(list, "or ")) return false;
    }
    return false;
}

// Conditions are joined from the right, without brackets (Liquid, "Operators").
std::optional<bool> holds(std::string_view condition, const LiquidScope& scope) {
    std::vector<bool> parts;
    std::vector<bool> is_and;
    do {
        const auto part = take_comparison(condition, scope);
        if (!part) return std::nullopt;
        parts.push_back(*part);
        const bool joins_and = condition.starts_with("and ");
        if (!joins_and && !condition.starts_with("or ")) break;
        is_and.push_back(joins_and);
        condition.remove_prefix(joins_and ? 4 : 3);
    } while (true);
    if (!condition.empty()) return std::nullopt;
    bool result = parts.back();
    for (std::size_t i = is_and.size(); i-- > 0;)
        result = is_and[i] ? parts[i] && result : parts[i] || result;
    return result;
}

}  // namespace yaprak
