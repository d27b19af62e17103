#include "read/dialect/kramdown.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest = 400;

bool is_name(std::string_view word) {
    return !word.empty() && word.find_first_of("\"'{}=.#:") == word.npos;
}

bool is_attribute(std::string_view word) {
    if (word.starts_with('.') || word.starts_with('#')) return is_name(word.substr(1));
    return word.find('=') != word.npos && is_name(word.substr(0, word.find('=')));
}

// Words are parted by spaces, but not inside quotes.
std::size_t word_length(std::string_view text) {
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quote && text[i] == quote)
            quote = 0;
        else if (!quote && (text[i] == '"' || text[i] == '\''))
            quote = text[i];
        else if (!quote && text[i] == ' ')
            return i;
    }
    return text.size();
}

// The class in the list, empty when it has none; nothing when it is no such list.
std::optional<std::string> read_list(std::string_view inside) {
    std::string style;
    if (inside.find_first_not_of(' ') == inside.npos) return std::nullopt;
    if (is_name(inside) && inside.find(' ') == inside.npos) return style;  // {:toc}
    while (!inside.empty()) {
        const std::size_t length = word_length(inside);
        const std::string_view word = inside.substr(0, length);
        if (!word.empty() && !is_attribute(word)) return std::nullopt;
        if (style.empty() && word.starts_with('.')) style = word.substr(1);
        inside.remove_prefix(std::min(length + 1, inside.size()));
    }
    return style;
}

bool is_indent(char c) {
    return c == ' ' || c == '\t' || c == '>';
}

// Back over indents and quote signs.
std::size_t before_indent(std::string_view text, std::size_t offset) {
    while (offset > 0 && is_indent(text[offset - 1])) --offset;
    return offset;
}

bool begins_line(std::string_view text, std::size_t offset) {
    return offset == 0 || text[offset - 1] == '\n';
}

}  // namespace

std::optional<FoundAttribute> find_attribute(std::string_view text) {
    for (std::size_t at = text.find("{:"); at != text.npos; at = text.find("{:", at + 2)) {
        const std::string_view rest = text.substr(at + 2, longest);
        const std::size_t end = rest.find('}');
        if (end == rest.npos) continue;
        if (const auto style = read_list(rest.substr(0, end)))
            return FoundAttribute{at, end + 3, *style};
    }
    return std::nullopt;
}

bool stands_alone(std::string_view text, std::size_t offset, std::size_t length) {
    std::size_t end = offset + length;
    while (end < text.size() && is_indent(text[end])) ++end;
    return begins_line(text, before_indent(text, offset)) &&
           (end == text.size() || text[end] == '\n');
}

bool follows_blank_line(std::string_view text, std::size_t offset) {
    const std::size_t start = before_indent(text, offset);
    return start == 0 || begins_line(text, before_indent(text, start - 1));
}

}  // namespace yaprak
