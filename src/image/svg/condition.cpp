#include "image/svg/condition.hpp"

#include "base/text.hpp"
#include "image/svg/property_value.hpp"
#include "image/svg/selector.hpp"

#include <string>
#include <utility>

namespace yaprak::svg {
namespace {

constexpr int deepest_condition = 8;  // brackets within brackets

// The next word, or brackets with what is in them.
std::string_view take_part(std::string_view& text) {
    text = trimmed(text);
    int depth = 0;
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (depth == 0 && end > 0 && (is_ascii_space(static_cast<unsigned char>(c)))) break;
        if (c == '(') ++depth;
        if (c == ')' && --depth <= 0) {
            ++end;
            break;
        }
    }
    const std::string_view part = text.substr(0, end);
    text = trimmed(text.substr(end));
    return part;
}

bool is_in_brackets(std::string_view part) {
    return part.size() >= 2 && part.front() == '(' && part.back() == ')';
}

std::string_view inside_of(std::string_view part) {
    return trimmed(part.substr(1, part.size() - 2));
}

std::optional<bool> feature_applies(std::string_view feature) {
    static constexpr std::pair<std::string_view, std::string_view> of_paper[] = {
        {"prefers-color-scheme", "light"},
        {"prefers-reduced-motion", "reduce"},
        {"prefers-contrast", "no-preference"},
        {"forced-colors", "none"},
        {"inverted-colors", "none"},
        {"hover", "none"},
        {"any-hover", "none"},
        {"pointer", "none"},
        {"any-pointer", "none"},
        {"update", "none"},
        {"scripting", "none"},
        {"color-gamut", "srgb"},
        {"dynamic-range", "standard"},
        {"prefers-reduced-transparency", "no-preference"}};
    const std::size_t colon = feature.find(':');
    const std::string_view name = trimmed(feature.substr(0, colon));
    if (name == "color" && colon == feature.npos) return true;
    for (const auto& [known, value] : of_paper) {
        if (name != known) continue;
        if (colon == feature.npos) return value != "none" && value != "no-preference";
        return trimmed(feature.substr(colon + 1)) == value;
    }
    return std::nullopt;
}

std::optional<bool> condition_applies(std::string_view text, int depth);

std::optional<bool> part_applies(std::string_view part, int depth) {
    if (!is_in_brackets(part) || depth >= deepest_condition) return std::nullopt;
    const std::string_view inside = inside_of(part);
    const bool is_condition = inside.starts_with('(') || inside.starts_with("not ");
    return is_condition ? condition_applies(inside, depth + 1) : feature_applies(inside);
}

// "(a) and (b)", "(a) or (b)", "not (a)": what is not known is so only where it matters.
std::optional<bool> condition_applies(std::string_view text, int depth) {
    bool negates = text.starts_with("not ");
    if (negates) text = trimmed(text.substr(4));
    std::optional<bool> out = part_applies(take_part(text), depth);
    if (negates && out) out = !*out;
    while (!text.empty()) {
        const std::string_view word = take_part(text);
        const auto next = part_applies(take_part(text), depth);
        if (word == "and")
            out = (out && !*out) || (next && !*next) ? std::optional(false)
                  : out && next                      ? std::optional(true)
                                                     : std::nullopt;
        else if (word == "or")
            out = (out && *out) || (next && *next) ? std::optional(true)
                  : out && next                    ? std::optional(false)
                                                   : std::nullopt;
        else
            return std::nullopt;
    }
    return out;
}

// "only screen and (…)", "not print", "(…)"
std::optional<bool> query_applies(std::string_view query) {
    query = trimmed(query);
    if (query.starts_with('(') || query.starts_with("not (")) return condition_applies(query, 0);
    std::string_view rest = query;
    std::string_view type = take_part(rest);
    const bool negates = type == "not";
    if (negates || type == "only") type = take_part(rest);
    const bool is_ours = type == "all" || type == "print" || type == "screen";
    std::optional<bool> out = is_ours;
    if (!rest.empty()) {
        if (take_part(rest) != "and") return std::nullopt;
        const auto more = condition_applies(rest, 0);
        out = !is_ours || (more && !*more) ? std::optional(false) : more;
    }
    if (negates && out) out = !*out;
    return out;
}

bool supports(std::string_view text, int depth);

bool supports_part(std::string_view part, int depth) {
    if (depth >= deepest_condition) return false;
    if (part.starts_with("selector(") && part.ends_with(')'))
        return read_selector(part.substr(9, part.size() - 10)).has_value();
    if (!is_in_brackets(part)) return false;
    const std::string_view inside = inside_of(part);
    if (inside.starts_with('(') || inside.starts_with("not ")) return supports(inside, depth + 1);
    const std::size_t colon = inside.find(':');
    if (colon == inside.npos) return false;
    const std::string_view name = trimmed(inside.substr(0, colon));
    if (name.starts_with("--")) return true;
    const auto property = name_of(name);
    return property && is_property(*property) &&
           can_be_read(*property, trimmed(inside.substr(colon + 1)));
}

bool supports(std::string_view text, int depth) {
    const bool negates = text.starts_with("not ");
    if (negates) text = trimmed(text.substr(4));
    bool out = supports_part(take_part(text), depth) != negates;
    while (!text.empty()) {
        const std::string_view word = take_part(text);
        const bool next = supports_part(take_part(text), depth);
        out = word == "or" ? out || next : word == "and" && out && next;
    }
    return out;
}

}  // namespace

std::optional<bool> media_apply(std::string_view query) {
    const std::string all = ascii_lower(trimmed(query));
    std::string_view rest = all;
    if (rest.empty()) return true;
    std::optional<bool> out = false;
    while (!rest.empty()) {
        const auto one = query_applies(take_of_list(rest));
        if (one && *one) return true;
        if (!one) out = std::nullopt;
    }
    return out;
}

bool is_supported(std::string_view condition) {
    return supports(ascii_lower(trimmed(condition)), 0);
}

}  // namespace yaprak::svg
