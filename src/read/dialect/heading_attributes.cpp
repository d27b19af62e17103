// kramdown's attribute lists of headings, "## Title ## {#name .class key="value"}" -> "## Title
// {#name}" and "{: .class}" below; its {:toc} -> the page's list of headings.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;

struct NamesOfList {
    std::string_view name, style;
    bool is_list = true;
};

NamesOfList names_of(std::string_view list) {
    NamesOfList names;
    for (list = trimmed(list); !list.empty(); list = trimmed(list)) {
        const std::size_t blank = std::min(list.find(' '), list.size());
        const std::size_t quote = list.substr(0, blank).find('"');
        const std::size_t close = quote == none ? none : list.find('"', quote + 1);
        const std::size_t end = close == none ? blank : close + 1;
        const std::string_view word = list.substr(0, end);
        if (word.starts_with('#'))
            names.name = word.substr(1);
        else if (word.starts_with('.'))
            names.style = names.style.empty() ? word.substr(1) : names.style;
        else if (word.find('=') == none)
            names.is_list = false;
        list.remove_prefix(end);
    }
    return names;
}

std::string_view without_closing_signs(std::string_view title) {
    std::string_view text = title;
    while (text.ends_with('#')) text.remove_suffix(1);
    if (text.size() == title.size() || !text.ends_with(' ')) return title;
    return trimmed(text);
}

// "{#name …}" or "{.class …}" at the end of a line that begins with "#".
bool rewrite_heading(std::string_view line, std::string& by) {
    if (!line.starts_with('#') || !line.ends_with('}')) return false;
    const std::size_t open = line.rfind('{');
    if (open == none || open + 2 > line.size()) return false;
    const std::string_view written = line.substr(open + 1, line.size() - open - 2);
    const std::string_view list = trimmed(written.substr(written.starts_with(':') ? 1 : 0));
    if (list.find_first_of("#.") != 0) return false;
    const NamesOfList names = names_of(list);
    const std::string_view title = trimmed(line.substr(0, open));
    const std::string_view text = without_closing_signs(title);
    const bool plain = names.style.empty() && written == '#' + std::string(names.name);
    if (!names.is_list || (plain && text.size() == title.size())) return false;
    by = text;
    if (!names.name.empty()) by += " {#" + std::string(names.name) + '}';
    if (!names.style.empty()) by += "\n{: ." + std::string(names.style) + '}';
    return true;
}

bool may_hold_headings(std::string_view body) {
    return body.find('#') != none && body.find('}') != none;
}

std::vector<Replacement> rewrite_headings(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view line = trimmed(body.substr(at, end - at));
        std::string by;
        if (line.starts_with('#') && rewrite_heading(line, by) && !input.scan.is_code(at))
            edits.push_back({at, end - at, std::move(by)});
        at = end + 1;
    }
    return edits;
}

// ---- {:toc} ----

std::size_t list_sign(std::string_view line) {
    if (line.starts_with("* ") || line.starts_with("- ") || line.starts_with("+ ")) return 2;
    return line.starts_with("1. ") ? 3 : 0;
}

bool may_hold_contents(std::string_view body) {
    for (const std::string_view sign : {"{:", "[TOC]", "[toc]", "[[_TOC_]]", "{{"})
        if (body.find(sign) != none) return true;
    return false;
}

constexpr std::string_view contents_marks[] = {"[TOC]",   "[toc]",  "[[_TOC_]]", "[[TOC]]",
                                               "[[toc]]", "@[toc]", "@[TOC]",    "{{ toc }}",
                                               "{{toc}}", "{{TOC}}"};

bool is_contents_list(std::string_view line) {
    return line.starts_with("{:") && line.ends_with('}') &&
           trimmed(line.substr(2, line.size() - 3)).starts_with("toc");
}

// Where the heading begins that nothing but blank lines and its own attribute list part from the
// next line, if its author leaves it out of the contents.
class HeadingAbove {
public:
    void see(std::string_view line, std::size_t at) {
        const bool unlisted = line.find("no_toc") != none && line.ends_with('}');
        if (line.starts_with('#')) {
            begin_ = at;
            unlisted_ = unlisted;
        } else if (line.starts_with("{:") && unlisted) {
            unlisted_ = true;
        } else if (!line.empty()) {
            begin_ = none;
        }
    }
    std::size_t begin_or(std::size_t at) const { return begin_ != none && unlisted_ ? begin_ : at; }

private:
    std::size_t begin_ = none;
    bool unlisted_ = false;
};

// The item that {:toc} stands below goes with it, and so does the heading of the list: ours has
// one of its own.
std::vector<Replacement> replace_contents(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    std::size_t above = 0;
    HeadingAbove heading, heading_above_item;
    bool shown = false;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view line = trimmed(body.substr(at, end - at));
        const bool alone = std::find(std::begin(contents_marks), std::end(contents_marks), line) !=
                           std::end(contents_marks);
        if ((alone || is_contents_list(line)) && !input.scan.is_code(at)) {
            const bool has_item = !alone && at > 0 && list_sign(body.substr(above, at - above)) > 0;
            const std::size_t begin = has_item ? above : at;
            const std::size_t from = (has_item ? heading_above_item : heading).begin_or(begin);
            edits.push_back({from, end - from, {}});
            shown = true;
        }
        heading_above_item = heading;
        heading.see(line, at);
        above = at;
        at = end + 1;
    }
    if (shown) input.reading.document.front.values.try_emplace("toc", "true");
    return edits;
}

}  // namespace

const SourcePass heading_attributes_pass = {may_hold_headings, rewrite_headings};
const SourcePass contents_pass = {may_hold_contents, replace_contents};

}  // namespace yaprak
