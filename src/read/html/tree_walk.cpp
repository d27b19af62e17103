// Texts, pieces of Markdown and inline elements; what all elements have in common.
#include "read/html/tree_walk.hpp"

#include "base/text.hpp"
#include "read/html/html_node.hpp"
#include "read/html/html_tree.hpp"
#include "read/source/entities.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr const char* zero_width_space = "\xE2\x80\x8B";  // U+200B: a place to break
constexpr const char* left_to_right_isolate = "\xE2\x81\xA6";
constexpr const char* right_to_left_isolate = "\xE2\x81\xA7";
constexpr const char* first_strong_isolate = "\xE2\x81\xA8";
constexpr const char* pop_isolate = "\xE2\x81\xA9";

const char* isolate_of(std::string_view direction, std::string_view name) {
    if (direction == "rtl") return right_to_left_isolate;
    if (direction == "ltr") return left_to_right_isolate;
    return name == "bdi" || direction == "auto" ? first_strong_isolate : nullptr;
}

}  // namespace

void read_html(const HtmlReading& reading) {
    const HtmlTree tree(reading.text.text());
    TreeWalk(reading).run(tree.root());
}

void TreeWalk::run(const GumboNode& root) {
    open_.push_back({.node = &root, .element = {{}, ElementRole::plain}});
    while (!open_.empty()) {
        Frame& frame = open_.back();
        const GumboVector& children = frame.node->v.element.children;
        if (frame.next_child < children.length) {
            enter(*static_cast<const GumboNode*>(children.data[frame.next_child++]));
        } else {
            Frame left = std::move(frame);
            open_.pop_back();
            if (!open_.empty()) leave(left);
        }
    }
    builder_.close_leaf();
}

// ---- nodes -----------------------------------------------------------------------------------

void TreeWalk::enter(const GumboNode& node) {
    switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            return add_text(node);
        case GUMBO_NODE_ELEMENT:
            return enter_element(node);
        default:
            return;
    }
}

void TreeWalk::add_text(const GumboNode& node) {
    const std::string_view text = node.v.text.text;
    if (code_ > 0) return builder_.add_code_text(text, place_of(node));
    if (flat_code_ > 0) return add_flat_code(text, place_of(node));
    const bool blank = trimmed(text).empty();
    if (blank && !builder_.in_leaf()) return;
    if (blank) return builder_.text().add(" ", builder_.last_place());
    Frame wrapped;
    begin_content_of_list(wrapped, ElementRole::plain);
    add_lines(node);
    while (wrapped.containers-- > 0) builder_.close_container();
}

// Each line at its own place.
void TreeWalk::add_lines(const GumboNode& node) {
    const std::string_view text = node.v.text.text;
    const std::string_view written(node.v.text.original_text.data,
                                   node.v.text.original_text.length);
    std::string_view first = text.substr(0, text.find('\n'));
    const std::size_t words = std::min(first.find_first_not_of(" \t"), first.size());
    if (words > 0 && builder_.in_leaf()) builder_.text().add(" ", builder_.last_place());
    first.remove_prefix(words);
    builder_.add_text(first, place_of(node));
    std::size_t line = 0;  // in `written`
    for (std::size_t at = text.find('\n'); at != text.npos;) {
        const std::size_t end = text.find('\n', at + 1);
        std::string_view rest = text.substr(at, end - at);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size()));
        line = written.find('\n', line);
        if (line != written.npos) line = written.find_first_not_of(" \t\n", line);
        const HtmlOrigin* const origin =
            line == written.npos ? nullptr : text_.origin(node.v.text.start_pos.offset + line);
        builder_.text().add(" ", builder_.last_place());
        if (!rest.empty())
            builder_.add_text(rest,
                              origin ? places_.of(origin->written.data()) : builder_.last_place());
        at = end;
    }
}

// One of Markdown's texts, or a note. False: an element.
bool TreeWalk::enter_piece(const GumboNode& node) {
    const HtmlOrigin* const origin = text_.origin(node.v.element.start_pos.offset);
    if (!origin || node.v.element.original_tag.length == 0) return false;
    if (origin->kind == HtmlOrigin::Kind::html || origin->kind == HtmlOrigin::Kind::element)
        return false;
    Frame wrapped;
    begin_content_of_list(wrapped, ElementRole::plain);
    if (origin->kind == HtmlOrigin::Kind::note)
        builder_.add_text(origin->written, places_.of(origin->written.data()));
    else if (origin->kind == HtmlOrigin::Kind::escape)
        add_escape(*origin);
    else if (const MarkdownEvent& event = events_.list[origin->event];
             event.part != MarkdownPart::rule || !in_text_alone())
        play_(event);
    while (wrapped.containers-- > 0) builder_.close_container();
    return true;
}

void TreeWalk::add_escape(const HtmlOrigin& origin) {
    const SourcePos at = places_.of(origin.written.data());
    const std::string sign = decode_entity(origin.written);
    if (code_ > 0 || flat_code_ > 0) return builder_.add_code_text(sign, at);
    builder_.add_text(sign, at, Written::escaped);
}

const MarkdownEvent* TreeWalk::markdown_event(const GumboNode& node) const {
    if (node.v.element.original_tag.length == 0) return nullptr;
    const HtmlOrigin* const origin = text_.origin(node.v.element.start_pos.offset);
    if (!origin || origin->kind != HtmlOrigin::Kind::element) return nullptr;
    return &events_.list[origin->event];
}

SourcePos TreeWalk::place_of(const GumboNode& node) {
    const std::size_t offset = node.type == GUMBO_NODE_ELEMENT ? node.v.element.start_pos.offset
                                                               : node.v.text.start_pos.offset;
    const HtmlOrigin* const origin = text_.origin(offset);
    return origin && !origin->written.empty() ? places_.of(origin->written.data())
                                              : builder_.last_place();
}

void TreeWalk::enter_element(const GumboNode& node) {
    const GumboElement& html = node.v.element;
    if (enter_piece(node)) return;
    Frame frame;
    frame.node = &node;
    frame.event = markdown_event(node);
    frame.element = html.tag_namespace == GUMBO_NAMESPACE_HTML
                        ? element_of(name_of(html))
                        : element_of(html.tag_namespace == GUMBO_NAMESPACE_SVG ? "svg" : "math");
    const InlineStyle style = read_inline_style(attribute(html, "style"));
    if (style.is_hidden || has_attribute(html, "hidden")) return;
    if (frame.element.role == ElementRole::hidden) return;
    if (frame.element.role == ElementRole::dropped) return drop(frame.element, node);
    begin_content_of_list(frame, frame.element.role);
    if (!in_text_alone() && style.before != BreakBefore::none)
        builder_.add_page_break(style.before, place_of(node));
    frame.break_after = style.after;
    apply_attributes(frame, style);
    enter_role(frame, style);
    text_alone_ += frame.holds_text_alone;
    open_.push_back(std::move(frame));
}

void TreeWalk::leave(Frame& frame) {
    text_alone_ -= frame.holds_text_alone;
    leave_role(frame);
    undo_attributes(frame);
    if (frame.is_flat && frame.element.role != ElementRole::cell)
        builder_.part_text(builder_.last_place());
    for (int i = 0; i < frame.containers; ++i) builder_.close_container();
    if (!in_text_alone() && frame.break_after != BreakBefore::none)
        builder_.add_page_break(frame.break_after, place_of(*frame.node));
}

void TreeWalk::drop(const Element& element, const GumboNode& node) {
    const std::string tag = "<" + std::string(element.name) + ">";
    builder_.reading().warnings.add_mark(Code::markup_dropped, place_of(node), tag,
                                         tag + " and what is in it is dropped");
}

// What stands in a list but in none of its items belongs to the last one.
void TreeWalk::begin_content_of_list(Frame& frame, ElementRole role) {
    const ElementRole around = open_.back().element.role;
    if (open_.back().is_flat) return;
    if (around == ElementRole::list && role != ElementRole::item) {
        builder_.continue_item();
        ++frame.containers;
    } else if (around == ElementRole::definitions && role != ElementRole::term &&
               role != ElementRole::description && role != ElementRole::block) {
        builder_.open_description();
        ++frame.containers;
    }
}

// ---- attributes ------------------------------------------------------------------------------

void TreeWalk::apply_attributes(Frame& frame, const InlineStyle& style) {
    if (frame.event) return;
    const GumboElement& html = element_of_frame(frame);
    std::string_view lang = attribute(html, "lang");
    if (lang.empty()) lang = attribute(html, "xml:lang");
    frame.has_lang = !lang.empty();
    if (frame.has_lang) builder_.text().open_lang(std::string(lang));
    frame.marks = style.marks;
    if (frame.element.role == ElementRole::mark) frame.marks.push_back(frame.element.mark);
    for (const Mark mark : frame.marks) builder_.text().open(mark);
    if (!is_block(frame.element.role) || in_text_alone()) return;
    std::optional<TextAlign> align = style.align;
    if (!align) align = text_align_of(ascii_lower(attribute(html, "align")));
    if (!align && frame.element.name == "center") align = TextAlign::centre;
    const bool aligns =
        frame.element.role != ElementRole::cell && frame.element.role != ElementRole::table;
    frame.has_align = align && aligns;
    if (frame.has_align) builder_.open_align(*align);
}

void TreeWalk::undo_attributes(Frame& frame) {
    if (frame.has_align) builder_.close_align();
    for (const Mark mark : frame.marks) builder_.text().close(mark);
    if (frame.has_lang) builder_.text().close_lang();
}

// ---- roles -----------------------------------------------------------------------------------

void TreeWalk::enter_role(Frame& frame, const InlineStyle& style) {
    const ElementRole role = frame.element.role;
    if (!is_block(role)) {
        if (role == ElementRole::image) return add_picture(*frame.node, style);
        if (role == ElementRole::picture) return add_source_of_picture(*frame.node);
        return enter_inline(frame);
    }
    frame.is_flat = in_text_alone();
    if (frame.is_flat)
        enter_flat(frame, style);
    else
        enter_block(frame, style);
}

void TreeWalk::leave_role(Frame& frame) {
    if (!is_block(frame.element.role))
        leave_inline(frame);
    else if (frame.is_flat)
        leave_flat(frame);
    else
        leave_block(frame);
}

void TreeWalk::enter_inline(Frame& frame) {
    if (frame.event) return play_(*frame.event);
    const GumboElement& html = element_of_frame(frame);
    const std::string_view name = frame.element.name;
    switch (frame.element.role) {
        case ElementRole::link:
            frame.link = builder_.text().link();
            if (!attribute(html, "href").empty())
                builder_.open_link(std::string(attribute(html, "href")),
                                   std::string(attribute(html, "title")), place_of(*frame.node));
            return;
        case ElementRole::quotation:
            frame.closing_text = quotations_++ % 2 == 0 ? "\"" : "'";
            return builder_.add_text(frame.closing_text, place_of(*frame.node));
        case ElementRole::abbreviation:
            frame.expansion = builder_.text().expansion();
            if (!attribute(html, "title").empty())
                builder_.text().set_expansion(std::string(attribute(html, "title")));
            return;
        case ElementRole::line_break:
            if (code_ > 0) return builder_.add_code_text("\n", builder_.last_place());
            return builder_.add_break(LineBreak::hard, place_of(*frame.node));
        case ElementRole::word_break:
            return builder_.add_text(zero_width_space, place_of(*frame.node));
        case ElementRole::embedded:
            return add_embedded(*frame.node);
        case ElementRole::input:
            return add_input(*frame.node);
        case ElementRole::ruby_text:
            frame.closing_text = ")";
            return builder_.add_text("(", place_of(*frame.node));
        case ElementRole::unknown:
            builder_.reading().warnings.add_mark(
                Code::markup_unknown, place_of(*frame.node), "<" + name_of(html) + ">",
                "the tag <" + name_of(html) + "> is not known here", "its text is shown as it is");
            return;
        default:
            break;
    }
    if (const char* isolate = isolate_of(ascii_lower(attribute(html, "dir")), name)) {
        frame.closing_text = pop_isolate;
        builder_.add_text(isolate, place_of(*frame.node));
    }
}

void TreeWalk::leave_inline(Frame& frame) {
    if (!frame.closing_text.empty()) builder_.add_text(frame.closing_text, builder_.last_place());
    if (frame.element.role == ElementRole::quotation) --quotations_;
    if (frame.event)
        play_({.part = frame.event->part, .closes = true, .mark = frame.event->mark});
    else if (frame.element.role == ElementRole::link)
        builder_.text().open_link(frame.link);
    else if (frame.element.role == ElementRole::abbreviation)
        builder_.text().set_expansion(std::move(frame.expansion));
}

}  // namespace yaprak
