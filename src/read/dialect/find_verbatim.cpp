// One walk over the text: a sign that may begin an address or a tag is asked how far it reaches.
#include "read/dialect/find_verbatim.hpp"

#include "base/text.hpp"
#include "read/source/byte_set.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest = 2000;
constexpr std::size_t none = std::string_view::npos;

// Of "](address" from the address on: up to a blank or the bracket that closes.
std::size_t destination_end(std::string_view body, std::size_t at) {
    const std::size_t limit = std::min(body.size(), at + longest);
    if (at < limit && body[at] == '<') {
        const std::size_t end = body.substr(at, longest).find_first_of(">\n");
        return end == none || body[at + end] == '\n' ? at : at + end + 1;
    }
    for (int depth = 0; at < limit && !is_ascii_space(body[at]); ++at) {
        if (body[at] == '(') ++depth;
        if (body[at] == ')' && depth-- == 0) break;
    }
    return at;
}

std::size_t until(std::string_view body, std::size_t at, std::string_view close) {
    const std::string_view rest = body.substr(at, longest);
    const std::size_t end = rest.find(close);
    return end == none || rest.substr(0, end).find("\n\n") != none ? at : at + end + close.size();
}

std::size_t brace_end(std::string_view body, std::size_t at) {
    const std::string_view two = body.substr(at, 2);
    if (two == "{%") return until(body, at, "%}");
    if (two == "{{") return until(body, at, "}}");
    return two == "{:" ? until(body, at, "}") : at;
}

// "<https://…>" and "<a@b>" are links, and so is the address at the end of "[1]: address".
std::size_t angle_end(std::string_view body, std::size_t at) {
    const std::string_view rest = body.substr(at, longest);
    const std::size_t end = rest.find_first_of("> \n", 1);
    if (end == none || rest[end] != '>') return at;
    return rest.substr(0, end).find_first_of(":@") == none ? at : at + end + 1;
}

std::size_t word_end(std::string_view body, std::size_t at) {
    return at + std::min(body.substr(at, longest).find_first_of(" \t\n<>\"|"),
                         std::min(longest, body.size() - at));
}

bool begins_line(std::string_view body, std::size_t at) {
    const std::size_t text = at;
    while (at > 0 && text - at < 80 && (body[at - 1] == ' ' || body[at - 1] == '>')) --at;
    return at == 0 || body[at - 1] == '\n';
}

std::size_t verbatim_end(std::string_view body, std::size_t at) {
    switch (body[at]) {
        case ']': {
            if (body.substr(at, 2) == "](") return destination_end(body, at + 2);
            if (body.substr(at, 2) != "]:") return at;
            const std::size_t text = body.find_first_not_of(' ', at + 2);
            return text == none ? at : word_end(body, text);
        }
        case '{':
            return brace_end(body, at);
        case '<':
            return angle_end(body, at);
        case ':':
            return body.substr(at, 3) == "://" ? word_end(body, at) : at;
        case 'w':
            return body.substr(at, 4) == "www." ? word_end(body, at) : at;
        case '`':
        case '~': {
            const std::string_view sign = body.substr(at, 3);
            const bool fence = (sign == "```" || sign == "~~~") && begins_line(body, at);
            return fence ? std::min(body.find('\n', at), body.size()) : at;
        }
        default:
            return at;
    }
}

}  // namespace

MarkdownScan::Ranges find_verbatim(std::string_view body) {
    static constexpr ByteSet signs("]{<:w`~");
    MarkdownScan::Ranges ranges;
    for (std::size_t at = signs.find_in(body); at != none;) {
        const std::size_t end = verbatim_end(body, at);
        if (end > at) ranges.emplace_back(at, end);
        at = signs.find_in(body, std::max(end, at + 1));
    }
    return ranges;
}

}  // namespace yaprak
