#include "image/svg/variables.hpp"

#include "base/text.hpp"
#include "image/svg/limits.hpp"

namespace yaprak::svg {
namespace {

constexpr std::size_t deepest_variable = 16;  // a property may stand for another one

// Behind the ")" that closes what was opened before `begin`.
std::size_t end_of_brackets(std::string_view text, std::size_t begin) {
    int depth = 1;
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return i + 1;
    }
    return text.size() + 1;
}

}  // namespace

const Scope* Variables::within(const Scope* outer, std::span<const CustomProperty> own) {
    if (own.empty()) return outer;
    return &scopes_.emplace_back(Scope{outer, own});
}

// The last one that an element says counts.
const std::string_view* Variables::find(std::string_view name, const Scope* scope) {
    for (; scope; scope = scope->outer) {
        Budget::spend(budget_.matches, scope->properties.size(), most_matches);
        for (std::size_t i = scope->properties.size(); i-- > 0;)
            if (scope->properties[i].name == name) return &scope->properties[i].value;
    }
    return nullptr;
}

bool Variables::substitute(std::string_view value, const Scope* scope, std::size_t depth,
                           std::string& out) {
    Budget::spend(budget_.matches, 1, most_matches);
    if (depth > deepest_variable || out.size() > longest_substituted) return false;
    for (std::size_t at; (at = value.find("var(")) != std::string_view::npos;) {
        out += value.substr(0, at);
        const std::size_t end = end_of_brackets(value, at + 4);
        if (end > value.size()) return false;
        const std::string_view inside = value.substr(at + 4, end - at - 5);
        value.remove_prefix(end);
        const std::size_t comma = std::min(inside.find(','), inside.size());
        const std::string_view* found = find(trimmed(inside.substr(0, comma)), scope);
        if (!found && comma == inside.size()) return false;
        if (!substitute(found ? *found : trimmed(inside.substr(comma + 1)), scope, depth + 1, out))
            return false;
    }
    out += value;
    return out.size() <= longest_substituted;
}

std::optional<std::string_view> Variables::substituted(std::string_view value, const Scope* scope) {
    if (value.find("var(") == std::string_view::npos) return value;
    std::string out;
    if (!substitute(value, scope, 0, out)) return std::nullopt;
    Budget::spend(budget_.substituted, out.size(), most_substituted);
    return texts_.emplace_back(std::move(out));
}

}  // namespace yaprak::svg
