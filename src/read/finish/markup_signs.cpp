// Each sign has a rule of its own that looks at what stands around it, so that prices ($$), grades
// (A+++), comparisons (5 < 6) and exclamations stay what they are.
#include "read/finish/markup_signs.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t farthest = 400;  // bytes from a mark to what closes it

// A text and a byte of it at which a sign's mark stands.
struct Candidate {
    std::string_view text;
    std::size_t at;

    std::string_view rest() const { return text.substr(at); }
    bool begins_line() const { return at == 0 || text[at - 1] == '\n'; }
    char before() const { return at == 0 ? '\n' : text[at - 1]; }
    char behind(std::size_t bytes) const {
        return at + bytes < text.size() ? text[at + bytes] : '\n';
    }
    // The line from the mark on, to its end or as far as a sign is looked for.
    std::string_view line() const {
        const std::string_view near = text.substr(at, farthest);
        return near.substr(0, near.find('\n'));
    }
    // The same to its end: for signs that stand once in a line.
    std::string_view whole_line() const { return rest().substr(0, rest().find('\n')); }
    bool goes_on_with(std::string_view word) const { return line().find(word) != line().npos; }
};

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

// "{{" that no "}}" closes.
bool is_open_placeholder(const Candidate& c) {
    return !c.goes_on_with("}}");
}

bool is_closed_by_brace(const Candidate& c) {
    return c.goes_on_with("}");
}

// "{: .name" and "{:#name" are one without their end too.
bool is_attribute_list(const Candidate& c) {
    const char first = c.behind(2) == ' ' ? c.behind(3) : c.behind(2);
    return is_closed_by_brace(c) || first == '.' || first == '#';
}

// "%% words": "100 %%" and "%%50" are shares.
bool is_comment(const Candidate& c) {
    const std::string_view words = trimmed(c.line().substr(2));
    const bool behind_number =
        c.at > 1 && is_ascii_digit(static_cast<unsigned char>(c.text[c.at - 2]));
    return is_ascii_space(c.before()) && !behind_number && !words.empty() &&
           !is_ascii_digit(static_cast<unsigned char>(words.front()));
}

// "{>>words<<}", "{++words++}", "{--words--}".
bool is_review(const Candidate& c) {
    return c.goes_on_with("<<}") || c.goes_on_with("++}") || c.goes_on_with("--}");
}

constexpr std::string_view blog_names[] = {"audio",   "caption", "color",    "embed",
                                           "gallery", "img",     "playlist", "quote",
                                           "size",    "url",     "video"};

// "[gallery ids=…]", "[caption]", "[url=…]", and "[b]" with its "[/b]".
bool is_blog_tag(const Candidate& c) {
    const std::size_t begin = c.behind(1) == '/' ? 2 : 1;
    std::size_t end = begin;
    while (is_lower(c.behind(end))) ++end;
    const char next = c.behind(end);
    if (end == begin || c.behind(end + 1) == '(') return false;
    const std::string_view name = c.text.substr(c.at + begin, end - begin);
    if (std::find(std::begin(blog_names), std::end(blog_names), name) != std::end(blog_names))
        return next == '=' || (next == ' ' && c.goes_on_with("=")) ||
               (next == ']' && (begin == 2 || c.goes_on_with("[/") || name == "gallery"));
    const bool is_style = name == "b" || name == "i" || name == "u" || name == "s";
    return is_style && next == ']' && (begin == 2 || c.goes_on_with("[/" + std::string(name)));
}

// ".. note:: words".
bool is_directive(const Candidate& c) {
    std::size_t end = 3;
    while (is_lower(c.behind(end)) || c.behind(end) == '-') ++end;
    return c.begins_line() && end > 3 && c.behind(end) == ':' && c.behind(end + 1) == ':';
}

bool is_inline_note(const Candidate& c) {
    return c.goes_on_with("]") && c.behind(2) != ']' &&
           !is_ascii_digit(static_cast<unsigned char>(c.before()));
}

// "&nbps;": a name between the two signs.
bool is_entity(const Candidate& c) {
    std::size_t end = 1;
    while (end < 12 && is_lower(c.behind(end))) ++end;
    return end > 2 && c.behind(end) == ';';
}

// "[!NOTE] words" in a quote whose first line it does not have to itself.
bool is_callout(const Candidate& c) {
    std::size_t end = 2;
    while (is_ascii_letter(c.behind(end))) ++end;
    return c.begins_line() && end > 4;
}

// ":::", ":::tip", "::: {.note}" where a line or a word begins.
bool is_fence(const Candidate& c) {
    if (!is_ascii_space(c.before())) return false;
    const std::string_view line = c.line();
    const std::string_view name =
        trimmed(line.substr(std::min(line.find_first_not_of(':'), line.size())));
    return name.empty() || is_ascii_letter(name.front()) || name.front() == '{' || c.begins_line();
}

// "!!! note", "??? tip" at the head of a line.
bool is_admonition(const Candidate& c) {
    return c.begins_line() && c.behind(3) == ' ' && is_lower(c.behind(4));
}

// "![x](y)", "![[x]]", "![x]" where a word begins; "Dikkat![1]" is none of them.
bool is_picture(const Candidate& c) {
    return c.behind(2) == '[' || c.goes_on_with("](") ||
           (is_ascii_space(c.before()) && !is_ascii_digit(c.behind(2)) && c.goes_on_with("]"));
}

// "[[page]]": a number in brackets refers to a list of books.
bool is_wiki_link(const Candidate& c) {
    if (c.before() == '!') return false;
    const std::size_t close = c.line().find("]]");
    if (close == std::string_view::npos) return is_ascii_letter(c.behind(2));
    const std::string_view name = c.line().substr(2, close - 2);
    return std::any_of(name.begin(), name.end(), [](char each) {
        return is_ascii_letter(each) || static_cast<unsigned char>(each) >= 0x80;
    });
}

// Behind the line stand keys: "+++" alone is a finding of the laboratory.
bool is_toml_fence(const Candidate& c) {
    const std::string_view rest =
        trimmed(c.text.substr(std::min(c.at + 3, c.text.size()), farthest));
    const std::size_t sign = rest.find('=');
    const std::string_view key = rest.substr(0, sign);
    return c.begins_line() && is_ascii_space(c.behind(3)) && sign != rest.npos &&
           std::all_of(key.begin(), key.end(), [](char each) {
               return is_ascii_alphanumeric(static_cast<unsigned char>(each)) || each == '_' ||
                      each == '-' || each == ' ';
           });
}

// Two dollars, not three, and what only a formula holds; two more behind it, or a line's head
// before.
bool is_formula(const Candidate& c) {
    if (c.before() == '$' || c.behind(2) == '$') return false;
    const std::string_view rest = c.line().substr(2);
    const std::size_t close = rest.find("$$");
    return (close != rest.npos || c.begins_line()) &&
           rest.substr(0, close).find_first_of("\\^_={}") != rest.npos;
}

// "$x^2$": no blanks inside the dollars, and what only a formula holds.
bool is_short_formula(const Candidate& c) {
    if (c.before() == '$' || c.behind(1) == '$' || is_ascii_space(c.behind(1))) return false;
    const std::string_view rest = c.line().substr(1);
    const std::size_t close = rest.find('$');
    return close != rest.npos && close > 0 && !is_ascii_space(rest[close - 1]) &&
           rest.substr(0, close).find_first_of("\\^_{}") != rest.npos;
}

bool is_environment(const Candidate& c) {
    return c.behind(6) == '{';
}

// "<Tag>", "</tag>", "<tag name=": a name directly behind the sign, and what closes it.
bool is_tag(const Candidate& c) {
    std::size_t at = c.behind(1) == '/' ? 2 : 1;
    if (!is_ascii_letter(c.behind(at))) return false;
    while (is_ascii_alphanumeric(c.behind(at)) || c.behind(at) == '.' || c.behind(at) == '-' ||
           c.behind(at) == '_' || c.behind(at) == ':')
        ++at;
    if (c.behind(at) == '>') return true;
    if (c.behind(at) == '/') return c.behind(at + 1) == '>';
    const std::string_view attributes = c.line().substr(std::min(at, c.line().size()));
    return c.behind(at) == ' ' && attributes.find('>') != attributes.npos &&
           attributes.find('=') < attributes.find('>');
}

// "import X from 'y'" at the head of a line.
bool is_import(const Candidate& c) {
    const std::size_t from = c.line().find(" from ");
    return c.begins_line() && from != std::string_view::npos &&
           c.line().find_first_of("'\"", from) == from + 6;
}

// "| a | b |": a line between bars, or the rule below a table's head.
bool is_row(const Candidate& c) {
    if (!c.begins_line()) return false;
    const std::string_view line = trimmed(c.whole_line());
    return line.size() > 2 && line.back() == '|' && std::count(line.begin(), line.end(), '|') >= 3;
}

struct SignRule {
    MarkupSign sign;
    bool (*holds)(const Candidate&);
};

constexpr SignRule rules[] = {
    {{"{{", "a placeholder that is not closed"}, is_open_placeholder},
    {{"{%", "a tag of Liquid"}, nullptr},
    {{"{::", "an extension of kramdown"}, is_closed_by_brace},
    {{"{:", "an attribute list of kramdown"}, is_attribute_list},
    {{"{/*", "a comment of MDX that is not closed"}, nullptr},
    {{"%%", "a comment of Obsidian that is not closed"}, is_comment},
    {{"{>>", "a remark of CriticMarkup"}, is_review},
    {{"{++", "an addition of CriticMarkup"}, is_review},
    {{"{--", "a deletion of CriticMarkup"}, is_review},
    {{"[", "a tag of WordPress or a forum"}, is_blog_tag},
    {{".. ", "a directive of reStructuredText"}, is_directive},
    {{"<?", "a program's line"}, nullptr},
    {{"^[", "a note of Pandoc"}, is_inline_note},
    {{"&", "a character's name that HTML does not know"}, is_entity},
    {{"[!", "the head of a box"}, is_callout},
    {{":::", "the fence of a box"}, is_fence},
    {{"!!!", "a box of MkDocs"}, is_admonition},
    {{"???", "a box of MkDocs"}, is_admonition},
    {{"![", "a picture"}, is_picture},
    {{"[[", "a link of a wiki"}, is_wiki_link},
    {{"+++", "front matter in TOML"}, is_toml_fence},
    {{"$$", "a formula of TeX"}, is_formula},
    {{"$", "a formula of TeX"}, is_short_formula},
    {{"\\begin", "an environment of TeX"}, is_environment},
    {{"<", "a tag of HTML or JSX"}, is_tag},
    {{"import ", "a line of MDX"}, is_import},
    {{"|", "the row of a table that is none"}, is_row},
};

// Past the mark, and past what goes on like it: "::::".
std::size_t end_of(std::string_view text, std::size_t at, std::string_view mark) {
    std::size_t end = at + mark.size();
    while (end < text.size() && text[end] == mark.back() && mark.size() > 1) ++end;
    return end;
}

void find_sign(std::string_view text, const SignRule& rule, std::vector<FoundSign>& found) {
    const std::string_view mark = rule.sign.mark;
    for (std::size_t at = text.find(mark); at != text.npos;) {
        if (!rule.holds || rule.holds({text, at})) found.push_back({at, &rule.sign});
        at = text.find(mark, end_of(text, at, mark));
    }
}

}  // namespace

std::vector<FoundSign> find_markup(std::string_view text) {
    std::vector<FoundSign> found;
    for (const SignRule& rule : rules) find_sign(text, rule, found);
    return found;
}

}  // namespace yaprak
