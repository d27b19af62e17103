#include "image/svg/tags.hpp"

#include <array>
#include <utility>

namespace yaprak {
namespace {

constexpr std::string_view spaces = " \t\r\n";

std::string without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return std::string(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

std::string decoded(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string out;
    while (!text.empty()) {
        std::size_t length = 1;
        char letter = text.front();
        for (const auto& [name, meant] : entities)
            if (text.starts_with(name)) {
                letter = meant;
                length = name.size();
            }
        out += letter;
        text.remove_prefix(length);
    }
    return out;
}

// A ">" within quotes ends no tag.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace

// Comments, instructions, declarations.
bool TagReader::skip_other() {
    const std::string_view rest = text_.substr(at_);
    std::string_view end = ">";
    if (rest.starts_with("<!--"))
        end = "-->";
    else if (rest.starts_with("<?"))
        end = "?>";
    else if (rest.starts_with("<![CDATA["))
        end = "]]>";
    else if (!rest.starts_with("<!"))
        return false;
    const std::size_t found = rest.find(end);
    at_ = found == std::string_view::npos ? text_.size() : at_ + found + end.size();
    return true;
}

std::optional<Tag> TagReader::next() {
    const std::size_t begin = at_;
    for (;;) {
        at_ = text_.find('<', at_);
        if (at_ == std::string_view::npos) return std::nullopt;
        if (!skip_other()) break;
        if (at_ >= text_.size()) return std::nullopt;
    }
    const std::size_t end = end_of_tag(text_, at_);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    Tag tag;
    tag.text_before = text_.substr(begin, at_ - begin);
    at_ = end + 1;
    tag.closes = inside.starts_with('/');
    if (tag.closes) inside.remove_prefix(1);
    tag.empty = inside.ends_with('/');
    if (tag.empty) inside.remove_suffix(1);
    const std::size_t name = std::min(inside.find_first_of(spaces), inside.size());
    tag.name = without_prefix(inside.substr(0, name));
    read_attributes(inside.substr(name), tag);
    return tag;
}

void TagReader::read_attributes(std::string_view inside, Tag& tag) {
    for (;;) {
        const std::size_t begin = inside.find_first_not_of(spaces);
        if (begin == std::string_view::npos) return;
        const std::size_t equals = inside.find('=', begin);
        if (equals == std::string_view::npos) return;
        std::string_view name = inside.substr(begin, equals - begin);
        name = name.substr(0, name.find_first_of(spaces));
        const std::size_t open = inside.find_first_not_of(spaces, equals + 1);
        if (open == std::string_view::npos || (inside[open] != '"' && inside[open] != '\'')) return;
        const std::size_t close = inside.find(inside[open], open + 1);
        if (close == std::string_view::npos) return;
        tag.attributes[without_prefix(name)] = decoded(inside.substr(open + 1, close - open - 1));
        inside.remove_prefix(close + 1);
    }
}

}  // namespace yaprak
