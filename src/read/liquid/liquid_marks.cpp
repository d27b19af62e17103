#include "read/liquid/liquid_marks.hpp"

#include "base/text.hpp"

namespace yaprak {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_mark = 2000;

bool is_blank(char c) {
    return is_ascii_space(char32_t((unsigned char)(c)));
}

}  // namespace

std::string_view LiquidMark::word() const {
    return inside.substr(0, inside.find_first_of(" \t\n"));
}
std::string_view LiquidMark::rest() const {
    return trimmed(inside.substr(word().size()));
}

std::optional<LiquidMark> LiquidMarks::next(std::size_t from) const {
    for (std::size_t at = body_.find('{', from); at != npos; at = body_.find('{', at + 1)) {
        const char second = at + 1 < body_.size() ? body_[at + 1] : '\0';
        if ((second != '{' && second != '%') || scan_.is_code(at)) continue;
        if (const auto mark = mark_at(at, second == '%')) return mark;
    }
    return std::nullopt;
}

std::optional<LiquidMark> LiquidMarks::mark_at(std::size_t at, bool is_tag) const {
    const std::string_view text = body_.substr(at + 2, longest_mark);
    const std::size_t close = text.find(is_tag ? "%}" : "}}");
    if (close == npos) return std::nullopt;
    std::string_view inside = text.substr(0, close);
    if (inside.find("\n\n") != npos || inside.find(is_tag ? "{%" : "{{") != npos)
        return std::nullopt;
    LiquidMark mark{at, at + 2 + close + 2, is_tag, {}};
    if (inside.starts_with('-')) {
        inside.remove_prefix(1);
        while (mark.begin > 0 && is_blank(body_[mark.begin - 1])) --mark.begin;
    }
    if (inside.ends_with('-')) {
        inside.remove_suffix(1);
        while (mark.end < body_.size() && is_blank(body_[mark.end])) ++mark.end;
    }
    mark.inside = trimmed(inside);
    return mark;
}

bool LiquidMarks::stand_in_address(std::size_t at) const {
    std::size_t begin = at;
    const std::size_t least = at > longest_mark ? at - longest_mark : 0;
    while (begin > least) {
        const char c = body_[begin - 1];
        if (c == '}') {
            const std::size_t open = body_.substr(least, begin - least).rfind("{{");
            if (open == npos) return false;
            begin = least + open;
            continue;
        }
        if (is_blank(c)) return false;
        if (c == '(') return begin >= 2 && body_[begin - 2] == ']';
        if (c == '"' || c == '\'') return begin >= 2 && body_[begin - 2] == '=';
        --begin;
    }
    return false;
}

}  // namespace yaprak
