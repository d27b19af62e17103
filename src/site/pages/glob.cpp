// A star that was met is remembered, and tried again one letter further when the rest fails: of
// several stars only the last one must ever be tried again (Krauss 2008). "**" is such a star for
// whole names.
#include "site/pages/glob.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;

// The length of "[…]" at the beginning, 0 where it is none, and whether it holds `letter`.
struct Choice {
    std::size_t length = 0;
    bool holds = false;
};

Choice choice_at(std::string_view pattern, char letter) {
    std::size_t i = 1;
    const bool is_not = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    if (is_not) ++i;
    bool holds = false;
    for (const std::size_t first = i; i < pattern.size() && (pattern[i] != ']' || i == first);
         ++i) {
        const bool is_range =
            i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']';
        holds = holds || (is_range ? pattern[i] <= letter && letter <= pattern[i + 2]
                                   : pattern[i] == letter);
        if (is_range) i += 2;
    }
    if (i >= pattern.size()) return {};
    return {i + 1, holds != is_not};
}

// How much of the pattern stands for `letter`; 0: nothing.
std::size_t step(std::string_view pattern, char letter) {
    if (pattern.empty()) return 0;
    if (pattern.front() == '?') return 1;
    if (pattern.front() == '[') {
        const Choice choice = choice_at(pattern, letter);
        if (choice.length > 0) return choice.holds ? choice.length : 0;
    }
    return pattern.front() == letter ? 1 : 0;
}

bool matches_name(std::string_view pattern, std::string_view name) {
    std::size_t p = 0, n = 0, star = none, tried = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            tried = n;
        } else if (const std::size_t length = step(pattern.substr(p), name[n])) {
            p += length;
            ++n;
        } else if (star != none) {
            p = star + 1;
            n = ++tried;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == none;
}

std::vector<std::string_view> names_of(std::string_view path) {
    std::vector<std::string_view> names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0 && path.substr(0, end) != ".") names.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return names;
}

using Names = std::vector<std::string_view>;

bool matches_names(const Names& pattern, const Names& path) {
    std::size_t p = 0, n = 0, star = none, tried = 0;
    while (n < path.size()) {
        if (p < pattern.size() && pattern[p] == "**") {
            star = p++;
            tried = n;
        } else if (p < pattern.size() && matches_name(pattern[p], path[n])) {
            ++p;
            ++n;
        } else if (star != none) {
            p = star + 1;
            n = ++tried;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == "**") ++p;
    return p == pattern.size();
}

bool names_folders(std::string_view pattern) {
    while (pattern.ends_with('/')) pattern.remove_suffix(1);
    return pattern.find('/') != none;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
    const Names wanted = names_of(pattern), names = names_of(path);
    if (wanted.empty() || names.empty()) return false;
    if (!names_folders(pattern)) return matches_name(wanted.back(), names.back());
    return matches_names(wanted, names);
}

std::string problem_of_glob(std::string_view pattern) {
    if (pattern.find_first_not_of("/. \t") == none) return "it names no file";
    if (pattern.starts_with("../") || pattern == "..") return "it leads out of the site";
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '[') continue;
        const std::string_view rest = pattern.substr(i);
        const std::size_t length = choice_at(rest.substr(0, rest.find('/')), '\0').length;
        if (length == 0) return "its \"[\" is not closed";
        i += length - 1;
    }
    return {};
}

bool matches_text(std::string_view pattern, std::string_view text) {
    return matches_name(pattern, text);
}

namespace {

// One of the expressions between "|"; empty where it holds what no pattern can say.
std::string glob_of(std::string_view expression) {
    std::string out = expression.starts_with('^') ? "" : "*";
    if (expression.starts_with('^')) expression.remove_prefix(1);
    const bool is_to_end = expression.ends_with('$') && !expression.ends_with("\\$");
    if (is_to_end) expression.remove_suffix(1);
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c == '\\' && i + 1 < expression.size()) {
            const char next = expression[++i];
            if (std::string_view("./\\-_()[]{}+*?^$|").find(next) == none) return {};
            out += std::string_view("*?[").find(next) == none ? std::string(1, next)
                                                              : "[" + std::string(1, next) + "]";
        } else if (c == '.') {
            const bool is_any = expression.substr(i + 1).starts_with('*');
            const bool is_some = expression.substr(i + 1).starts_with('+');
            out += is_any ? "*" : is_some ? "?*" : "?";
            i += is_any || is_some ? 1 : 0;
        } else if (std::string_view("(){}+*?").find(c) != none) {
            return {};
        } else {
            out += c;
        }
    }
    return is_to_end ? out : out + "*";
}

}  // namespace

std::vector<std::string> globs_of_expression(std::string_view expression) {
    std::vector<std::string> globs;
    while (!expression.empty()) {
        const std::size_t end = std::min(expression.find('|'), expression.size());
        std::string glob = glob_of(expression.substr(0, end));
        if (glob.empty() || glob.find_first_not_of('*') == none) return {};
        globs.push_back(std::move(glob));
        expression.remove_prefix(std::min(end + 1, expression.size()));
    }
    return globs;
}

std::vector<std::string> without_braces(const std::string& pattern) {
    constexpr std::size_t most = 100;
    std::vector<std::string> patterns = {pattern};
    for (std::size_t i = 0; i < patterns.size() && patterns.size() < most;) {
        const std::string one = patterns[i];
        const std::size_t close = one.find('}'), open = one.rfind('{', close);
        if (close == one.npos || open == one.npos) {
            ++i;
            continue;
        }
        patterns.erase(patterns.begin() + std::ptrdiff_t(i));
        std::string_view inside = std::string_view(one).substr(open + 1, close - open - 1);
        for (std::size_t at = i;; ++at) {
            const std::size_t end = std::min(inside.find(','), inside.size());
            patterns.insert(
                patterns.begin() + std::ptrdiff_t(at),
                one.substr(0, open) + std::string(inside.substr(0, end)) + one.substr(close + 1));
            if (end == inside.size() || patterns.size() >= most) break;
            inside.remove_prefix(end + 1);
        }
    }
    return patterns;
}

bool matches_path(const std::vector<std::string>& patterns, std::string_view path) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        for (std::size_t end = path.find('/'); end != none; end = path.find('/', end + 1))
            if (matches_glob(pattern, path.substr(0, end))) return true;
        return matches_glob(pattern, path);
    });
}

bool may_match_below(std::string_view pattern, std::string_view folder) {
    if (!names_folders(pattern)) return false;
    const Names wanted = names_of(pattern), names = names_of(folder);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i >= wanted.size()) return false;
        if (wanted[i] == "**") return true;
        if (!matches_name(wanted[i], names[i])) return false;
    }
    return true;
}

}  // namespace yaprak
