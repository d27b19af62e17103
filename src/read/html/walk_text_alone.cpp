// Blocks in a cell, a heading, a caption or a term, which hold text alone -> lines of a cell, words
// apart from their neighbours elsewhere.
#include "read/html/html_node.hpp"
#include "read/html/list_number.hpp"
#include "read/html/tree_walk.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr const char* bullet = "\xE2\x80\xA2 ";        // •
constexpr const char* inner_bullet = "\xE2\x80\x93 ";  // –
constexpr const char* between_cells = " \xC2\xB7 ";    // ·

}  // namespace

void TreeWalk::enter_flat(Frame& frame, const InlineStyle& style) {
    const ElementRole role = frame.element.role;
    const SourcePos at = place_of(*frame.node);
    if (role == ElementRole::cell) {
        if (frame.node->index_within_parent > 0 && !builder_.text().at_line_start())
            builder_.add_text(between_cells, at);
        return;
    }
    builder_.part_text(at);
    const bool is_strong =
        role == ElementRole::heading || role == ElementRole::term || role == ElementRole::summary;
    if (is_strong) {
        frame.marks.push_back(Mark::strong);
        builder_.text().open(Mark::strong);
    }
    if (role == ElementRole::preformatted) ++flat_code_;
    if (role == ElementRole::list) number_flat_list(frame, style);
    if (role == ElementRole::item) begin_flat_item(at);
    if (role == ElementRole::table)
        builder_.reading().warn(Code::markup_simplified, at, "a table in a cell is set as lines",
                                "a cell of print holds text and pictures");
}

void TreeWalk::leave_flat(Frame& frame) {
    if (frame.element.role == ElementRole::preformatted) --flat_code_;
}

void TreeWalk::number_flat_list(Frame& frame, const InlineStyle& style) {
    const GumboElement& html = frame.node->v.element;
    if (frame.element.name != "ol") return;
    FlatList& list = frame.flat_list;
    list.numbering = numbering_of(attribute(html, "type"), style.list_type);
    list.step = has_attribute(html, "reversed") ? -1 : 1;
    const auto items = child_elements(html);
    const auto count = std::count_if(items.begin(), items.end(), [](const GumboElement* item) {
        return item->tag == GUMBO_TAG_LI;
    });
    list.next = frame.event ? int(frame.event->number)
                            : integer_attribute(html, "start", list.step > 0 ? 1 : int(count));
    if (frame.event) list.delimiter = frame.event->sign;
}

void TreeWalk::begin_flat_item(const SourcePos& at) {
    const auto is_flat_list = [](const Frame& frame) {
        return frame.is_flat && frame.element.role == ElementRole::list;
    };
    FlatList* const list =
        !open_.empty() && is_flat_list(open_.back()) ? &open_.back().flat_list : nullptr;
    if (!list || !list->numbering) {
        const auto lists = std::count_if(open_.begin(), open_.end(), is_flat_list);
        return builder_.add_text(lists > 1 ? inner_bullet : bullet, at);
    }
    builder_.add_text(list_number(list->next, list->numbering) + list->delimiter + " ", at);
    list->next += list->step;
}

// Text of <pre>: its lines stay lines.
void TreeWalk::add_flat_code(std::string_view text, const SourcePos& at) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) builder_.add_code_text(text.substr(0, end), at);
        if (end < text.size()) builder_.part_text(at);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace yaprak
