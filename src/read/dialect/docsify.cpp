// Docsify's own words in titles and headings: "![x](y ':size=50%')" -> "![x](y){: width="50%"}",
// "[x](y ':target=_blank')" -> "[x](y)", "## Title :id=name" -> "## Title {#name}" and "## Title
// {docsify-ignore}" -> a heading that is not listed ("Markdown helpers" of its documentation).
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 300;  // bytes of a title, and from a link's "](" to it

// ---- titles ----

struct Title {
    std::size_t begin = 0, end = 0;  // with the blank before it
    std::string_view words;
};

// The title " ':size=50%'" before a bracket that closes.
std::optional<Title> title_at(std::string_view body, std::size_t blank) {
    const std::string_view rest = body.substr(blank, longest);
    if (rest.size() < 5 || (rest[1] != '\'' && rest[1] != '"') || rest[2] != ':')
        return std::nullopt;
    const std::size_t close = rest.find(rest[1], 2);
    if (close == none || rest.substr(close + 1, 1) != ")") return std::nullopt;
    const std::string_view words = rest.substr(2, close - 2);
    if (words.find('\n') != none) return std::nullopt;
    return Title{blank, blank + close + 1, words};
}

bool stands_in_link(std::string_view body, std::size_t at) {
    const std::size_t first = at > longest ? at - longest : 0;
    const std::string_view before = body.substr(first, at - first);
    const std::size_t open = before.rfind("](");
    return open != none && before.find_first_of(" \n", open) == none;
}

// "300" of ":size=300x200".
std::string_view size_in(std::string_view words) {
    const std::size_t at = words.find(":size=");
    if (at == none) return {};
    const std::string_view size = words.substr(at + 6);
    return size.substr(0, size.find_first_of(" x"));
}

void rewrite_titles(const PassInput& input, std::vector<Replacement>& edits) {
    const std::string_view body = input.scan.body;
    for (std::size_t at = body.find(':', 2); at != none; at = body.find(':', at + 1)) {
        const std::size_t blank = at - 2;
        const auto title = body[blank] == ' ' ? title_at(body, blank) : std::nullopt;
        if (!title || input.scan.is_code(at) || !stands_in_link(body, blank)) continue;
        const std::string_view size = size_in(title->words);
        std::string by = ")";
        if (!size.empty()) by += "{: width=\"" + std::string(size) + "\"}";
        edits.push_back({title->begin, title->end + 1 - title->begin, std::move(by)});
    }
}

// ---- headings ----

// Nothing where the line says nothing of Docsify's.
std::string rewritten_heading(std::string_view line) {
    for (const std::string_view mark : {"{docsify-ignore}", "{docsify-ignore-all}"})
        if (line.ends_with(mark))
            return std::string(trimmed(line.substr(0, line.size() - mark.size()))) +
                   "\n{: .no_toc}";
    const std::size_t name = line.rfind(" :id=");
    if (name == none || line.find_first_of(" {}", name + 5) != none || name + 5 == line.size())
        return {};
    return std::string(trimmed(line.substr(0, name))) + " {#" + std::string(line.substr(name + 5)) +
           '}';
}

void rewrite_headings(const PassInput& input, std::vector<Replacement>& edits) {
    const std::string_view body = input.scan.body;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view line = body.substr(at, end - at);
        if (line.starts_with('#') && !input.scan.is_code(at))
            if (std::string by = rewritten_heading(trimmed(line)); !by.empty())
                edits.push_back({at, line.size(), std::move(by)});
        at = end + 1;
    }
}

bool may_hold_docsify(std::string_view body) {
    return body.find("{docsify-ignore") != none || body.find(":id=") != none ||
           body.find("':") != none || body.find("\":") != none;
}

std::vector<Replacement> rewrite_docsify(const PassInput& input) {
    std::vector<Replacement> edits;
    rewrite_titles(input, edits);
    rewrite_headings(input, edits);
    std::sort(edits.begin(), edits.end(),
              [](const Replacement& a, const Replacement& b) { return a.offset < b.offset; });
    return edits;
}

}  // namespace

const SourcePass docsify_pass = {may_hold_docsify, rewrite_docsify};

}  // namespace yaprak
