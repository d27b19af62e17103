#include "read/html/html_tag.hpp"

#include "base/text.hpp"
#include "read/source/entities.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_tag = 1024;

// Takes names and values off the front of a tag.
class TagReader {
public:
    explicit TagReader(std::string_view rest) : rest_(rest) {}

    bool done() {
        skip([](char c) { return is_ascii_space(c) || c == '/'; });
        return rest_.empty();
    }
    std::string_view name() {
        return take([](char c) { return !is_ascii_space(c) && c != '=' && c != '/'; });
    }
    std::string_view value() {
        skip(is_ascii_space);
        if (rest_.empty() || rest_.front() != '=') return {};
        rest_.remove_prefix(1);
        skip(is_ascii_space);
        if (rest_.empty()) return {};
        const char quote = rest_.front();
        if (quote != '"' && quote != '\'') return take([](char c) { return !is_ascii_space(c); });
        rest_.remove_prefix(1);
        const std::string_view inside = take([&](char c) { return c != quote; });
        if (!rest_.empty()) rest_.remove_prefix(1);
        return inside;
    }

private:
    template <typename Test>
    std::string_view take(Test test) {
        std::size_t length = 0;
        while (length < rest_.size() && test(rest_[length])) ++length;
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }
    template <typename Test>
    void skip(Test test) {
        take(test);
    }

    std::string_view rest_;
};

}  // namespace

std::string HtmlTag::attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes)
        if (key == wanted) return value;
    return {};
}

bool HtmlTag::has(std::string_view wanted) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const auto& attribute) { return attribute.first == wanted; });
}

HtmlTag parse_tag(std::string_view piece) {
    HtmlTag tag;
    if (piece.starts_with('<')) piece.remove_prefix(1);
    if (piece.ends_with('>')) piece.remove_suffix(1);
    if (piece.starts_with('/')) {
        tag.closing = true;
        piece.remove_prefix(1);
    }
    if (piece.empty() || !is_ascii_letter(piece.front())) return tag;
    TagReader in(piece);
    tag.name = ascii_lower(in.name());
    while (!in.done()) {
        std::string key = ascii_lower(in.name());
        std::string value = decode_entities(in.value());
        if (!key.empty()) tag.attributes.emplace_back(std::move(key), std::move(value));
    }
    return tag;
}

std::size_t markup_length(std::string_view text) {
    const auto to_end_of = [&](std::string_view end) {
        const std::size_t found = text.find(end);
        return found == text.npos ? 0 : found + end.size();
    };
    if (text.starts_with("<!--")) return to_end_of("-->");
    text = text.substr(0, longest_tag);
    if (text.size() < 2) return 0;
    if (text[1] == '!' || text[1] == '?') return to_end_of(">");
    if (!is_ascii_letter(text[1]) &&
        !(text[1] == '/' && text.size() > 2 && is_ascii_letter(text[2])))
        return 0;
    char quote = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (quote) {
            if (text[i] == quote) quote = 0;
        } else if (text[i] == '"' || text[i] == '\'') {
            quote = text[i];
        } else if (text[i] == '>') {
            return i + 1;
        }
    }
    return to_end_of(">");
}

}  // namespace yaprak
