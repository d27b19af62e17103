// kramdown's attribute lists behind spans, "[x](address){: .btn }", and Python-Markdown's,
// "{ .btn }" -> nothing: a span has no style of its own. Pandoc's "[words]{.name}" -> the words.
// Those of pictures and of whole blocks stay for the parser's player.
#include "read/dialect/kramdown.hpp"
#include "read/dialect/passes.hpp"

#include <set>

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

// "[words]" of all lines "[words]: address".
using Labels = std::set<std::string_view>;

Labels labels_of(std::string_view body) {
    Labels labels;
    for (std::size_t at = body.find("]:"); at != none; at = body.find("]:", at + 2)) {
        const std::size_t first = at > farthest ? at - farthest : 0;
        const std::size_t line = first + body.substr(first, at - first).rfind('\n') + 1;
        if (body[line] == '[') labels.insert(body.substr(line, at + 1 - line));
    }
    return labels;
}

// Of "[words]" that ends at `end`: where it begins; none where it is a picture, a note or a
// reference that the page explains.
std::size_t begin_of_words(std::string_view body, std::size_t end, const Labels& explained) {
    const std::size_t first = end > farthest ? end - farthest : 0;
    int depth = 0;
    for (std::size_t at = end; at-- > first;) {
        if (body[at] == '\n' && at > first && body[at - 1] == '\n') return none;
        if (body[at] == ']') ++depth;
        if (body[at] != '[' || --depth > 0) continue;
        const std::string_view words = body.substr(at, end - at);
        const bool is_plain = words.size() > 2 && words[1] != '^' &&
                              (at == 0 || (body[at - 1] != '!' && body[at - 1] != ']')) &&
                              !explained.contains(words);
        return is_plain ? at : none;
    }
    return none;
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
    const Labels explained = labels_of(body);
    std::vector<Replacement> edits;
    for (std::size_t at = body.find('{', 1); at != none; at = body.find('{', at + 1)) {
        const bool is_line = body[at - 1] == '\n';
        if (!is_line && span_ends.find(body[at - 1]) == none) continue;
        const auto list = attribute_behind_span(body.substr(at, farthest));
        if (!list || input.scan.is_code(at)) continue;
        if (is_line) {
            if (stands_alone(body, at, list->length) && body[at + 1] != ':')
                edits.push_back({at + 1, 0, ":"});
            continue;
        }
        const std::size_t words = body[at - 1] == ']' ? begin_of_words(body, at, explained) : none;
        if (words != none) {
            edits.push_back({words, 1, {}});
            edits.push_back({at - 1, 1 + list->length, {}});
        } else if (body[at - 1] != ')' || !ends_picture(body, at))
            edits.push_back({at, list->length, {}});
        else if (body[at + 1] != ':')
            edits.push_back({at + 1, 0, ":"});
    }
    return edits;
}

}  // namespace

const SourcePass span_attributes_pass = {may_hold_lists, drop_lists};

}  // namespace yaprak
