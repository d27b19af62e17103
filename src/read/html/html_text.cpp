#include "read/html/html_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr const char* placeholder = "wbr";

// What they hold is text to HTML, whatever it looks like, and never shown here.
constexpr std::array<std::string_view, 9> raw_tags = {
    "iframe", "noembed", "noframes", "script", "select", "style", "textarea", "title", "xmp"};
// What they hold is not shown, so that one which is never closed must not swallow the page.
constexpr std::array<std::string_view, 13> dropped_tags = {
    "applet", "audio", "button",   "canvas", "datalist", "dialog", "form",
    "math",   "svg",   "noscript", "object", "template", "video"};

template <typename Names>
bool holds(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

const char* tag_of(const MarkdownEvent& event, bool in_head) {
    static constexpr const char* headings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    switch (event.part) {
        case MarkdownPart::quote:
            return "blockquote";
        case MarkdownPart::list:
            return event.ordered ? "ol" : "ul";
        case MarkdownPart::item:
            return "li";
        case MarkdownPart::heading:
            return headings[std::clamp(event.number, 1u, 6u) - 1];
        case MarkdownPart::paragraph:
            return "p";
        case MarkdownPart::code:
            return "pre";
        case MarkdownPart::table:
            return "table";
        case MarkdownPart::head:
            return "thead";
        case MarkdownPart::body:
            return "tbody";
        case MarkdownPart::row:
            return "tr";
        case MarkdownPart::cell:
            return in_head ? "th" : "td";
        case MarkdownPart::link:
            return "a";
        case MarkdownPart::mark:
            return event.mark == Mark::strong          ? "strong"
                   : event.mark == Mark::strikethrough ? "s"
                   : event.mark == Mark::underline     ? "u"
                                                       : "em";
        default:
            return nullptr;
    }
}

// Signs that begin markup of some dialect, as an author writes them who wants them to be seen.
struct Escape {
    std::size_t at = none, length = 0;
};
constexpr std::string_view escapes[] = {"&amp;",    "&lt;",     "&#60;",  "&#x3c;",
                                        "&#x3C;",   "&lbrace;", "&lcub;", "&#123;",
                                        "&lbrack;", "&lsqb;",   "&#91;"};

Escape find_escape(std::string_view text) {
    for (std::size_t at = text.find('&'); at != none; at = text.find('&', at + 1))
        for (const std::string_view escape : escapes)
            if (text.substr(at, escape.size()) == escape) return {at, escape.size()};
    return {};
}

bool holds_text(MarkdownPart part) {
    return part == MarkdownPart::paragraph || part == MarkdownPart::heading ||
           part == MarkdownPart::cell || part == MarkdownPart::item;
}

}  // namespace

void HtmlText::clear() {
    text_.clear();
    origins_.clear();
    open_ = {};
    unclosed_.clear();
    unclosed_comment_ = nullptr;
}

// ---- Markdown's ------------------------------------------------------------------------------

void HtmlText::add(const MarkdownEvent& event, std::size_t index) {
    if (!skipped_.empty() && is_behind_skipped(event.piece)) skipped_.clear();
    if (event.part == MarkdownPart::raw_html) return add_html(event.piece);
    end_html();
    if (event.part == MarkdownPart::html) return;
    if (event.closes) {
        close_element(event);
    } else if (event.part < MarkdownPart::rule) {
        open_element(event, index);
    } else {
        add_piece(event.part == MarkdownPart::rule ? "hr" : placeholder, index);
    }
}

void HtmlText::open_element(const MarkdownEvent& event, std::size_t index) {
    if (event.part == MarkdownPart::head) in_head_ = true;
    if (event.part == MarkdownPart::body) in_head_ = false;
    const char* const tag = tag_of(event, in_head_);
    const bool is_written =
        skipped_.empty() && open_.open(tag_name(tag), TagOwner::markdown) == Opening::opened;
    elements_.push_back({tag, is_written});
    if (!is_written && skipped_.empty() && holds_text(event.part)) text_ += ' ';
    if (!is_written) return;
    put_unclosed();
    origins_.push_back({text_.size(), HtmlOrigin::Kind::element, index});
    text_.append("<").append(tag).append(">");
}

void HtmlText::close_element(const MarkdownEvent& event) {
    const OpenElement element = elements_.back();
    elements_.pop_back();
    if (!element.is_written) return;
    if (holds_text(event.part)) {
        for (UnclosedTag& span : open_.close_spans_in(tag_name(element.tag))) {
            put_end_tag(span.name);
            unclosed_.push_back(std::move(span));
        }
    }
    (void)open_.close(tag_name(element.tag));
    put_unclosed();
    put_end_tag(element.tag);
}

void HtmlText::add_piece(const char* tag, std::size_t index) {
    if (!skipped_.empty()) return;
    (void)open_.open(tag_name(tag), TagOwner::markdown);
    put_unclosed();
    origins_.push_back({text_.size(), HtmlOrigin::Kind::piece, index});
    text_.append("<").append(tag).append(">");
}

// ---- the author's HTML -----------------------------------------------------------------------

// Line ends are not part of the page: each is behind the line it ends.
void HtmlText::add_html(std::string_view html) {
    if (is_in_page(html.data()) || lines_.empty())
        lines_.push_back({html_.size(), is_in_page(html.data()) ? html.data() : page_.data()});
    html_ += html;
}

void HtmlText::end_html() {
    if (html_.empty()) return;
    MarkupScanner scanner(html_);
    for (Markup markup = scanner.next(); markup.kind != MarkupKind::end; markup = scanner.next())
        add_markup(markup);
    html_.clear();
    lines_.clear();
}

void HtmlText::add_markup(const Markup& markup) {
    if (markup.is_unclosed_comment) unclosed_comment_ = source_of(markup.written.data());
    if (!skipped_.empty()) {
        const bool ends =
            markup.kind == MarkupKind::end_tag && ascii_lower(markup.name) == skipped_;
        if (ends) skipped_.clear();
        return;
    }
    switch (markup.kind) {
        case MarkupKind::text:
            return add_text(markup.written);
        case MarkupKind::sign:
            origins_.push_back(
                {text_.size(), HtmlOrigin::Kind::html, 0, {source_of(markup.written.data()), 1}});
            text_ += "&lt;";
            return;
        case MarkupKind::start_tag:
            return add_start_tag(markup);
        case MarkupKind::end_tag:
            return add_end_tag(markup);
        default:
            return;
    }
}

void HtmlText::add_start_tag(const Markup& markup) {
    const TagName tag = tag_name(markup.name);
    const char* const source = source_of(markup.written.data());
    const bool is_raw = holds(raw_tags, tag.name);
    const bool closes = markup.closes_itself || is_raw ||
                        (holds(dropped_tags, tag.name) && !closes_later(tag.name, source));
    const Opening opening = open_.open(tag, TagOwner::html, source);
    put_unclosed();
    if (opening == Opening::ignored && parts_text(tag.tag)) text_ += ' ';
    if (opening == Opening::ignored) return;
    copy_tag(markup);
    if (!closes || opening == Opening::empty) return;
    (void)open_.close(tag);
    put_end_tag(tag.name);
    if (!is_raw || markup.closes_itself || !closes_later(tag.name, source)) return;
    skipped_ = tag.name;
}

void HtmlText::add_end_tag(const Markup& markup) {
    const TagName tag = tag_name(markup.name);
    if (!open_.close(tag) && parts_text(tag.tag)) text_ += ' ';
    put_unclosed();
    put_end_tag(tag.name);
}

// A reference to a note is a piece of its own, and so is a sign that is written as an entity.
void HtmlText::add_text(std::string_view written) {
    while (!written.empty()) {
        const auto note = NoteMarks::find_mark(written);
        const std::size_t text = note ? note->offset : written.size();
        const Escape escape = find_escape(written.substr(0, text));
        const std::size_t length = std::min(text, escape.at);
        add_lines(written.substr(0, length));
        written.remove_prefix(length);
        if (length == escape.at) {
            add_apart(HtmlOrigin::Kind::escape, written.substr(0, escape.length));
            written.remove_prefix(escape.length);
        } else if (note) {
            add_apart(HtmlOrigin::Kind::note, written.substr(0, note->length));
            written.remove_prefix(note->length);
        }
    }
}

// The first word of each line has a place of its own.
void HtmlText::add_lines(std::string_view written) {
    bool is_first = true;
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t end = std::min(written.find('\n', at), written.size());
        const std::size_t word = written.find_first_not_of(" \t\n", at);
        if (word != none && (is_first || word < end))
            origins_.push_back({text_.size() + (is_first ? 0 : word),
                                HtmlOrigin::Kind::html,
                                0,
                                {source_of(written.data() + word), 1}});
        is_first = false;
        at = end + 1;
    }
    text_ += written;
}

void HtmlText::add_apart(HtmlOrigin::Kind kind, std::string_view written) {
    origins_.push_back({text_.size(), kind, 0, {source_of(written.data()), written.size()}});
    text_.append("<").append(placeholder).append(">");
}

void HtmlText::copy_tag(const Markup& markup) {
    origins_.push_back(
        {text_.size(), HtmlOrigin::Kind::html, 0, {source_of(markup.written.data()), 1}});
    if (markup.has_too_many_attributes)
        text_.append("<").append(markup.name).append(">");
    else if (NoteMarks::is_marked(markup.written))
        text_ += notes_.restored(markup.written);
    else
        text_ += markup.written;
}

// Of what the markup of html_ is in the page.
const char* HtmlText::source_of(const char* html) const {
    const auto offset = std::size_t(html - html_.data());
    const auto after =
        std::upper_bound(lines_.begin(), lines_.end(), offset,
                         [](std::size_t wanted, const Line& line) { return wanted < line.offset; });
    const Line& line = *std::prev(after);
    return line.source + (offset - line.offset);
}

// ---- both ------------------------------------------------------------------------------------

void HtmlText::put_end_tag(std::string_view name) {
    text_.append("</").append(name).append(">");
}

void HtmlText::put_unclosed() {
    for (const std::string& name : open_.take_unclosed()) put_end_tag(name);
}

// Whether what stands at this piece of the page is behind the end tag that is waited for.
bool HtmlText::is_behind_skipped(std::string_view piece) const {
    const char* const end = page_.data() + std::min(closings_.at(skipped_), page_.size());
    return is_in_page(piece.data()) && piece.data() > end;
}

bool HtmlText::is_in_page(const char* piece) const {
    return !std::less<>()(piece, page_.data()) && std::less<>()(piece, page_.data() + page_.size());
}

// Whether an end tag of that name stands behind `from`, a place in the page.
bool HtmlText::closes_later(const std::string& name, const char* from) {
    const auto [known, is_new] = closings_.emplace(name, 0);
    std::size_t& found = known->second;
    const auto wanted = std::size_t(from - page_.data());
    if (found == none || (!is_new && found >= wanted)) return found != none;
    const std::string tag = "</" + name;
    for (found = page_.find("</", wanted); found != none; found = page_.find("</", found + 2))
        if (ascii_lower(page_.substr(found, tag.size())) == tag) break;
    return found != none;
}

const HtmlOrigin* HtmlText::origin(std::size_t offset) const {
    const auto found = std::lower_bound(
        origins_.begin(), origins_.end(), offset,
        [](const HtmlOrigin& one, std::size_t wanted) { return one.offset < wanted; });
    return found != origins_.end() && found->offset == offset ? &*found : nullptr;
}

}  // namespace yaprak
