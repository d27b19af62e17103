// kramdown's attribute lists behind spans, "[x](address){: .btn }" -> nothing: a span has no style
// of its own. Those of pictures and of whole blocks stay for the parser's player.
#include "base/text.hpp"
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

bool may_hold_lists(std::string_view body) {
    return body.find("){:") != none || body.find("*{:") != none || body.find("_{:") != none ||
           body.find("`{:") != none || body.find("]{:") != none || body.find(">{:") != none;
}

std::vector<Replacement> drop_lists(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find("{:", 1); at != none; at = body.find("{:", at + 2)) {
        const char before = body[at - 1];
        if (std::string_view(")*_`]>").find(before) == none || input.scan.is_code(at)) continue;
        const std::size_t line_end = std::min(body.find('\n', at), body.size());
        const auto list =
            find_attribute(body.substr(at, std::min<std::size_t>(line_end - at, farthest)));
        if (!list || list->offset != 0) continue;
        if (before == ')' && ends_picture(body, at)) continue;
        edits.push_back({at, list->length, {}});
    }
    return edits;
}

}  // namespace

const SourcePass span_attributes_pass = {may_hold_lists, drop_lists};

}  // namespace yaprak
