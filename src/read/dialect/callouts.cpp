// The boxes of other generators -> GitHub's quotes, "> [!NOTE] title": MkDocs' "!!! note" with its
// indented text, ":::tip[title]" ... ":::" of Docusaurus and its kin, GitBook's {% hint %},
// Obsidian's names behind "> [!". A line of a box gets one quote sign for each box around it.
#include "base/text.hpp"
#include "read/dialect/callout_syntax.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t deepest = 30;      // quote signs before a line
constexpr std::size_t most_boxes = 100;  // open at once; what is opened deeper is text

struct Line {
    std::size_t begin = 0, end = 0, text = 0;  // `text`: behind its indent
    std::size_t indent() const { return text - begin; }
    bool blank() const { return text == end; }
};

struct Box {
    bool by_indent = false;  // MkDocs': it lasts as long as its indent
    std::size_t indent = 0;  // of its first line
    bool is_quote = true;    // of an unknown kind: its marks are dropped
    std::string close = {};  // the word that ends it
    bool is_grid = false;    // a grid or a cell of one: HTML around it
};

struct Opening {
    Box box;
    std::string_view name;
    std::string title;
    bool is_tab = false;  // it has a title and no box, and is known
};

std::string_view word_of(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" \t[{\"|"), text.size()));
}

// What is between the signs, and the words behind them: they are not lost.
std::string with_tail(std::string_view title, std::string_view tail) {
    tail = trimmed(tail);
    std::string whole(title);
    if (!tail.empty() && !tail.starts_with('{')) whole += ' ' + std::string(tail);
    return whole;
}

// "note "Title"", "note[Title]{.x}", "note Title".
std::string title_of(std::string_view rest) {
    rest = trimmed(rest);
    if (rest.starts_with('{')) return {};
    if (rest.starts_with('[')) {
        const std::size_t close = std::min(rest.rfind(']'), rest.size());
        return with_tail(rest.substr(1, close - 1), rest.substr(std::min(close + 1, rest.size())));
    }
    const std::size_t open = rest.find('"');
    if (open == none && rest.ends_with('}')) rest = trimmed(rest.substr(0, rest.rfind('{')));
    if (open == none) return std::string(rest);
    const std::size_t close = std::min(rest.find('"', open + 1), rest.size());
    return with_tail(rest.substr(open + 1, close - open - 1),
                     rest.substr(std::min(close + 1, rest.size())));
}

std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::size_t at = tag.find(name);
    if (at == none) return {};
    const std::size_t open = at + name.size();
    return tag.substr(open, std::min(tag.find('"', open), tag.size()) - open);
}

class BoxReader {
public:
    explicit BoxReader(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = 0; at < body_.size(); at = line_.end + 1) {
            line_.begin = at;
            line_.end = std::min(body_.find('\n', at), body_.size());
            line_.text = std::min(body_.find_first_not_of(' ', at), line_.end);
            take();
        }
        if (!boxes_.empty() && !boxes_.back().by_indent)
            input_.reading.warn(Code::markup_unclosed, input_.source.place(opened_at_),
                                "the box has no end",
                                "it goes on to the end of the page; close it with \":::\"");
        return std::move(edits_);
    }

private:
    std::string_view text() const { return body_.substr(line_.text, line_.end - line_.text); }

    void take() {
        if (line_.blank()) {
            blanks_.push_back(line_.begin);
            return;
        }
        leave_indented();
        mark_blanks();
        const bool fence = text().starts_with("```") || text().starts_with("~~~");
        if (fence && (in_fence_ || !boxes_.empty())) in_fence_ = !in_fence_;
        if (in_fence_ || fence) return mark_line();
        const bool code = boxes_.empty() && input_.scan.is_code(line_.text);
        if (code || (!close() && !open())) mark_line();
    }

    // A line further left ends MkDocs' boxes, and needs a blank line before it.
    void leave_indented() {
        bool left = false;
        while (!boxes_.empty() && boxes_.back().by_indent &&
               line_.indent() < boxes_.back().indent + 4) {
            boxes_.pop_back();
            left = true;
        }
        if (left) in_fence_ = false;
        if (left && blanks_.empty()) edits_.push_back({line_.begin, 0, quotes() + "\n"});
        if (left) blanks_.clear();
    }

    void mark_blanks() {
        if (!boxes_.empty())
            for (const std::size_t blank : blanks_) edits_.push_back({blank, 0, quotes()});
        blanks_.clear();
    }

    // The quote signs of all boxes that are open, behind the indent of the outermost.
    std::string quotes() const {
        std::string out;
        if (!boxes_.empty()) out.assign(boxes_.front().indent, ' ');
        std::size_t depth = 0;
        for (const Box& box : boxes_)
            if (box.is_quote && ++depth <= deepest) out += "> ";
        return out;
    }

    // What the boxes have indented goes, what a line has more stays.
    void mark_line() {
        if (boxes_.empty()) return;
        std::size_t indent = boxes_.front().indent;
        for (const Box& box : boxes_)
            indent = std::max(indent, box.indent + (box.by_indent ? 4 : 0));
        edits_.push_back({line_.begin, std::min(line_.indent(), indent), quotes()});
    }

    bool close() {
        if (boxes_.empty() || boxes_.back().by_indent) return false;
        const std::string& word = boxes_.back().close;
        const std::string_view line = trimmed(text());
        const bool ends = word == ":::"
                              ? line.starts_with(":::") && line.find_first_not_of(':') == none
                              : line.starts_with("{%") && line.find(word) != none;
        if (!ends) return false;
        const std::string inside = quotes();
        const bool is_grid = boxes_.back().is_grid;
        boxes_.pop_back();
        const std::string end = is_grid ? inside + "\n" + inside + "</div>\n" : std::string();
        edits_.push_back({line_.begin, line_.end - line_.begin, end + quotes()});
        return true;
    }

    bool open() {
        Opening opening;
        if (boxes_.size() >= most_boxes || !reads_opening(opening)) return false;
        std::string_view kind = callout_kind(opening.name);
        if (opens_grid(opening, kind)) return true;
        if (kind.empty() && opening.box.by_indent && !opening.is_tab) kind = "NOTE";
        opening.box.indent = line_.indent();
        opening.box.is_quote = !kind.empty();
        if (kind.empty() && !opening.is_tab)
            input_.reading.warn(Code::markup_unknown, input_.source.place(line_.text),
                                "the box \"" + std::string(opening.name) + "\" is not known",
                                "its marks are dropped, its text is kept");
        opened_at_ = line_.text;
        const std::size_t taken = line_.end - line_.begin;
        const std::string outside = boxes_.empty() ? "\n" : quotes() + "\n";
        boxes_.push_back(std::move(opening.box));
        std::string head = outside + quotes();
        if (!kind.empty()) head += "[!" + std::string(kind) + "]";
        if (!kind.empty() && !opening.title.empty()) head += ' ' + opening.title;
        if (kind.empty() && !opening.title.empty())
            head += "**" + opening.title + "**\n" + quotes();
        edits_.push_back({line_.begin, taken, std::move(head)});
        return true;
    }

    // "::: grid 2" and what is called as no callout within it: a group of blocks that is one cell.
    bool opens_grid(Opening& opening, std::string_view kind) {
        const bool is_cell = kind.empty() && !boxes_.empty() && boxes_.back().is_grid;
        const int columns = columns_of(opening);
        if (opening.box.close != ":::" || (columns == 0 && !is_cell)) return false;
        const std::string name =
            columns > 0 ? "grid-" + std::to_string(columns) : std::string(opening.name);
        opening.box.is_grid = true;
        opening.box.is_quote = false;
        opening.box.indent = line_.indent();
        opened_at_ = line_.text;
        const std::string around = quotes();
        std::string head = (boxes_.empty() ? "\n" : around + "\n") + around + "<div class=\"";
        for (const char c : name)
            if (c != '"' && c != '<' && c != '>' && c != '&') head += c;
        head += "\">\n" + around;
        boxes_.push_back(std::move(opening.box));
        edits_.push_back({line_.begin, line_.end - line_.begin, std::move(head)});
        return true;
    }

    // 2 of "grid 2", "grid" and "{.grid-2}"; 0: no grid.
    static int columns_of(const Opening& opening) {
        std::string_view name = opening.name;
        if (!name.starts_with("grid")) return 0;
        name.remove_prefix(4);
        std::string_view digit = name;
        if (name.starts_with('-')) digit = name.substr(1);
        if (name.empty()) digit = trimmed(opening.title);
        if (digit.empty()) return name.empty() ? 2 : 0;
        return digit.size() == 1 && digit[0] >= '1' && digit[0] <= '6' ? digit[0] - '0' : 0;
    }

    // "note", "note "Title"", "danger wide "Title"": no exclamation, "!!! Dikkat: …".
    static bool is_name_of_box(std::string_view line) {
        const std::string_view name = word_of(line);
        if (callout_kind(name).empty() || ascii_lower(name) != name) return false;
        const std::string_view rest = trimmed(line.substr(name.size()));
        return rest.empty() || (rest.find('"') != none && rest.ends_with('"'));
    }

    bool has_indented_text() const {
        std::size_t at = line_.end;
        while (at < body_.size() && body_[at] == '\n') ++at;
        const std::size_t text = std::min(body_.find_first_not_of(" \t", at), body_.size());
        const bool by_tab = at < body_.size() && body_[at] == '\t';
        return text < body_.size() && (by_tab || text - at >= line_.indent() + 4);
    }

    // "{note} Title" of MyST and "{.callout-note}" of Quarto.
    static std::string_view take_braces(std::string_view line, Opening& opening) {
        const std::size_t close = std::min(line.find('}'), line.size() - 1);
        std::string_view name = trimmed(line.substr(1, close - 1));
        if (name.starts_with('.')) name.remove_prefix(1);
        if (name.starts_with("callout-")) name.remove_prefix(8);
        opening.name = name.substr(0, name.find(' '));
        return trimmed(line.substr(close + 1));
    }

    bool reads_opening(Opening& opening) const {
        std::string_view line = trimmed(text());
        if (line.starts_with("!!! ") || line.starts_with("??? ") || line.starts_with("???+ ")) {
            line = trimmed(line.substr(line.find(' ')));
            if (!is_name_of_box(line) && !has_indented_text()) return false;
            opening.box.by_indent = true;
        } else if (line.starts_with("=== \"") || line.starts_with("===! \"") ||
                   line.starts_with("===+ \"")) {
            opening.box.by_indent = opening.is_tab = true;
            opening.title = title_of(line.substr(line.find(' ')));
            return true;
        } else if (line.starts_with(":::")) {
            const std::size_t name = line.find_first_not_of(':');
            if (name == none) return false;
            line = trimmed(line.substr(name));
            opening.box.close = ":::";
        } else if (line.starts_with("{% hint ")) {
            opening.box.close = "endhint";
            opening.name = attribute(line, "style=\"");
            if (opening.name.empty()) opening.name = "info";
            return true;
        } else {
            return false;
        }
        if (line.starts_with('{')) line = take_braces(line, opening);
        if (opening.name.empty()) opening.name = word_of(line);
        opening.title =
            title_of(line.starts_with(opening.name) ? line.substr(opening.name.size()) : line);
        return true;
    }

    const PassInput& input_;
    std::string_view body_;
    Line line_;
    std::vector<Box> boxes_;
    std::vector<std::size_t> blanks_;  // blank lines that may be inside a box or behind it
    std::vector<Replacement> edits_;
    std::size_t opened_at_ = 0;
    bool in_fence_ = false;
};

bool may_hold_boxes(std::string_view body) {
    for (const std::string_view sign :
         {"!!! ", "??? ", "???+ ", ":::", "{% hint ", "=== \"", "===! \"", "===+ \""})
        if (body.find(sign) != none) return true;
    return false;
}

std::vector<Replacement> rewrite_boxes(const PassInput& input) {
    return BoxReader(input).run();
}

// ---- {% hint %}text{% endhint %} ----

bool may_hold_hints(std::string_view body) {
    return body.find("hint") != none && body.find("{%") != none;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == none;
}

// GitBook's tags stand anywhere: each gets a line of its own.
std::vector<Replacement> part_hints(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find("{%"); at != none; at = body.find("{%", at + 2)) {
        const std::size_t close = body.substr(at, 300).find("%}");
        if (close == none || input.scan.is_code(at)) continue;
        const std::string_view word = word_of(trimmed(body.substr(at + 2, close - 2)));
        if (word != "hint" && word != "endhint") continue;
        const std::size_t line = at == 0 ? 0 : body.rfind('\n', at - 1) + 1, end = at + close + 2;
        if (!is_blank(body.substr(line, at - line))) edits.push_back({at, 0, "\n"});
        const std::size_t line_end = std::min(body.find('\n', end), body.size());
        if (!is_blank(body.substr(end, line_end - end))) edits.push_back({end, 0, "\n"});
    }
    return edits;
}

// ---- "> [!info]- title" ----

bool may_hold_names(std::string_view body) {
    return body.find("[!") != none || body.find("!> ") != none || body.find("?> ") != none;
}

// Docsify's "!> text" and "?> text" at the head of a line: the rest of the paragraph goes with it.
void rewrite_docsify(const PassInput& input, std::vector<Replacement>& edits) {
    const std::string_view body = input.scan.body;
    for (std::size_t at = body.find("> "); at != none; at = body.find("> ", at + 2)) {
        if (at == 0 || (body[at - 1] != '!' && body[at - 1] != '?')) continue;
        if ((at > 1 && body[at - 2] != '\n') || input.scan.is_code(at)) continue;
        const char* const kind = body[at - 1] == '!' ? "IMPORTANT" : "TIP";
        edits.push_back({at - 1, 3, std::string("\n> [!") + kind + "]\n> "});
    }
}

std::vector<Replacement> rename_callouts(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find("[!"); at != none; at = body.find("[!", at + 2)) {
        const std::size_t first = at > 200 ? at - 200 : 0;
        std::string_view before = body.substr(first, at - first);
        before.remove_prefix(before.rfind('\n') + 1);
        if (before.find('>') == none || before.find_first_not_of("> ") != none) continue;
        const std::size_t close = body.substr(at, 60).find(']');
        if (close == none) continue;
        const std::string_view kind = callout_kind(word_of(body.substr(at + 2, close - 2)));
        if (kind.empty()) continue;
        std::size_t length = close + 1;
        const char fold = at + length < body.size() ? body[at + length] : ' ';
        if (fold == '+' || fold == '-') ++length;
        std::string by = "[!" + std::string(kind) + "]";
        if (body.substr(at, length) != by && !input.scan.is_code(at))
            edits.push_back({at, length, std::move(by)});
    }
    rewrite_docsify(input, edits);
    return edits;
}

}  // namespace

const SourcePass boxes_pass = {may_hold_boxes, rewrite_boxes};
const SourcePass box_lines_pass = {may_hold_hints, part_hints};
const SourcePass callout_names_pass = {may_hold_names, rename_callouts};

}  // namespace yaprak
