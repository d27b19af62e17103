// kramdown's attribute lists behind spans, "[x](address){: .btn }", and Python-Markdown's,
// "{ .btn }" -> nothing: a span has no style of its own. Those of pictures and of whole blocks stay
// for the parser's player.
#include "read/dialect/kramdown.hpp"
#include "read/dialect/passes.hpp"

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t farthest = 2000;  // bytes from a picture's "![" to the end of its address

// Of "](address)" that ends at `end`: whether "![" begins it. Brackets in the text are in pairs.
bool ends_picture(std::string_view body, std::size_t end) {
    const std::size_t first = end > farthest ? end - farthest : 0;
    std::size_t at = body.substr(first, end - first).rfind("](");
    if (at == none) return false;
    int depth = 0;
    for (at += first + 1; at-- > first;) {
        if (body[at] == '\n' && at > first && body[at - 1] == '\n') return false;
        if (body[at] == ']') ++depth;
        if (body[at] == '[' && --depth == 0) return at > first && body[at - 1] == '!';
    }
    return false;
}

// What may stand before a list: the end of a span or of a tag.
constexpr std::string_view span_ends = ")*_`]>";

bool may_hold_lists(std::string_view body) {
    for (std::size_t at = body.find('{', 1); at != none; at = body.find('{', at + 1))
        if (body[at - 1] == '\n' || span_ends.find(body[at - 1]) != none) return true;
    return false;
}

// The list of a picture or a block stays, with kramdown's colon.
std::vector<Replacement> drop_lists(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find('{', 1); at != none; at = body.find('{', at + 1)) {
        if (input.scan.is_code(at)) continue;
        const bool is_line = body[at - 1] == '\n';
        if (!is_line && span_ends.find(body[at - 1]) == none) continue;
        const auto list = attribute_behind_span(body.substr(at, farthest));
        if (!list) continue;
        if (is_line) {
            if (stands_alone(body, at, list->length) && body[at + 1] != ':')
                edits.push_back({at + 1, 0, ":"});
            continue;
        }
        if (body[at - 1] != ')' || !ends_picture(body, at))
            edits.push_back({at, list->length, {}});
        else if (body[at + 1] != ':')
            edits.push_back({at + 1, 0, ":"});
    }
    return edits;
}

}  // namespace

const SourcePass span_attributes_pass = {may_hold_lists, drop_lists};

}  // namespace yaprak
