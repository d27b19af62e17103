// What looks like a tag of HTML and is none, "Ad <Soyad>" and "a<b ve c>d" -> text. A tag is known,
// or is closed, or says something of itself.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"
#include "read/html/elements.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 300;  // bytes of a tag

// Attributes of HTML that stand without a value.
constexpr std::string_view lone_attributes[] = {
    "allowfullscreen", "async",      "autofocus", "autoplay", "checked",     "compact",
    "controls",        "default",    "defer",     "disabled", "download",    "hidden",
    "inert",           "ismap",      "itemscope", "loop",     "multiple",    "muted",
    "noshade",         "novalidate", "nowrap",    "open",     "playsinline", "readonly",
    "required",        "reversed",   "selected"};

struct LooseTag {
    std::string name;             // in lower case
    std::string_view attributes;  // what stands between the name and the '>'
};

std::size_t name_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_ascii_alphanumeric(static_cast<unsigned char>(text[length])))
        ++length;
    return length;
}

// "<name …>" that begins at `at`; nothing where none does, or where it says more than words.
std::optional<LooseTag> tag_at(std::string_view body, std::size_t at) {
    const std::string_view rest = body.substr(at, longest);
    const std::size_t end = 1 + name_length(rest.substr(1));
    if (end == 1 || !is_ascii_letter(static_cast<unsigned char>(rest[1]))) return std::nullopt;
    const std::size_t close = rest.find_first_of("<>", end);
    if (close == none || rest[close] != '>' || rest[close - 1] == '/') return std::nullopt;
    const std::string_view attributes = rest.substr(end, close - end);
    if (!attributes.empty() && !is_ascii_space(static_cast<unsigned char>(attributes.front())))
        return std::nullopt;
    if (attributes.find_first_of("=\"'-@#{/") != none || attributes.find("\n\n") != none)
        return std::nullopt;
    return LooseTag{ascii_lower(rest.substr(1, end - 1)), attributes};
}

// Whether there are words of which none is an attribute.
bool holds_only_words(std::string_view attributes) {
    attributes = trimmed(attributes);
    if (attributes.empty()) return false;
    while (!attributes.empty()) {
        const std::size_t end = std::min(attributes.find_first_of(" \t\n"), attributes.size());
        const std::string word = ascii_lower(attributes.substr(0, end));
        if (std::find(std::begin(lone_attributes), std::end(lone_attributes), word) !=
            std::end(lone_attributes))
            return false;
        attributes = trimmed(attributes.substr(end));
    }
    return true;
}

class LooseTags {
public:
    explicit LooseTags(const PassInput& input)
        : input_(input), body_(input.scan.body), last_ends_(last_ends(body_)) {}

    std::vector<Replacement> run() {
        std::vector<Replacement> edits;
        for (std::size_t at = body_.find('<'); at != none; at = body_.find('<', at + 1))
            if (is_loose(at)) edits.push_back({at, 1, "&lt;"});
        return edits;
    }

private:
    bool is_loose(std::size_t at) {
        if (at > 0 && body_[at - 1] == '\\') return false;
        const auto tag = tag_at(body_, at);
        if (!tag || is_destination(at) || input_.scan.is_code(at)) return false;
        if (holds_only_words(tag->attributes)) return !is_closed(tag->name, at);
        return element_of(tag->name).role == ElementRole::unknown && !is_closed(tag->name, at);
    }

    // "[x](<address>)" and "[x]: <address>".
    bool is_destination(std::size_t at) const {
        std::size_t before = at;
        while (before > 0 && is_ascii_space(static_cast<unsigned char>(body_[before - 1])))
            --before;
        const std::string_view head = body_.substr(0, before);
        return head.ends_with("](") || head.ends_with("]:");
    }

    // Whether "</name" stands behind it.
    bool is_closed(const std::string& name, std::size_t at) const {
        const auto known = last_ends_.find(name);
        return known != last_ends_.end() && known->second > at;
    }

    static std::map<std::string, std::size_t> last_ends(std::string_view body) {
        std::map<std::string, std::size_t> ends;
        for (std::size_t at = body.find("</"); at != none; at = body.find("</", at + 2)) {
            const std::string_view rest = body.substr(at + 2, longest);
            ends[ascii_lower(rest.substr(0, name_length(rest)))] = at;
        }
        return ends;
    }

    const PassInput& input_;
    std::string_view body_;
    const std::map<std::string, std::size_t> last_ends_;  // of names
};

bool may_hold_tags(std::string_view body) {
    for (std::size_t at = body.find('<'); at != none; at = body.find('<', at + 1))
        if (tag_at(body, at)) return true;
    return false;
}

std::vector<Replacement> free_loose_tags(const PassInput& input) {
    return LooseTags(input).run();
}

}  // namespace

const SourcePass loose_tags_pass = {may_hold_tags, free_loose_tags};

}  // namespace yaprak
