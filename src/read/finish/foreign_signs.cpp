// Signs of wikis (MediaWiki, DokuWiki, Confluence), of WordPress and forums, and of other languages
// of markup: reStructuredText, AsciiDoc, Org, Textile.
#include "read/finish/sign_rule.hpp"

namespace yaprak {
namespace {

constexpr std::string_view code = "\uFFFC";  // stands for code, see find_markup()

template <std::size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// The mark around words without blanks at their ends, on one line.
bool is_around_words(const Candidate& c, std::string_view mark) {
    if (!c.begins_word() || !is_letter(c.behind(mark.size()))) return false;
    const std::string_view rest = c.line().substr(mark.size());
    const std::size_t close = rest.find(mark);
    return close != rest.npos && close > 1 && !is_ascii_space(rest[close - 1]);
}

// ---- wikis ----

// ''words'' and '''words'''.
bool is_wiki_emphasis(const Candidate& c) {
    return is_around_words(c, c.behind(2) == '\'' ? "'''" : "''");
}

// "//words//": no address.
bool is_wiki_slant(const Candidate& c) {
    return is_around_words(c, "//");
}

// "== Title ==" of a wiki, "== Title" of AsciiDoc.
bool is_wiki_heading(const Candidate& c) {
    const std::size_t signs = c.line().find_first_not_of('=');
    return signs < 7 && c.behind(signs) == ' ' && is_letter(c.behind(signs + 1));
}

// "[https://klinik.example words]".
bool is_wiki_address(const Candidate& c) {
    const std::size_t close = c.line().find(']');
    return close != std::string_view::npos && c.line().find(' ') < close &&
           c.behind(close + 1) != '(' && c.line().find("://") < close;
}

// "^ head ^ head ^".
bool is_wiki_row(const Candidate& c) {
    return trimmed(c.line()).ends_with(" ^");
}

constexpr std::string_view confluence_names[] = {
    "anchor", "code",  "color",   "column", "expand", "info", "noformat", "note",
    "panel",  "quote", "section", "status", "tip",    "toc",  "warning"};

// "{panel}", "{color:red}", "{code:title=x}".
bool is_confluence_macro(const Candidate& c) {
    const std::size_t length = c.name_length(1);
    const char next = c.behind(1 + length);
    return is_one_of(c.text.substr(std::min(c.at + 1, c.text.size()), length), confluence_names) &&
           (next == '}' || (next == ':' && c.goes_on_with("}"))) &&
           !c.text.substr(std::min(c.at + length + 2, c.text.size())).starts_with(code);
}

// "!picture.png|thumbnail!".
bool is_confluence_picture(const Candidate& c) {
    if (!c.begins_word()) return false;
    const std::string_view line = c.line().substr(1);
    const std::string_view name = line.substr(0, line.find_first_of("!| "));
    return name.size() < line.size() && line[name.size()] != ' ' &&
           (name.ends_with(".png") || name.ends_with(".jpg") || name.ends_with(".jpeg") ||
            name.ends_with(".gif"));
}

// "[words|https://klinik.example]".
bool is_confluence_link(const Candidate& c) {
    return is_letter(c.before()) && c.goes_on_with("]");
}

// ---- WordPress and forums ----

constexpr std::string_view lone_tags[] = {"audio",    "caption", "embed", "gallery",
                                          "playlist", "video",   "more",  "nextpage"};

// "[gallery ids=…]", "[caption]", "[vc_row]", "[url=…]", "[b]" with its "[/b]", and "[/b]".
bool is_blog_tag(const Candidate& c) {
    const std::size_t begin = c.behind(1) == '/' ? 2 : 1;
    if (!is_letter(c.behind(begin))) return false;
    const std::size_t length = c.name_length(begin);
    const char next = c.behind(begin + length);
    if (length == 0 || length > 40 || c.behind(begin + length + 1) == '(') return false;
    const std::string_view name = c.text.substr(c.at + begin, length);
    if (begin == 2) return next == ']';
    if (c.goes_on_with("[/" + std::string(name) + "]")) return true;
    const std::size_t close = c.line().find(']');
    if (next == '=' || next == ' ') {
        const std::size_t sign = c.line().find('=');
        return close != std::string_view::npos && sign < close && c.behind(close + 1) != '(' &&
               !is_ascii_space(c.behind(sign + 1)) && !is_ascii_space(c.behind(sign - 1));
    }
    return next == ']' && (name == "gallery" || (name.find('_') != name.npos && c.at == 0) ||
                           (is_one_of(name, lone_tags) && c.goes_on_with("[/")));
}

// ---- other languages of markup ----

// ".. note:: words".
bool is_rst_directive(const Candidate& c) {
    const std::size_t length = c.name_length(3);
    return length > 0 && c.behind(3 + length) == ':' && c.behind(4 + length) == ':';
}

// ":ref:`name`", "{ref}`name`".
bool is_role(const Candidate& c) {
    const std::size_t length = c.name_length(1);
    const char close = c.text[c.at] == ':' ? ':' : '}';
    return length > 0 && c.behind(1 + length) == close &&
           c.text.substr(std::min(c.at + length + 2, c.text.size())).starts_with(code);
}

// ":toc: left" at the head of a line.
bool is_asciidoc_key(const Candidate& c) {
    const std::size_t length = c.name_length(1);
    return length > 1 && c.behind(1 + length) == ':' && is_ascii_space(c.behind(2 + length));
}

constexpr std::string_view asciidoc_names[] = {"NOTE",    "TIP",   "IMPORTANT", "WARNING",
                                               "CAUTION", "quote", "source",    "verse"};

// "[NOTE]" or "[source,python]" alone.
bool is_asciidoc_block(const Candidate& c) {
    const std::size_t length = c.name_length(1);
    const char next = c.behind(1 + length);
    return (next == ']' || next == ',') && trimmed(c.line()).ends_with("]") &&
           is_one_of(c.text.substr(1, length), asciidoc_names);
}

// "image::photo.jpg[Alt]", "link:https://klinik.example[words]", "footnote:[words]".
bool is_asciidoc_macro(const Candidate& c) {
    const std::string_view line = c.line();
    const std::size_t open = line.find('[');
    return c.begins_word() && open != line.npos && line.find(' ') > open && c.goes_on_with("]");
}

// "#+TITLE: words".
bool is_org_line(const Candidate& c) {
    return is_letter(c.behind(2));
}

// "h2. Title", "bq. words" at the head of a block.
bool is_textile_block(const Candidate& c) {
    return is_letter(c.behind(4));
}

// "words":https://klinik.example
bool is_textile_link(const Candidate& c) {
    return is_letter(c.before());
}

constexpr SignRule rules[] = {
    {{"''", "emphasis of a wiki"}, is_wiki_emphasis},
    {{"//", "emphasis of a wiki"}, is_wiki_slant},
    {{"==", "a heading of a wiki or of AsciiDoc"}, is_wiki_heading, SignPlace::line},
    {{"[http", "a link of a wiki"}, is_wiki_address},
    {{"{|", "a table of a wiki"}, nullptr, SignPlace::line},
    {{"^ ", "the row of a wiki's table"}, is_wiki_row, SignPlace::line},
    {{"{", "a macro of Confluence"}, is_confluence_macro},
    {{"!", "a picture of Confluence"}, is_confluence_picture},
    {{"|http", "a link of Confluence"}, is_confluence_link},
    {{"[", "a tag of WordPress or a forum"}, is_blog_tag},
    {{".. ", "a directive of reStructuredText"}, is_rst_directive, SignPlace::line},
    {{":", "a role of reStructuredText"}, is_role},
    {{"{", "a role of MyST"}, is_role},
    {{":", "a key of AsciiDoc"}, is_asciidoc_key, SignPlace::text},
    {{"[", "a block of AsciiDoc"}, is_asciidoc_block, SignPlace::text},
    {{"image::", "a picture of AsciiDoc"}, is_asciidoc_macro},
    {{"include::", "a line of AsciiDoc"}, is_asciidoc_macro},
    {{"link:", "a link of AsciiDoc"}, is_asciidoc_macro},
    {{"xref:", "a link of AsciiDoc"}, is_asciidoc_macro},
    {{"footnote:[", "a note of AsciiDoc"}, nullptr},
    {{"#+", "a line of Org"}, is_org_line, SignPlace::line},
    {{"h1. ", "a heading of Textile"}, is_textile_block, SignPlace::text},
    {{"h2. ", "a heading of Textile"}, is_textile_block, SignPlace::text},
    {{"h3. ", "a heading of Textile"}, is_textile_block, SignPlace::text},
    {{"h4. ", "a heading of Textile"}, is_textile_block, SignPlace::text},
    {{"bq. ", "a quote of Textile"}, is_textile_block, SignPlace::text},
    {{"\":http", "a link of Textile"}, is_textile_link},
    {{"<<<<<<<", "a conflict of Git"}, nullptr, SignPlace::line},
    {{">>>>>>>", "a conflict of Git"}, nullptr, SignPlace::line},
};

}  // namespace

std::span<const SignRule> foreign_signs() {
    return rules;
}

}  // namespace yaprak
