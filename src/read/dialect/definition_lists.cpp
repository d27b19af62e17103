// kramdown's definition lists (also PHP Markdown Extra's, MkDocs' and Pandoc's) -> the tags of HTML
// around their Markdown: lines of terms, then a line ": what they mean" for each meaning, whose
// further blocks are indented.
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t widest_indent = 4;  // that a meaning's further lines lose

struct Line {
    std::size_t begin = 0, text = 0, end = 0;  // `text`: behind quote signs and indent
    std::size_t quotes = 0;                    // quote signs
    std::size_t indent = 0;                    // bytes from the last quote sign's blank to `text`
    bool blank() const { return text == end; }
};

class DefinitionReader {
public:
    explicit DefinitionReader(const PassInput& input) : scan_(input.scan), body_(input.scan.body) {
        for (std::size_t at = 0; at < body_.size(); at = lines_.back().end + 1)
            lines_.push_back(line_at(at));
    }

    std::vector<Replacement> run() {
        for (std::size_t at = 0; at < lines_.size();) {
            const std::size_t paragraph = end_of_paragraph(at);
            if (paragraph == at) {
                ++at;
                continue;
            }
            const std::size_t term = first_term(at, paragraph);
            const std::size_t meaning = meaning_behind(paragraph, term);
            at = meaning == none ? paragraph : take_list(term, paragraph, meaning);
        }
        return std::move(edits_);
    }

private:
    Line line_at(std::size_t begin) const {
        Line line{begin, begin, std::min(body_.find('\n', begin), body_.size())};
        std::size_t behind = begin;
        while (line.text < line.end && std::string_view("> \t").find(body_[line.text]) != none) {
            if (body_[line.text++] != '>') continue;
            ++line.quotes;
            behind = line.text;
        }
        if (line.quotes > 0 && behind < line.text) ++behind;
        line.indent = line.text - behind;
        return line;
    }
    std::string_view text(const Line& line) const {
        return body_.substr(line.text, line.end - line.text);
    }
    std::string prefix(const Line& line) const {
        return std::string(body_.substr(line.begin, line.text - line.begin));
    }

    bool is_meaning(std::size_t at) const {
        const std::string_view line = text(lines_[at]);
        return line.size() > 2 && line[0] == ':' && (line[1] == ' ' || line[1] == '\t') &&
               line.find_first_not_of(" \t", 1) != none && !scan_.is_code(lines_[at].text) &&
               !scan_.is_html(lines_[at].text);
    }

    // A line of running text: no heading, item, table, tag or attribute list.
    bool is_running(const Line& line) const {
        if (line.blank() || scan_.is_code(line.text) || scan_.is_html(line.text)) return false;
        const std::string_view words = text(line);
        if (std::string_view("#<").find(words.front()) != none || words.starts_with("{:") ||
            words.starts_with("![") || words.starts_with("[!") || words.find('|') != none ||
            words.find_first_not_of("-=*_ ") == none)
            return false;
        return !is_item(words);
    }
    static bool is_item(std::string_view words) {
        const bool bullet = std::string_view("-*+").find(words.front()) != none;
        const std::size_t digits =
            bullet ? 0 : std::min<std::size_t>(words.find_first_not_of("0123456789"), words.size());
        const std::size_t sign = bullet ? 0 : digits;
        if (!bullet && (digits == 0 || sign >= words.size() ||
                        std::string_view(".)").find(words[sign]) == none))
            return false;
        return sign + 1 >= words.size() || words[sign + 1] == ' ' || words[sign + 1] == '\t';
    }

    std::size_t end_of_paragraph(std::size_t at) const {
        const std::size_t quotes = lines_[at].quotes;
        while (at < lines_.size() && !lines_[at].blank() && lines_[at].quotes == quotes &&
               !is_meaning(at))
            ++at;
        return at;
    }

    // Behind the last line of the paragraph that is no running text; all lines, where there is
    // none.
    std::size_t first_term(std::size_t begin, std::size_t end) const {
        std::size_t first = end;
        while (first > begin && is_running(lines_[first - 1])) --first;
        const bool after_item = first > begin && !text(lines_[first - 1]).starts_with('#');
        return after_item ? end : first;
    }

    // The line of the meaning that belongs to terms which end before `at`, else none. One blank
    // line may part them.
    std::size_t meaning_behind(std::size_t at, std::size_t term) const {
        if (term == at) return none;
        std::size_t line = at;
        if (line < lines_.size() && lines_[line].blank()) ++line;
        if (line >= lines_.size() || !is_meaning(line)) return none;
        const Line &first = lines_[term], &found = lines_[line];
        const bool fits = found.quotes == first.quotes && found.indent >= first.indent &&
                          found.indent < first.indent + widest_indent;
        return fits ? line : none;
    }

    // Returns the line behind the list.
    std::size_t take_list(std::size_t term, std::size_t terms_end, std::size_t meaning) {
        prefix_ = prefix(lines_[term]);
        indent_ = lines_[term].indent;
        quotes_ = lines_[term].quotes;
        edits_.push_back({lines_[term].begin, 0, prefix_ + "<dl>\n" + prefix_ + '\n'});
        for (;;) {
            for (std::size_t line = term; line < terms_end; ++line) take_term(lines_[line]);
            std::size_t at = meaning;
            do at = take_meaning(at);
            while (at < lines_.size() && is_own_meaning(at));
            const std::size_t next_end = at < lines_.size() ? end_of_paragraph(at) : at;
            const std::size_t next = next_end > at ? first_term(at, next_end) : next_end;
            const std::size_t next_meaning = next == at ? meaning_behind(next_end, next) : none;
            if (next_meaning == none || lines_[next].quotes != quotes_ ||
                lines_[next].indent != indent_) {
                edits_.back().by += "\n" + prefix_ + "</dl>\n" + prefix_;
                return at;
            }
            term = next;
            terms_end = next_end;
            meaning = next_meaning;
        }
    }

    bool is_own_meaning(std::size_t at) const {
        return is_meaning(at) && lines_[at].quotes == quotes_ && lines_[at].indent >= indent_ &&
               lines_[at].indent < indent_ + widest_indent;
    }

    void take_term(const Line& line) {
        const std::string empty = '\n' + prefix_ + '\n' + prefix_;
        edits_.push_back({line.begin, line.text - line.begin, empty + "<dt>" + empty});
        edits_.push_back({line.end, 0, empty + "</dt>\n" + prefix_});
    }

    // From the line of its colon to the last one that belongs to it; returns the next one with
    // text.
    std::size_t take_meaning(std::size_t at) {
        const Line& first = lines_[at];
        const std::size_t words = body_.find_first_not_of(" \t", first.text + 1);
        const std::size_t width =
            std::min(first.indent - indent_ + (words - first.text), widest_indent);
        edits_.push_back(
            {first.begin, words - first.begin, prefix_ + "<dd>\n" + prefix_ + '\n' + prefix_});
        std::size_t last = at;
        bool after_blank = false;
        for (++at; at < lines_.size(); ++at) {
            const Line& line = lines_[at];
            if (line.blank()) {
                after_blank = true;
                continue;
            }
            const bool deeper = line.quotes == quotes_ && line.indent >= indent_ + 2;
            const bool goes_on = deeper || (!after_blank && is_running(line));
            if (line.quotes != quotes_ || is_own_meaning(at) || !goes_on) break;
            after_blank = false;
            last = at;
            mark(line, width);
        }
        edits_.push_back(
            {lines_[last].end, 0, '\n' + prefix_ + '\n' + prefix_ + "</dd>\n" + prefix_});
        return at;
    }

    // Takes off the indent that the meaning's lines have in common.
    void mark(const Line& line, std::size_t width) {
        const std::size_t own = line.indent > indent_ ? line.indent - indent_ : 0;
        const std::size_t stays = own - std::min(own, width);
        edits_.push_back({line.begin, line.text - stays - line.begin, prefix_});
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    std::vector<Line> lines_;
    std::string prefix_;  // quote signs and indent of the list that is read
    std::size_t indent_ = 0, quotes_ = 0;
    std::vector<Replacement> edits_;
};

bool may_hold_definitions(std::string_view body) {
    for (std::size_t at = body.find(':'); at != none; at = body.find(':', at + 1)) {
        if (at + 1 >= body.size() || (body[at + 1] != ' ' && body[at + 1] != '\t')) continue;
        std::size_t head = at;
        while (head > 0 && std::string_view("> \t").find(body[head - 1]) != none) --head;
        if (head > 1 && body[head - 1] == '\n') return true;
    }
    return false;
}

std::vector<Replacement> tag_definitions(const PassInput& input) {
    return DefinitionReader(input).run();
}

}  // namespace

const SourcePass definition_lists_pass = {may_hold_definitions, tag_definitions};

}  // namespace yaprak
