#include "read/dialect/kramdown.hpp"

#include "base/text.hpp"

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

std::string_view value_of(std::string_view attribute) {
    std::string_view value = attribute.substr(attribute.find('=') + 1);
    if (value.size() < 2 || (value.front() != '"' && value.front() != '\'')) return value;
    return value.substr(1, value.size() - 2);
}

// "5cm" of style="max-width: 90%; width: 5cm", where `key` is "width:".
std::string_view value_in_style(std::string_view style, std::string_view key) {
    for (std::size_t at = style.find(key); at != style.npos; at = style.find(key, at + 1)) {
        if (at > 0 && style[at - 1] == '-') continue;
        const std::string_view rest = style.substr(at + key.size());
        return trimmed(rest.substr(0, rest.find(';')));
    }
    return {};
}

// The class by which themes ask for the same.
std::string class_for(std::string_view style) {
    const std::string_view align = value_in_style(style, "text-align:");
    if (!align.empty()) return "text-" + std::string(align);
    return value_in_style(style, "page-break-before:").empty() ? "" : "page-break-before";
}

// What a list says of its span or block.
struct ListWords {
    std::string style, width, icon;
};

void take_attribute(std::string_view word, ListWords& words) {
    if (word.starts_with('.')) {
        if (words.style.empty()) words.style = word.substr(1);
    } else if (word.starts_with("width=")) {
        words.width = value_of(word);
    } else if (word.starts_with("icon=")) {
        words.icon = value_of(word);
    } else if (word.starts_with("style=")) {
        if (words.width.empty()) words.width = value_in_style(value_of(word), "width:");
        if (words.style.empty()) words.style = class_for(value_of(word));
    }
}

// Nothing when it is no such list.
std::optional<ListWords> read_list(std::string_view inside) {
    ListWords words;
    if (inside.find_first_not_of(' ') == inside.npos) return std::nullopt;
    if (is_name(inside) && inside.find(' ') == inside.npos) return words;  // {:toc}
    while (!inside.empty()) {
        const std::size_t length = word_length(inside);
        const std::string_view word = inside.substr(0, length);
        if (!word.empty() && !is_attribute(word)) return std::nullopt;
        take_attribute(word, words);
        inside.remove_prefix(std::min(length + 1, inside.size()));
    }
    return words;
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
        if (const auto words = read_list(rest.substr(0, end)))
            return FoundAttribute{at, end + 3, words->style, words->width, words->icon};
    }
    return std::nullopt;
}

std::optional<FoundAttribute> attribute_behind_span(std::string_view text) {
    if (!text.starts_with('{')) return std::nullopt;
    const bool has_colon = text.starts_with("{:");
    const std::size_t begin = has_colon ? 2 : 1;
    const std::string_view rest = text.substr(begin, longest);
    const std::size_t end = rest.find('}');
    if (end == rest.npos || rest.substr(0, end).find('\n') != rest.npos) return std::nullopt;
    const std::string_view inside = trimmed(rest.substr(0, end));
    if (!has_colon && inside.find_first_of(".#=") == inside.npos) return std::nullopt;
    const auto words = read_list(inside);
    if (!words) return std::nullopt;
    return FoundAttribute{0, begin + end + 1, words->style, words->width, words->icon};
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
