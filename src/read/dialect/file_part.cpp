// Sections are marked as mdBook's documentation ("Including files"), PyMdown's ("Snippets") and
// VitePress' ("Markdown file inclusion") say; headings and blocks as Obsidian's ("Embed files").
#include "read/dialect/file_part.hpp"

#include "base/text.hpp"
#include "read/dialect/included_texts.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
using Range = std::optional<std::pair<std::size_t, std::size_t>>;

std::size_t line_end(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

std::size_t next_line(std::string_view text, std::size_t at) {
    return std::min(line_end(text, at) + 1, text.size());
}

std::size_t line_begin(std::string_view text, std::size_t at) {
    return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
}

// Without the blank lines around.
Range tight(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && is_ascii_space(static_cast<unsigned char>(text[end - 1]))) --end;
    while (begin < end && text[begin] == '\n') ++begin;
    return std::pair(begin, end);
}

// ---- lines ----

Range lines_of(std::string_view text, const FilePart& part) {
    std::size_t begin = 0, number = 1;
    for (; number < part.first && begin < text.size(); ++number) begin = next_line(text, begin);
    if (begin >= text.size() || part.last < part.first) return std::nullopt;
    std::size_t end = begin;
    for (; number <= part.last && end < text.size(); ++number) end = next_line(text, end);
    return tight(text, begin, end);
}

// ---- sections ----

// Behind a mark and a blank, or before a bracket: "[start:name]", "ANCHOR: name", "#region name".
bool has_mark(std::string_view line, std::string_view mark, std::string_view name) {
    const std::size_t at = line.find(mark);
    if (at == none) return false;
    std::string_view rest = trimmed(line.substr(at + mark.size()));
    if (!rest.starts_with(name)) return false;
    rest.remove_prefix(name.size());
    return rest.empty() || is_ascii_space(static_cast<unsigned char>(rest[0])) || rest[0] == ']' ||
           rest[0] == '-' || rest[0] == '*';
}

struct SectionMarks {
    std::string_view begin, end;
};
constexpr SectionMarks section_marks[] = {
    {"[start:", "[end:"}, {"ANCHOR:", "ANCHOR_END:"}, {"#region", "#endregion"}};

Range section_of(std::string_view text, const std::string& name) {
    for (const SectionMarks& marks : section_marks) {
        std::size_t begin = none;
        for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
            const std::string_view line = text.substr(at, line_end(text, at) - at);
            if (begin == none && has_mark(line, marks.begin, name))
                begin = next_line(text, at);
            else if (begin != none && has_mark(line, marks.end, name))
                return tight(text, begin, at);
        }
        if (begin != none) return tight(text, begin, text.size());
    }
    return std::nullopt;
}

// ---- headings and blocks ----

// Letters and digits alone, so that "uyku-hijyeni" and "Uyku **hijyeni**" are one.
std::string letters_of(std::string_view text) {
    std::string out;
    for (const char c : ascii_lower(text))
        if ((c & 0x80) != 0 || is_ascii_alphanumeric(static_cast<unsigned char>(c))) out += c;
    return out;
}

// 0: the line is no heading.
std::size_t level_of(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level <= 6 && level < line.size() && line[level] == ' ' ? level : 0;
}

Range heading_of(std::string_view text, std::string_view name) {
    const std::string wanted = letters_of(name.substr(name.rfind('#') + 1));
    std::size_t begin = none, level = 0;
    bool is_fenced = false;
    for (std::size_t at = begin_of_body(text); at < text.size(); at = next_line(text, at)) {
        const std::string_view line = text.substr(at, line_end(text, at) - at);
        if (line.starts_with("```") || line.starts_with("~~~")) is_fenced = !is_fenced;
        const std::size_t here = is_fenced ? 0 : level_of(line);
        if (here == 0) continue;
        if (begin != none && here <= level) return tight(text, begin, at);
        if (begin == none && letters_of(line.substr(here, line.find(" {#") - here)) == wanted) {
            begin = at;
            level = here;
        }
    }
    return begin == none ? Range() : tight(text, begin, text.size());
}

bool begins_item(std::string_view line) {
    line = trimmed(line);
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
}

// The paragraph, or the item, that ends with " ^name"; alone on its line the name is that of the
// block above it.
Range block_of(std::string_view text, const std::string& name) {
    const std::string sign = "^" + name;
    for (std::size_t at = begin_of_body(text); at < text.size(); at = next_line(text, at)) {
        const std::size_t end = line_end(text, at);
        const std::string_view line = trimmed(text.substr(at, end - at));
        if (!line.ends_with(sign)) continue;
        const std::size_t close = at + text.substr(at, end - at).rfind(sign);
        if (line.size() > sign.size() && begins_item(line)) return tight(text, at, close);
        std::size_t begin = line.size() > sign.size() ? at : line_begin(text, at > 0 ? at - 1 : 0);
        while (begin > 0 && trimmed(text.substr(begin, line_end(text, begin) - begin)).empty())
            begin = line_begin(text, begin - 1);
        while (begin > 0) {
            const std::size_t above = line_begin(text, begin - 1);
            if (trimmed(text.substr(above, line_end(text, above) - above)).empty()) break;
            begin = above;
        }
        return tight(text, std::max(begin, begin_of_body(text)), close);
    }
    return std::nullopt;
}

}  // namespace

Range find_part(std::string_view text, const FilePart& part) {
    switch (part.kind) {
        case FilePart::Kind::lines:
            return lines_of(text, part);
        case FilePart::Kind::section: {
            const Range section = section_of(text, part.name);
            return section ? section : heading_of(text, part.name);
        }
        case FilePart::Kind::heading:
            return heading_of(text, part.name);
        case FilePart::Kind::block:
            return block_of(text, part.name);
        default:
            return tight(text, begin_of_body(text), text.size());
    }
}

bool is_section_mark(std::string_view line) {
    return line.find("8<-- [start:") != none || line.find("8<-- [end:") != none ||
           line.find("ANCHOR: ") != none || line.find("ANCHOR_END: ") != none;
}

}  // namespace yaprak
