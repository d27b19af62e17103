// Blocks that stand where blocks may: lists, definitions, quotes, figures, tables, code.
#include "base/text.hpp"
#include "read/html/html_node.hpp"
#include "read/html/list_number.hpp"
#include "read/html/tree_walk.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view language_class = "language-";

CalloutKind callout_of(const GumboElement& aside) {
    struct Name {
        std::string_view name;
        CalloutKind kind;
    };
    constexpr Name names[] = {{"tip", CalloutKind::tip},
                              {"important", CalloutKind::important},
                              {"warning", CalloutKind::warning},
                              {"caution", CalloutKind::caution},
                              {"danger", CalloutKind::caution}};
    for (const std::string& name : classes_of(aside))
        for (const Name& known : names)
            if (known.name == name) return known.kind;
    return CalloutKind::note;
}

ColumnAlign column_align_of(TextAlign align) {
    switch (align) {
        case TextAlign::left:
            return ColumnAlign::left;
        case TextAlign::centre:
            return ColumnAlign::centre;
        case TextAlign::right:
            return ColumnAlign::right;
        default:
            return ColumnAlign::automatic;
    }
}

// Of a cell: its own alignment, else its row's or its section's.
ColumnAlign cell_align_of(const GumboNode& cell) {
    for (const GumboNode* node = &cell; node && is_element(*node); node = node->parent) {
        const GumboElement& html = node->v.element;
        if (html.tag == GUMBO_TAG_TABLE) break;
        std::optional<TextAlign> align = read_inline_style(attribute(html, "style")).align;
        if (!align) align = text_align_of(ascii_lower(attribute(html, "align")));
        if (align) return column_align_of(*align);
    }
    return ColumnAlign::automatic;
}

std::string code_language(const GumboElement& pre) {
    std::vector<const GumboElement*> elements = child_elements(pre);
    elements.insert(elements.begin(), &pre);
    for (const GumboElement* element : elements)
        for (const std::string& name : classes_of(*element))
            if (name.starts_with(language_class)) return name.substr(language_class.size());
    return {};
}

// The box to tick at an item's head, which may stand in a paragraph or a label.
TaskState task_of(const GumboElement& item) {
    const GumboElement* element = &item;
    for (int depth = 0; depth < 3; ++depth) {
        const GumboElement* first = nullptr;
        for (unsigned i = 0; i < element->children.length && !first; ++i) {
            const auto& child = *static_cast<const GumboNode*>(element->children.data[i]);
            if (is_blank_text(child)) continue;
            if (!is_element(child)) return TaskState::none;
            first = &child.v.element;
        }
        if (!first) return TaskState::none;
        element = first;
        if (element->tag == GUMBO_TAG_INPUT) break;
    }
    if (ascii_lower(attribute(*element, "type")) != "checkbox") return TaskState::none;
    return has_attribute(*element, "checked") ? TaskState::done : TaskState::open;
}

// A list whose items hold paragraphs is a loose one.
bool is_tight(const GumboElement& list) {
    for (const GumboElement* item : child_elements(list))
        for (const GumboElement* block : child_elements(*item))
            if (block->tag == GUMBO_TAG_P) return false;
    return true;
}

// 2 of "grid-2"; 0: it is no grid.
int grid_columns(const std::vector<std::string>& classes) {
    for (const std::string& name : classes)
        if (name.starts_with("grid-") && name.size() == 6 && name[5] >= '1' && name[5] <= '6')
            return name[5] - '0';
    return 0;
}

bool is_list(const GumboElement& element) {
    return element_of(name_of(element)).role == ElementRole::list;
}

const GumboNode* neighbour(const GumboNode& node, int step) {
    const GumboVector& siblings = node.parent->v.element.children;
    for (std::size_t i = node.index_within_parent + std::size_t(step); i < siblings.length;
         i += std::size_t(step)) {
        const auto* const sibling = static_cast<const GumboNode*>(siblings.data[i]);
        if (!is_blank_text(*sibling)) return sibling;
    }
    return nullptr;
}

// Whether another item of a list that nobody opened stands before or behind.
bool has_neighbour_like(const GumboNode& node, int step, std::initializer_list<GumboTag> tags) {
    const GumboNode* const sibling = neighbour(node, step);
    return sibling && is_element(*sibling) &&
           std::find(tags.begin(), tags.end(), sibling->v.element.tag) != tags.end();
}

}  // namespace

void TreeWalk::enter_block(Frame& frame, const InlineStyle& style) {
    const ElementRole role = frame.element.role;
    const GumboElement& html = element_of_frame(frame);
    frame.holds_text_alone = role == ElementRole::heading || role == ElementRole::term ||
                             role == ElementRole::cell || role == ElementRole::table_caption ||
                             role == ElementRole::figure_caption;
    if (role == ElementRole::item) return enter_item(frame);
    if (role == ElementRole::term || role == ElementRole::description)
        return enter_definition_part(frame);
    if (!frame.event) {
        builder_.close_leaf();
        const std::vector<std::string> classes = classes_of(html);
        frame.classes = classes.size();
        builder_.add_classes(classes);
    }
    if (role == ElementRole::block) enter_grid(frame);
    frame.first_block = builder_.count_blocks();
    if (role == ElementRole::preformatted) ++code_;
    if (frame.event) return play_(*frame.event);
    switch (role) {
        case ElementRole::paragraph:
            return builder_.open_paragraph();
        case ElementRole::heading:
            return builder_.open_heading(html.tag - GUMBO_TAG_H1 + 1);
        case ElementRole::preformatted:
            return builder_.open_code(code_language(html));
        case ElementRole::rule:
            return builder_.add_rule(place_of(*frame.node));
        case ElementRole::list:
            return enter_list(frame, style);
        case ElementRole::definitions:
            return builder_.open_definitions();
        case ElementRole::quote:
            return builder_.open_quote();
        case ElementRole::callout:
            return builder_.open_callout(callout_of(html));
        case ElementRole::figure:
            return builder_.open_figure();
        case ElementRole::figure_caption:
        case ElementRole::table_caption:
            return builder_.open_caption();
        case ElementRole::summary:
            builder_.text().open(Mark::strong);
            return;
        case ElementRole::table:
            return builder_.open_table();
        case ElementRole::row:
            return builder_.open_row(row_kind());
        case ElementRole::cell:
            return enter_cell(frame);
        default:
            return;
    }
}

// <div class="grid-2"> is a grid; a <div> in it is a cell.
void TreeWalk::enter_grid(Frame& frame) {
    const int columns = grid_columns(classes_of(element_of_frame(frame)));
    if (columns > 0)
        builder_.open_grid(columns);
    else if (!builder_.open_grid_cell())
        return;
    frame.is_grid = true;
}

void TreeWalk::leave_block(Frame& frame) {
    const ElementRole role = frame.element.role;
    if (role == ElementRole::preformatted) --code_;
    if (role == ElementRole::item || role == ElementRole::term || role == ElementRole::description)
        return leave_item(frame);
    if (frame.event) return play_({.part = frame.event->part, .closes = true});
    switch (role) {
        case ElementRole::list:
        case ElementRole::definitions:
        case ElementRole::quote:
        case ElementRole::callout:
        case ElementRole::figure:
            builder_.close_container();
            break;
        case ElementRole::row:
            builder_.close_row();
            break;
        case ElementRole::table:
            builder_.close_table();
            break;
        default:
            builder_.close_leaf();
    }
    if (role == ElementRole::summary) builder_.text().close(Mark::strong);
    if (role == ElementRole::block && !frame.is_grid) builder_.join_figures(frame.first_block);
    if (frame.is_grid) builder_.close_container();
    builder_.take_classes(frame.classes);
}

// ---- lists -----------------------------------------------------------------------------------

void TreeWalk::enter_list(Frame& frame, const InlineStyle& style) {
    const GumboElement& html = element_of_frame(frame);
    List list{.ordered = frame.element.name == "ol",
              .tight = is_tight(html),
              .start = 1,
              .delimiter = '-',
              .items = {}};
    if (list.ordered) {
        list.delimiter = '.';
        list.numbering = numbering_of(attribute(html, "type"), style.list_type);
        list.reversed = has_attribute(html, "reversed");
        const std::vector<const GumboElement*> items = child_elements(html);
        const auto count = std::count_if(items.begin(), items.end(), [](const GumboElement* item) {
            return item->tag == GUMBO_TAG_LI;
        });
        list.start = integer_attribute(html, "start", list.reversed ? int(count) : 1);
    }
    builder_.open_list(std::move(list));
}

// One that stands in no list begins one, and its neighbours go on with it.
void TreeWalk::enter_item(Frame& frame) {
    const GumboElement& html = element_of_frame(frame);
    const GumboNode& parent = *frame.node->parent;
    const bool is_stray = !is_element(parent) || !is_list(parent.v.element);
    if (is_stray && !has_neighbour_like(*frame.node, -1, {GUMBO_TAG_LI}))
        builder_.open_list({.ordered = false, .delimiter = '-', .items = {}});
    if (is_stray && !has_neighbour_like(*frame.node, 1, {GUMBO_TAG_LI})) ++frame.containers;
    if (frame.event) return play_(*frame.event);
    std::optional<int> value;
    if (has_attribute(html, "value")) value = integer_attribute(html, "value", 1);
    builder_.open_item(task_of(html), value);
    const std::vector<std::string> classes = classes_of(html);
    builder_.add_classes(classes);
}

void TreeWalk::enter_definition_part(Frame& frame) {
    const bool in_list = std::any_of(open_.begin(), open_.end(), [](const Frame& open) {
        return open.element.role == ElementRole::definitions;
    });
    if (!in_list && !has_neighbour_like(*frame.node, -1, {GUMBO_TAG_DT, GUMBO_TAG_DD}))
        builder_.open_definitions();
    if (!in_list && !has_neighbour_like(*frame.node, 1, {GUMBO_TAG_DT, GUMBO_TAG_DD}))
        ++frame.containers;
    if (frame.element.role == ElementRole::term)
        builder_.open_term();
    else
        builder_.open_description();
}

void TreeWalk::leave_item(Frame& frame) {
    if (frame.event)
        play_({.part = frame.event->part, .closes = true});
    else if (frame.element.role == ElementRole::term)
        builder_.close_leaf();
    else
        builder_.close_container();
}

// ---- tables ----------------------------------------------------------------------------------

RowKind TreeWalk::row_kind() const {
    const std::string_view section = open_.back().element.name;
    return section == "thead" ? RowKind::head : section == "tfoot" ? RowKind::foot : RowKind::body;
}

void TreeWalk::enter_cell(const Frame& frame) {
    const GumboElement& html = element_of_frame(frame);
    builder_.open_cell({.columns = integer_attribute(html, "colspan", 1),
                        .rows = integer_attribute(html, "rowspan", 1),
                        .is_head = html.tag == GUMBO_TAG_TH,
                        .align = cell_align_of(*frame.node)});
}

}  // namespace yaprak
