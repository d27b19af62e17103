#include "read/dialect/inclusion_marks.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "read/dialect/generator_tag.hpp"
#include "read/dialect/wiki_file.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 500;

bool is_digit(char c) {
    return is_ascii_digit(static_cast<unsigned char>(c));
}

bool is_text_file(std::string_view file) {
    const std::string lower = ascii_lower(file);
    return lower.ends_with(".md") || lower.ends_with(".markdown") || lower.ends_with(".mdx");
}

std::string_view without_quotes(std::string_view word) {
    const bool is_quoted = word.size() >= 2 && (word[0] == '"' || word[0] == '\'');
    return is_quoted && word.back() == word[0] ? word.substr(1, word.size() - 2) : word;
}

std::size_t number_in(std::string_view text, std::size_t otherwise) {
    const auto number = parse_integer(trimmed(text));
    return number && *number > 0 ? std::size_t(*number) : otherwise;
}

// "a.md:2:9", "a.md::9", "a.md:2:" (`lone_is_line`: "a.md:2" is that line alone, else all from it
// on) and "a.md:name".
void split_colons(std::string_view word, bool lone_is_line, InclusionMark& mark) {
    const std::size_t colon = word.find(':');
    mark.file = trimmed(word.substr(0, colon));
    if (colon == none) return;
    const std::string_view rest = word.substr(colon + 1);
    const bool are_lines = std::all_of(rest.begin(), rest.end(),
                                       [](char c) { return is_digit(c) || c == ':' || c == ' '; });
    if (!are_lines) {
        mark.part.kind = FilePart::Kind::section;
        mark.part.name = trimmed(rest);
        return;
    }
    mark.part.kind = FilePart::Kind::lines;
    const std::size_t second = rest.find(':');
    mark.part.first = number_in(rest.substr(0, second), 1);
    if (second != none)
        mark.part.last = number_in(rest.substr(second + 1), none);
    else if (lone_is_line)
        mark.part.last = mark.part.first;
}

class InclusionFinder {
public:
    explicit InclusionFinder(const MarkdownScan& scan) : scan_(scan), body_(scan.body) {}

    std::vector<InclusionMark> run() {
        for (std::size_t at = body_.find_first_of(signs); at != none;) {
            const std::size_t end = take(at);
            at = body_.find_first_of(signs, std::max(end, at + 1));
        }
        return std::move(marks_);
    }

private:
    static constexpr std::string_view signs = "{-!<[";

    std::string_view ahead(std::size_t at) const { return body_.substr(at, longest); }
    std::string_view line_from(std::size_t at) const {
        return ahead(at).substr(0, ahead(at).find('\n'));
    }
    bool begins_line(std::size_t at) const {
        while (at > 0 && (body_[at - 1] == ' ' || body_[at - 1] == '\t')) --at;
        return at == 0 || body_[at - 1] == '\n';
    }
    bool ends_line(std::size_t at) const {
        const std::size_t end = body_.find_first_not_of(" \t", at);
        return end == none || body_[end] == '\n';
    }

    // Returns where to go on.
    std::size_t take(std::size_t at) {
        if (at > 0 && body_[at - 1] == '\\') return at;
        switch (body_[at]) {
            case '{':
                return ahead(at).starts_with("{{#") ? take_book(at) : take_tag(at);
            case '-':
                return take_snippet(at);
            case '!':
                return take_note(at);
            case '<':
                return take_comment(at);
            default:
                return take_link(at);
        }
    }

    std::size_t add(InclusionMark mark, std::size_t begin, std::size_t end) {
        mark.begin = begin;
        mark.end = end;
        mark.is_optional = scan_.is_code(begin);
        if (mark.is_optional && !(begins_line(begin) && ends_line(end))) return end;
        marks_.push_back(std::move(mark));
        return end;
    }

    std::size_t take_book(std::size_t at) {
        const std::string_view rest = line_from(at);
        const std::size_t close = rest.find("}}");
        const std::size_t blank = rest.find(' ');
        if (close == none || blank == none || blank > close) return at;
        const std::string_view name = rest.substr(3, blank - 3);
        if (name != "include" && name != "rustdoc_include") return at;
        InclusionMark mark;
        split_colons(trimmed(rest.substr(blank, close - blank)), true, mark);
        return mark.file.empty() ? at : add(std::move(mark), at, at + close + 2);
    }

    // "{% raw %}" and "{% comment %}" are passed over.
    std::size_t take_tag(std::size_t at) {
        const std::string_view rest = ahead(at);
        if (rest.size() < 3 || rest[1] == '\n') return at;
        if (!rest.starts_with("{%") && !rest.starts_with("{{<") && !rest.starts_with("{{%"))
            return at;
        if (scan_.is_code(at)) return at;
        const std::size_t line_end = rest.find('\n');
        for (const std::string_view word : {"raw", "verbatim", "comment"}) {
            const std::size_t name = rest.find_first_not_of("{%- ");
            if (name == none || !rest.substr(name).starts_with(word)) continue;
            const std::size_t end = body_.find("end" + std::string(word), at);
            return end == none ? at : end;
        }
        if (rest.substr(0, line_end).find("include") == none &&
            rest.substr(0, line_end).find("readfile") == none)
            return at;
        return take_include(at);
    }

    std::size_t take_include(std::size_t at) {
        const std::string_view rest = line_from(at);
        const std::vector<GeneratorTag> tags = find_generator_tags(scan_markdown(rest));
        if (tags.empty() || tags.front().begin != 0) return at;
        const GeneratorTag& tag = tags.front();
        static constexpr std::array<std::string_view, 5> names = {
            "include", "include_relative", "include_cached", "include-markdown", "readfile"};
        if (std::find(names.begin(), names.end(), tag.name) == names.end()) return at;
        std::string_view file = tag.value("file");
        if (file.empty() && !tag.words.empty()) file = without_quotes(tag.words.front());
        if (!is_text_file(file)) return at;
        InclusionMark mark;
        mark.kind = InclusionMark::Kind::include;
        mark.file = file;
        mark.parameters = tag.attributes;
        return add(std::move(mark), at, at + tag.end);
    }

    // --8<-- "file", lines of names between two of --8<--, and the marks of sections.
    std::size_t take_snippet(std::size_t at) {
        const std::string_view line = line_from(at);
        const std::size_t sign = line.find("8<");
        const std::size_t end =
            sign == none ? none : std::min(line.find_first_not_of('-', sign + 2), line.size());
        const bool is_sign = sign != none && line.find_first_not_of('-') == sign && end > sign + 2;
        if (!is_sign || !begins_line(at)) return at;
        const std::string_view rest = trimmed(line.substr(end));
        if (rest.starts_with("[start:") || rest.starts_with("[end:")) {
            InclusionMark mark;
            mark.kind = InclusionMark::Kind::sign;
            return add(std::move(mark), at, at + line.size());
        }
        if (rest.empty()) return take_snippet_block(at, line);
        const std::string_view file = without_quotes(rest);
        if (file.size() == rest.size() || file.starts_with(';')) return at;
        InclusionMark mark;
        split_colons(file, false, mark);
        return add(std::move(mark), at, at + line.size());
    }

    std::size_t take_snippet_block(std::size_t at, std::string_view sign) {
        const std::size_t first = at + sign.size() + 1;
        const std::size_t close = body_.find("8<--", first);
        if (first >= body_.size() || close == none || close - first > 20 * longest) return at;
        std::size_t line = first;
        std::vector<InclusionMark> found;
        while (line < close) {
            const std::size_t end = std::min(body_.find('\n', line), body_.size());
            const std::string_view name = trimmed(body_.substr(line, end - line));
            if (end > close) break;
            InclusionMark mark;
            mark.begin = line;
            mark.end = end;
            if (name.empty() || name.starts_with(';'))
                mark.kind = InclusionMark::Kind::sign;
            else
                split_colons(name, false, mark);
            found.push_back(std::move(mark));
            line = end + 1;
        }
        InclusionMark head;
        head.kind = InclusionMark::Kind::sign;
        add(head, at, at + sign.size());
        for (InclusionMark& mark : found) add(mark, mark.begin, mark.end);
        const std::size_t end = std::min(body_.find('\n', close), body_.size());
        return add(head, line, end);
    }

    std::size_t take_note(std::size_t at) {
        const std::string_view rest = line_from(at);
        if (!rest.starts_with("![[") || scan_.is_code(at)) return at;
        const std::size_t close = rest.find("]]");
        if (close == none) return at;
        std::string_view inside = rest.substr(3, close - 3);
        if (parse_wiki_file(inside)) return at;
        inside = trimmed(inside.substr(0, inside.find('|')));
        if (inside.ends_with('\\')) inside.remove_suffix(1);
        const std::size_t sign = std::min(inside.find('#'), inside.size());
        const std::string_view page = inside.substr(0, sign);
        const std::size_t dot = page.rfind('.');
        const bool has_ending = dot != none && page.size() - dot <= 6 && !is_text_file(page) &&
                                page.find(' ', dot) == none && !is_digit(page[dot - (dot > 0)]);
        if (page.empty() || has_ending) return at;  // a picture, a film, a canvas
        InclusionMark mark;
        mark.kind = InclusionMark::Kind::note;
        mark.file = is_text_file(page) ? page.substr(0, page.rfind('.')) : page;
        if (sign < inside.size()) {
            const bool is_block = inside.substr(sign + 1).starts_with('^');
            mark.part.kind = is_block ? FilePart::Kind::block : FilePart::Kind::heading;
            mark.part.name = inside.substr(sign + (is_block ? 2 : 1));
        }
        return add(std::move(mark), at, at + close + 2);
    }

    // "<!--@include: ./a.md{2,9}-->" and "…./a.md#name-->"; other comments are passed over.
    std::size_t take_comment(std::size_t at) {
        if (!ahead(at).starts_with("<!--") || scan_.is_code(at)) return at;
        const std::size_t close = body_.find("-->", at);
        if (close == none) return at;
        const std::string_view inside = trimmed(body_.substr(at + 4, close - at - 4));
        if (!inside.starts_with("@include:")) return close + 3;
        const std::string_view word = trimmed(inside.substr(9));
        const std::size_t end = std::min(word.find_first_of("{#"), word.size());
        InclusionMark mark;
        mark.file = trimmed(word.substr(0, end));
        if (end < word.size() && word[end] == '#') {
            mark.part.kind = FilePart::Kind::section;
            mark.part.name = trimmed(word.substr(end + 1, word.find('{') - end - 1));
        } else if (end < word.size()) {
            const std::string_view lines = word.substr(end + 1, word.find('}') - end - 1);
            const std::size_t comma = lines.find(',');
            mark.part.kind = FilePart::Kind::lines;
            mark.part.first = number_in(lines.substr(0, comma), 1);
            mark.part.last =
                comma == none ? mark.part.first : number_in(lines.substr(comma + 1), none);
        }
        return add(std::move(mark), at, close + 3);
    }

    // "[a](a.md ':include')"
    std::size_t take_link(std::size_t at) {
        const std::string_view rest = line_from(at);
        const std::size_t open = rest.find("]("), close = rest.find(')', open == none ? 0 : open);
        if (open == none || close == none || rest.find('[', 1) < open || scan_.is_code(at))
            return at;
        const std::string_view inside = rest.substr(open + 2, close - open - 2);
        const std::size_t blank = inside.find(' ');
        if (blank == none) return at;
        const std::string_view title = without_quotes(trimmed(inside.substr(blank)));
        if (!title.starts_with(":include") || !is_text_file(inside.substr(0, blank))) return at;
        InclusionMark mark;
        mark.file = inside.substr(0, blank);
        const std::size_t fragment = title.find(":fragment=");
        if (fragment != none) {
            mark.part.kind = FilePart::Kind::section;
            mark.part.name = title.substr(fragment + 10, title.find(' ', fragment) - fragment - 10);
        }
        return add(std::move(mark), at, at + close + 1);
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    std::vector<InclusionMark> marks_;
};

}  // namespace

std::vector<InclusionMark> find_inclusions(const MarkdownScan& scan) {
    return InclusionFinder(scan).run();
}

bool may_hold_inclusions(std::string_view body) {
    static constexpr std::array<std::string_view, 6> signs = {"include", "readfile", "8<--",
                                                              "![[",     "8<-",      ":include"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return body.find(sign) != none; });
}

}  // namespace yaprak
