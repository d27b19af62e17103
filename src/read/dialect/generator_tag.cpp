#include "read/dialect/generator_tag.hpp"

#include "base/text.hpp"
#include "read/source/byte_set.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t none = GeneratorTag::none;
constexpr std::size_t longest_tag = 2000;
constexpr ByteSet openings("{<");

// HTML's own, which people write with a capital too.
constexpr std::string_view html_names[] = {
    "abbr", "audio",  "blockquote", "body", "br",     "button", "center", "code",   "div",
    "em",   "font",   "form",       "head", "hr",     "html",   "iframe", "img",    "input",
    "li",   "ol",     "pre",        "span", "script", "source", "strong", "style",  "sub",
    "sup",  "svg",    "table",      "td",   "th",     "tr",     "ul",     "video",  "details",
    "link", "object", "embed",      "main", "nav",    "header", "footer", "section"};

bool is_component(std::string_view name) {
    if (name.size() < 2 || name[0] < 'A' || name[0] > 'Z') return false;
    if (std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return false;
    const std::string lower = ascii_lower(name);
    return std::find(std::begin(html_names), std::end(html_names), lower) == std::end(html_names);
}

std::string_view word_at(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" \t\n=/>"), text.size()));
}

// The end of what begins with a quote or a brace at 0; none: it does not end.
std::size_t end_of_value(std::string_view text) {
    if (text[0] != '{') return text.find(text[0], 1);
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}' && --depth == 0) return i;
    }
    return none;
}

bool opens_value(char c) {
    return c == '"' || c == '\'' || c == '`' || c == '{';
}

// Takes a value off the head of `text`.
std::string take_value(std::string_view& text) {
    if (!text.empty() && opens_value(text[0])) {
        const std::size_t end = end_of_value(text);
        if (end != none) {
            std::string_view value = trimmed(text.substr(1, end - 1));
            if (text[0] == '{' && value.size() > 1 && opens_value(value[0]) &&
                value.back() == value[0])
                value = value.substr(1, value.size() - 2);
            text.remove_prefix(end + 1);
            return std::string(value);
        }
    }
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    const std::string value(text.substr(0, end));
    text.remove_prefix(end);
    return value;
}

void read_attributes(std::string_view text, GeneratorTag& tag) {
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t key = text.find_first_of(" \t\n=\"'`{");
        const bool has_key = key != none && key > 0 && text[key] == '=';
        if (!has_key) {
            tag.words.push_back(take_value(text));
            continue;
        }
        std::string name(text.substr(0, key));
        text.remove_prefix(key + 1);
        tag.attributes.emplace_back(std::move(name), take_value(text));
    }
}

// ---- one tag ----

std::optional<GeneratorTag> bracketed(std::string_view body, std::size_t at, std::string_view close,
                                      TagSyntax syntax) {
    const std::size_t open = close.size();
    const std::string_view rest = body.substr(at, longest_tag);
    const std::size_t end = rest.find(close, open);
    if (end == none) return std::nullopt;
    std::string_view inside = rest.substr(open, end - open);
    if (inside.find("\n\n") != none || inside.find(rest.substr(0, open)) != none)
        return std::nullopt;
    if (inside.starts_with('-')) inside.remove_prefix(1);
    if (inside.ends_with('-') || inside.ends_with('/')) inside.remove_suffix(1);
    inside = trimmed(inside);
    GeneratorTag tag;
    tag.syntax = syntax;
    tag.begin = at;
    tag.end = at + end + close.size();
    if (syntax == TagSyntax::hugo && inside.starts_with('/')) {
        tag.closes = true;
        inside = trimmed(inside.substr(1));
    }
    const std::string_view name = inside.substr(0, inside.find_first_of(" \t\n"));
    tag.name = ascii_lower(name);
    if (syntax == TagSyntax::liquid && tag.name.starts_with("end")) {
        tag.closes = true;
        tag.name.erase(0, 3);
    }
    read_attributes(inside.substr(name.size()), tag);
    return tag;
}

// Behind the ">" that ends the tag, no matter what its values hold.
std::size_t component_end(std::string_view body, std::size_t at) {
    const std::string_view rest = body.substr(at, longest_tag);
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '>') return at + i + 1;
        if (rest[i] == '<' || rest.substr(i, 2) == "\n\n") return none;
        if (!opens_value(rest[i])) continue;
        const std::size_t end = end_of_value(rest.substr(i));
        if (end == none) return none;
        i += end;
    }
    return none;
}

// "<Video id={12} />": a name of HTML with a capital, and a value as only JSX has it.
bool has_values(std::string_view name, std::string_view body, std::size_t at) {
    if (name.size() < 2 || name[0] < 'A' || name[0] > 'Z') return false;
    const std::size_t end = component_end(body, at);
    return end != none && body.substr(at, end - at).find("={") != none;
}

std::optional<GeneratorTag> component(std::string_view body, std::size_t at) {
    GeneratorTag tag;
    tag.syntax = TagSyntax::component;
    tag.begin = at;
    tag.closes = body.substr(at, 2) == "</";
    const std::size_t begin = at + (tag.closes ? 2 : 1);
    const std::string_view name = word_at(body.substr(begin, 100));
    if (begin + name.size() >= body.size() || !(is_component(name) || has_values(name, body, at)))
        return std::nullopt;
    if (std::any_of(name.begin(), name.end(),
                    [](char c) { return !is_ascii_letter(c) && !is_ascii_digit(c) && c != '.'; }))
        return std::nullopt;
    tag.end = component_end(body, at);
    if (tag.end == none) return std::nullopt;
    tag.name = ascii_lower(name);
    std::string_view inside = body.substr(begin + name.size(), tag.end - 1 - begin - name.size());
    if (inside.ends_with('/')) inside.remove_suffix(1);
    read_attributes(inside, tag);
    return tag;
}

std::optional<GeneratorTag> tag_at(std::string_view body, std::size_t at) {
    const std::string_view sign = body.substr(at, 3);
    if (sign.starts_with('<')) return component(body, at);
    if (sign == "{{<") return bracketed(body, at, ">}}", TagSyntax::hugo);
    if (sign == "{{%") return bracketed(body, at, "%}}", TagSyntax::hugo);
    if (sign.starts_with("{%")) return bracketed(body, at, "%}", TagSyntax::liquid);
    return std::nullopt;
}

// A closing tag belongs to the last one of its name that is open.
void pair_tags(std::vector<GeneratorTag>& tags) {
    std::map<std::pair<TagSyntax, std::string_view>, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        std::vector<std::size_t>& same = open[{tags[i].syntax, tags[i].name}];
        if (!tags[i].closes) {
            same.push_back(i);
        } else if (!same.empty()) {
            tags[i].partner = same.back();
            tags[same.back()].partner = i;
            same.pop_back();
        }
    }
}

}  // namespace

std::string_view GeneratorTag::value_of(std::string_view key) const {
    for (const auto& [known, value] : attributes)
        if (known == key) return value;
    return {};
}

std::vector<GeneratorTag> find_generator_tags(const MarkdownScan& scan) {
    std::vector<GeneratorTag> tags;
    for (std::size_t at = openings.find_in(scan.body); at != none;) {
        auto tag = scan.is_code(at) ? std::nullopt : tag_at(scan.body, at);
        const std::size_t end = tag ? tag->end : at + 1;
        if (tag) tags.push_back(std::move(*tag));
        at = openings.find_in(scan.body, end);
    }
    pair_tags(tags);
    return tags;
}

}  // namespace yaprak
