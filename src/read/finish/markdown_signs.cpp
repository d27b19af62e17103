// Signs of Markdown's dialects and of HTML. Prices ($$), grades (A+++), comparisons (5 < 6) and
// exclamations stay what they are.
#include "read/finish/sign_rule.hpp"

namespace yaprak {
namespace {

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

// "{.name}", "{#name .other}" of Pandoc.
bool is_plain_attribute_list(const Candidate& c) {
    return c.before() != '{' && is_letter(c.behind(2)) && is_closed_by_brace(c);
}

// "%% words": "100 %%" and "%%50" are shares.
bool is_comment(const Candidate& c) {
    const std::string_view words = trimmed(c.line().substr(2));
    const bool behind_number =
        c.at > 1 && is_ascii_digit(static_cast<unsigned char>(c.text[c.at - 2]));
    return is_ascii_space(c.before()) && !behind_number && !words.empty() &&
           !is_ascii_digit(static_cast<unsigned char>(words.front()));
}

// "{++words" of CriticMarkup.
bool is_change(const Candidate& c) {
    return !is_ascii_space(c.behind(3)) && c.behind(3) != '}';
}

bool is_inline_note(const Candidate& c) {
    return c.goes_on_with("]") && c.behind(2) != ']' &&
           !is_ascii_digit(static_cast<unsigned char>(c.before()));
}

// "x^2^": a word between two signs, right behind another.
bool is_superscript(const Candidate& c) {
    const std::size_t length = c.name_length(1);
    return length > 0 && length < 20 && c.behind(1 + length) == '^' && !c.begins_word() &&
           c.before() != '^' && c.behind(2 + length) != '^';
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
    while (end < 40 && is_letter(c.behind(end))) ++end;
    return end > 4;
}

// ":::", ":::tip", "::: {.note}" where a line or a word begins.
bool is_fence(const Candidate& c) {
    if (!is_ascii_space(c.before())) return false;
    const std::string_view line = c.line();
    const std::string_view name =
        trimmed(line.substr(std::min(line.find_first_not_of(':'), line.size())));
    return name.empty() || is_ascii_letter(static_cast<unsigned char>(name.front())) ||
           name.front() == '{' || c.begins_line();
}

// "::youtube[Film]", ":badge[New]", ":icon{name=x}", where a word begins.
bool is_directive(const Candidate& c) {
    if (!c.begins_word()) return false;
    const std::size_t begin = c.behind(1) == ':' ? 2 : 1, length = c.name_length(begin);
    const char next = c.behind(begin + length);
    return length > 0 && is_lower(c.behind(begin)) &&
           ((next == '[' && c.goes_on_with("]")) || (next == '{' && c.goes_on_with("}")));
}

// ":material-check:", ":unknown:", where a word begins; "14:30:" is none.
bool is_icon(const Candidate& c) {
    const std::size_t length = c.name_length(1);
    const char next = c.behind(2 + length);
    return c.begins_word() && length > 2 && is_lower(c.behind(1)) && c.behind(1 + length) == ':' &&
           !is_letter(next) && next != ':' && next != '\xEF';
}

// "name:: value" of Dataview.
bool is_field(const Candidate& c) {
    return is_letter(c.before()) && is_letter(c.behind(3)) && !c.text.starts_with(".. ");
}

// "!!! note", "??? tip" at the head of a line.
bool is_admonition(const Candidate& c) {
    return c.behind(3) == ' ' && is_lower(c.behind(4));
}

// "![x](y)", "![[x]]", "![x]" where a word begins; "Dikkat![1]" is none of them.
bool is_picture(const Candidate& c) {
    return c.behind(2) == '[' || c.goes_on_with("](") ||
           (is_ascii_space(c.before()) &&
            !is_ascii_digit(static_cast<unsigned char>(c.behind(2))) && c.goes_on_with("]"));
}

// "[words](address with blanks)": what stands in the brackets looks like an address.
bool is_broken_link(const Candidate& c) {
    const std::size_t first = c.at > farthest_end ? c.at - farthest_end : 0;
    const std::string_view before = c.text.substr(first, c.at - first);
    const std::size_t open = before.rfind('[');
    if (open == before.npos || (open > 0 && before[open - 1] == '!')) return false;
    const std::string_view line = c.line();
    const std::string_view address = line.substr(0, line.find(')'));
    return address.find_first_of("/.#", 2) != address.npos && address.size() > 3;
}

// "[words][name]" whose address is said nowhere.
bool is_link_without_address(const Candidate& c) {
    const std::size_t end = c.line().find(']', 2);
    if (end == std::string_view::npos || c.behind(end + 1) == '(') return false;
    const std::string_view name = c.line().substr(2, end - 2);
    return is_letter(c.before()) && name.find_first_of("/_") == name.npos &&
           std::any_of(name.begin(), name.end(), is_letter);
}

// "[[page]]": a number in brackets refers to a list of books.
bool is_wiki_link(const Candidate& c) {
    if (c.before() == '!') return false;
    const std::size_t close = c.line().find("]]");
    if (close == std::string_view::npos)
        return is_ascii_letter(static_cast<unsigned char>(c.behind(2)));
    const std::string_view name = c.line().substr(2, close - 2);
    return std::any_of(name.begin(), name.end(), is_letter);
}

// Behind the line stand keys: "+++" alone is a finding of the laboratory.
bool is_toml_fence(const Candidate& c) {
    const std::string_view rest =
        trimmed(c.text.substr(std::min(c.at + 3, c.text.size()), farthest_end));
    const std::size_t sign = rest.find('=');
    const std::string_view key = rest.substr(0, sign);
    return is_ascii_space(c.behind(3)) && sign != rest.npos &&
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
    if (c.before() == '$' || c.behind(1) == '$' || c.behind(1) == '{' ||
        is_ascii_space(c.behind(1)))
        return false;
    const std::string_view rest = c.line().substr(1);
    const std::size_t close = rest.find('$');
    return close != rest.npos && close > 0 && !is_ascii_space(rest[close - 1]) &&
           rest.substr(0, close).find_first_of("\\^_{}") != rest.npos;
}

bool is_environment(const Candidate& c) {
    return c.behind(6) == '{';
}

// "\textbf{words}", "\section{words}".
bool is_command(const Candidate& c) {
    std::size_t end = 1;
    while (end < 40 && is_lower(c.behind(end))) ++end;
    const std::size_t first = c.at > farthest_end ? c.at - farthest_end : 0;
    const bool in_formula = c.text.substr(first, c.at - first).find('$') != std::string_view::npos;
    return end > 3 && c.behind(end) == '{' && !c.rest().starts_with("\\begin") && !in_formula &&
           c.goes_on_with("}");
}

// "<Tag>", "</tag>", "<tag name=": a name directly behind the sign, and what closes it.
bool is_tag(const Candidate& c) {
    std::size_t at = c.behind(1) == '/' ? 2 : 1;
    if (!is_ascii_letter(static_cast<unsigned char>(c.behind(at)))) return false;
    while (at < farthest_end && (is_ascii_alphanumeric(static_cast<unsigned char>(c.behind(at))) ||
                                 c.behind(at) == '.' || c.behind(at) == '-' ||
                                 c.behind(at) == '_' || c.behind(at) == ':'))
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
    return from != std::string_view::npos && c.line().find_first_of("'\"", from) == from + 6;
}

// "| a | b |": a line between bars, or the rule below a table's head.
bool is_row(const Candidate& c) {
    const std::string_view line = trimmed(c.whole_line());
    return line.size() > 2 && line.back() == '|' && std::count(line.begin(), line.end(), '|') >= 3;
}

constexpr SignRule rules[] = {
    {{"{{", "a placeholder that is not closed"}, is_open_placeholder},
    {{"{%", "a tag of Liquid"}, nullptr},
    {{"{::", "an extension of kramdown"}, is_closed_by_brace},
    {{"{:", "an attribute list of kramdown"}, is_attribute_list},
    {{"{.", "an attribute list of Pandoc"}, is_plain_attribute_list},
    {{"{#", "an attribute list of Pandoc"}, is_plain_attribute_list},
    {{"{/*", "a comment of MDX that is not closed"}, nullptr},
    {{"%%", "a comment of Obsidian that is not closed"}, is_comment},
    {{"{>>", "a remark of CriticMarkup that is not closed"}, is_change},
    {{"{++", "an addition of CriticMarkup"}, is_change},
    {{"{--", "a deletion of CriticMarkup"}, is_change},
    {{"{~~", "a change of CriticMarkup"}, is_change},
    {{"^[", "a note of Pandoc"}, is_inline_note},
    {{"^", "a superscript of Pandoc"}, is_superscript},
    {{"&", "a character's name that HTML does not know"}, is_entity},
    {{"[!", "the head of a box"}, is_callout, SignPlace::line},
    {{":::", "the fence of a box"}, is_fence},
    {{":", "a directive of Markdown"}, is_directive},
    {{":", "an emoji or icon that is not known"}, is_icon},
    {{":: ", "a field of Dataview"}, is_field},
    {{"--8<--", "a snippet of MkDocs"}},
    {{"!!!", "a box of MkDocs"}, is_admonition, SignPlace::line},
    {{"???", "a box of MkDocs"}, is_admonition, SignPlace::line},
    {{"![", "a picture"}, is_picture},
    {{"](", "a link whose address has blanks"}, is_broken_link},
    {{"][", "a link whose address is missing"}, is_link_without_address},
    {{"[[", "a link of a wiki"}, is_wiki_link},
    {{"+++", "front matter in TOML"}, is_toml_fence, SignPlace::line},
    {{"$$", "a formula of TeX"}, is_formula},
    {{"$", "a formula of TeX"}, is_short_formula},
    {{"\\begin", "an environment of TeX"}, is_environment},
    {{"\\", "a command of TeX"}, is_command},
    {{"<", "a tag of HTML or JSX"}, is_tag},
    {{"import ", "a line of MDX"}, is_import, SignPlace::line},
    {{"|", "the row of a table that is none"}, is_row, SignPlace::line},
};

}  // namespace

std::span<const SignRule> markdown_signs() {
    return rules;
}

}  // namespace yaprak
