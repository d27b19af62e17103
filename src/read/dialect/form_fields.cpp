// What is to be filled in -> the HTML that says the same: "[____]" is a line to write on, as long
// as it is written, "[ ]" and "[x]" in a line are boxes to tick. A box at the head of an item is
// GFM's.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t shortest_line = 3;   // signs: "[__]" may be anything
constexpr std::size_t longest_line = 200;  // likewise
constexpr std::size_t farthest = 200;      // bytes from a line's begin to its item's box

bool is_word(char c) {
    return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80) || c == '_';
}

class FieldFinder {
public:
    explicit FieldFinder(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = body_.find('['); at != none; at = body_.find('[', at + 1)) {
            const std::size_t close = body_.substr(at, longest_line + 2).find(']');
            if (close == none || input_.scan.is_verbatim(at)) continue;
            const std::string_view inside = body_.substr(at + 1, close - 1);
            const std::string tag = tag_for(inside);
            if (tag.empty() || !stands_free(at, at + close + 1)) continue;
            if (is_box_sign(inside) && (begins_item(at) || is_explained(inside))) continue;
            edits_.push_back({at, close + 1, tag});
        }
        return std::move(edits_);
    }

private:
    static bool is_box_sign(std::string_view inside) {
        return inside == " " || inside == "x" || inside == "X";
    }

    // A comment behind it keeps CommonMark from taking a line with nothing else for a block.
    static std::string tag_for(std::string_view inside) {
        if (inside == " ") return "<input type=\"checkbox\"><!-- -->";
        if (is_box_sign(inside)) return "<input type=\"checkbox\" checked><!-- -->";
        const bool is_line = inside.size() >= shortest_line &&
                             inside.find_first_not_of('_') == std::string_view::npos;
        if (!is_line) return {};
        return "<input type=\"text\" size=\"" + std::to_string(inside.size()) + "\"><!-- -->";
    }

    // No link, no reference, no index of a name.
    bool stands_free(std::size_t begin, std::size_t end) const {
        const char before = begin == 0 ? '\n' : body_[begin - 1];
        const char after = end == body_.size() ? '\n' : body_[end];
        return !is_word(before) && before != '\\' && before != '!' && before != ']' &&
               before != '[' && after != '(' && after != '[' && after != ':' && after != ']' &&
               !is_word(after);
    }

    // "- [ ] words": behind quote signs and the item's mark.
    bool begins_item(std::size_t at) const {
        const std::size_t first = at > farthest ? at - farthest : 0;
        std::string_view line = body_.substr(first, at - first);
        const std::size_t head = line.rfind('\n');
        if (head != none) line.remove_prefix(head + 1);
        line = trimmed(line);
        const std::size_t mark = line.find_last_of(" >\t");
        if (mark != none) line.remove_prefix(mark + 1);
        if (line == "-" || line == "*" || line == "+") return true;
        const bool is_numbered = line.ends_with('.') || line.ends_with(')');
        return line.size() > 1 && is_numbered &&
               line.find_first_not_of("0123456789") == line.size() - 1;
    }

    // "[x]: address" somewhere in the page: a reference. Names of them are the same in both cases.
    bool is_explained(std::string_view inside) {
        if (inside == " ") return false;
        if (!explained_) explained_ = body_.find("[x]:") != none || body_.find("[X]:") != none;
        return *explained_;
    }

    const PassInput& input_;
    std::string_view body_;
    std::vector<Replacement> edits_;
    std::optional<bool> explained_;
};

bool may_hold_fields(std::string_view body) {
    for (const std::string_view sign : {"[ ]", "[x]", "[X]", "[___"})
        if (body.find(sign) != none) return true;
    return false;
}

std::vector<Replacement> write_fields(const PassInput& input) {
    return FieldFinder(input).run();
}

}  // namespace

const SourcePass form_fields_pass = {may_hold_fields, write_fields};

}  // namespace yaprak
