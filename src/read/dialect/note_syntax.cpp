// Line by line, as PHP Markdown Extra, Pandoc and GitHub have it; md4c says where code stands.
#include "read/dialect/note_syntax.hpp"

#include "base/text.hpp"
#include "read/dialect/scan_markdown.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t longest_label = 200;  // bytes
constexpr std::size_t code_indent = 4;      // columns, CommonMark's everywhere
constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// What begins a block of its own and is no more of the paragraph above it.
bool begins_block(std::string_view text) {
    if (std::string_view("#><|=").find(text[0]) != npos) return true;
    if (text.starts_with("```") || text.starts_with("~~~")) return true;
    if (std::string_view("-*+_").find(text[0]) != npos)
        return text.size() == 1 || is_blank(text[1]) || text[1] == text[0];
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    return digits > 0 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')') &&
           is_blank(text[digits + 1]);
}

struct Line {
    std::size_t begin = 0, end = 0;  // without its '\n'
    std::size_t text = 0;            // its first sign that is no indent and no quote sign
    std::size_t quotes = 0;          // signs before it
    std::size_t indent = 0;          // columns behind the last of them
    bool blank() const { return text == end; }
};

Line line_at(std::string_view body, std::size_t begin, std::size_t most_quotes) {
    Line line{begin, std::min(body.find('\n', begin), body.size()), begin, 0, 0};
    for (; line.text < line.end; ++line.text) {
        const char c = body[line.text];
        if (c == '>' && line.quotes < most_quotes && line.indent < code_indent) {
            ++line.quotes;
            line.indent = 0;
            if (line.text + 1 < line.end && body[line.text + 1] == ' ') ++line.text;
        } else if (is_blank(c)) {
            line.indent += c == ' ' ? 1 : code_indent - line.indent % code_indent;
        } else {
            break;
        }
    }
    return line;
}

class NoteFinder {
public:
    explicit NoteFinder(std::string_view body) : body_(body), scan_(scan_markdown(body)) {}

    std::vector<FoundNote> run() {
        for (std::size_t at = 0; at < body_.size();) {
            const Line line = line_at(body_, at, npos);
            at = begins_note(line) && !is_verbatim(line.text) ? take(line) : line.end + 1;
        }
        return std::move(notes_);
    }

private:
    bool begins_note(const Line& line) const {
        const std::string_view label = note_label(body_, line.text);
        const std::size_t colon = line.text + label.size() + 3;
        return !label.empty() && colon < body_.size() && body_[colon] == ':';
    }

    bool is_verbatim(std::size_t at) const { return scan_.is_code(at) || scan_.is_html(at); }

    // Returns where the page goes on.
    std::size_t take(const Line& head) {
        FoundNote& note = notes_.emplace_back();
        note.label = note_label(body_, head.text);
        note.begin = head.begin;
        note.at = head.text;
        std::size_t text = head.text + note.label.size() + 4;
        while (text < head.end && is_blank(body_[text])) ++text;
        cut(note, head.begin, text);
        note.end = std::min(head.end + 1, body_.size());
        in_fence_ = after_blank_ = false;
        look_for_fence(text);
        const std::size_t needed = head.indent < code_indent ? code_indent : head.indent + 4;
        for (std::size_t at = note.end; at < body_.size();) {
            const Line line = line_at(body_, at, head.quotes);
            if (line.quotes < head.quotes || !goes_on(line, needed)) break;
            add(note, line, needed);
            at = line.end + 1;
        }
        while (!note.edits.empty() && note.edits.back().offset >= note.end - note.begin)
            note.edits.pop_back();
        return note.end;
    }

    bool goes_on(const Line& line, std::size_t needed) const {
        if (line.blank()) return true;
        const bool indented = line.indent >= needed;
        if (in_fence_) return indented;
        if (begins_note(line) && line.indent < needed + code_indent) return false;
        return indented || (!after_blank_ && !begins_block(slice(line)));
    }

    std::string_view slice(const Line& line) const {
        return body_.substr(line.text, line.end - line.text);
    }

    // A blank line belongs to the note only if more of it follows.
    void add(FoundNote& note, const Line& line, std::size_t needed) {
        after_blank_ = line.blank();
        cut(note, line.begin, line.indent >= needed ? after_indent(line, needed) : line.text);
        if (line.blank()) return;
        note.end = std::min(line.end + 1, body_.size());
        look_for_fence(line.text);
    }

    // Behind so many columns of blanks; what an indent has more stays.
    std::size_t after_indent(const Line& line, std::size_t needed) const {
        std::size_t at = line.text;
        while (at > line.begin && is_blank(body_[at - 1])) --at;
        if (line.quotes > 0 && at < line.text && body_[at] == ' ') ++at;  // the quote sign's own
        for (std::size_t column = 0; column < needed && at < line.text; ++at)
            column += body_[at] == ' ' ? 1 : code_indent - column % code_indent;
        return at;
    }

    static void cut(FoundNote& note, std::size_t begin, std::size_t end) {
        if (end > begin) note.edits.push_back({begin - note.begin, end - begin, {}});
    }

    void look_for_fence(std::size_t text) {
        const std::string_view sign = body_.substr(text, 3);
        if (sign == "```" || sign == "~~~") in_fence_ = !in_fence_;
    }

    std::string_view body_;
    MarkdownScan scan_;
    std::vector<FoundNote> notes_;
    bool in_fence_ = false, after_blank_ = false;  // of the note that is being taken
};

}  // namespace

std::string_view note_label(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "[^") return {};
    const std::string_view rest = text.substr(at + 2, longest_label + 1);
    const std::size_t end = rest.find_first_of("] \t\n[");
    return end == npos || rest[end] != ']' ? std::string_view() : rest.substr(0, end);
}

std::vector<FoundNote> find_notes(std::string_view body) {
    if (body.find("]:") == npos || body.find("[^") == npos) return {};
    return NoteFinder(body).run();
}

}  // namespace yaprak
