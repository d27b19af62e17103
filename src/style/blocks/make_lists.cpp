// Lists -> their items, each with its mark; definitions -> terms and what they mean, one below the
// other.
#include "model/layout.hpp"
#include "model/list_layout.hpp"
#include "style/blocks/block_maker.hpp"
#include "style/look/list_look.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// The words of an item's first paragraph.
std::string words_of(const ListItem& item) {
    for (const Block& block : item.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block.kind))
            return plain_text(paragraph->text);
    return {};
}

}  // namespace

FlowListItem BlockMaker::make_item(const ListItem& item, const std::string& mark,
                                   const ElementStyle& style, const Place& place, TagId parent) {
    const TagId tag = context_.flow.tags.add(parent, Role::list_item);
    FlowListItem out;
    out.at = item.at;
    const TagId label = context_.flow.tags.add(tag, Role::label);
    const TextPlace mark_place{label, style.fill.value_or(place.ground)};
    if (item.task != TaskState::none && context_.layout.fillable) {
        const FieldKind kind =
            item.task == TaskState::done ? FieldKind::ticked_box : FieldKind::box;
        out.mark = texts_.box(kind, words_of(item), style, mark_place, item.at);
    } else {
        out.mark = texts_.make(mark, style, mark_place, item.at);
        if (item.task != TaskState::none)
            out.box = item.task == TaskState::done ? ItemBox::ticked : ItemBox::empty;
    }
    Place inside = place;
    inside.parent = context_.flow.tags.add(tag, Role::list_body);
    out.body = make(item.blocks, inside);
    return out;
}

int BlockMaker::columns_for(const List& list, const ElementStyle& style, const Place& place) const {
    if (place.in_box || place.list_depth > 0 || context_.layout.masters.empty() ||
        context_.layout.masters.back().areas.empty())
        return 1;
    const Length measure =
        context_.layout.masters.back().areas[0].box.width - style.indent_left - style.indent_right;
    return list_columns(list, *context_.layout.list, measure, context_.layout.gutter,
                        context_.styles.element("list-item").text.size);
}

// On a background a number needs no stop behind it.
std::string BlockMaker::mark_of(const List& list, std::size_t item, const Place& place,
                                const ElementStyle& style) const {
    std::string mark =
        list_mark(list, item, place.list_depth, *context_.layout.list, context_.styles.lang());
    const bool is_number = list.ordered && list.items[item].task == TaskState::none;
    if (is_number && style.fill) mark.pop_back();
    return mark;
}

FlowBlock BlockMaker::make(const Block& block, const List& list, const Place& place) {
    const ElementStyle& style = style_of("list", block);
    const bool is_numbered = list.ordered && context_.styles.has("list-number");
    const ElementStyle& mark_style = context_.styles.element(place.in_note ? "footnote-mark"
                                                             : is_numbered ? "list-number"
                                                                           : "list-mark");
    FlowBlock out = spaced(style, block.at);
    if (place.list_depth > 0 || place.in_note)
        out.space_before = out.space_after = context_.layout.list->item_space;
    // The far edge is the one of the list around it.
    if (place.list_depth > 0)
        (context_.styles.right_to_left() ? out.indent_left : out.indent_right) = 0_pt;
    ListBlock items;
    items.mark_style = mark_style.paragraph;
    items.mark_style.align = context_.styles.right_to_left() ? Align::left : Align::right;
    items.mark_fill = mark_style.fill;
    items.mark_padding = mark_style.padding_x;
    items.mark_radius = mark_style.radius;
    items.gap = context_.layout.list->gap;
    items.item_space = context_.layout.list->item_space;
    items.columns = columns_for(list, style, place);
    items.box_size = context_.layout.list->box_size;
    items.box_ground = place.ground;
    if (!place.in_note) items.icon = icon_of(style.icon.empty() ? mark_style : style, block.icon);
    const TagId tag = context_.flow.tags.add(place.parent, Role::list);
    if (list.ordered) context_.flow.tags[tag].numbering = list.numbering;
    Place inside = place;
    if (!place.in_note) inside.paragraph = "list-item";
    inside.list_depth = place.list_depth + 1;
    for (std::size_t i = 0; i < list.items.size(); ++i)
        items.items.push_back(
            make_item(list.items[i], mark_of(list, i, place, mark_style), mark_style, inside, tag));
    if (!items.mark_style.right_to_left && !items.items.empty() &&
        runs_right_to_left(items.items.front().body)) {
        items.mark_style.right_to_left = true;
        items.mark_style.align = Align::left;
    }
    out.kind = std::move(items);
    return out;
}

// ---- definitions ----

// Tagged as a list (ISO 32000-1, 14.8.4.3.3): terms are its labels.
void BlockMaker::add(const Block& block, const DefinitionList& list, const Place& place,
                     FlowBlocks& out) {
    const TagId tag = context_.flow.tags.add(place.parent, Role::list);
    context_.flow.tags[tag].defines = true;
    for (const Definition& definition : list.items) {
        const TagId item = context_.flow.tags.add(tag, Role::list_item);
        for (const Spans& term : definition.terms) {
            const ElementStyle& style = style_of("term", block);
            const TagId label = context_.flow.tags.add(item, Role::label);
            out.push_back(
                text_block(style, texts_.make(term, style, {label, place.ground}), definition.at));
            if (&term != &definition.terms.front()) out.back().space_before = 0_pt;
        }
        if (definition.descriptions.empty()) continue;
        Place inside = place;
        inside.parent = context_.flow.tags.add(item, Role::list_body);
        if (!place.in_note) inside.paragraph = "description";
        for (const Blocks& description : definition.descriptions)
            add_description(description, inside, out);
    }
    if (list.items.empty()) return;
    out.back().space_after =
        std::max(out.back().space_after, context_.styles.element("list").space_after);
}

// Paragraphs have the indent of their style, all else gets it.
void BlockMaker::add_description(const Blocks& blocks, const Place& place, FlowBlocks& out) {
    const ElementStyle& style = context_.styles.element("description");
    const Block* before = nullptr;
    for (const Block& block : blocks) {
        std::size_t made = out.size();
        add(block, before, place, out);
        before = &block;
        const bool indented = !place.in_note && std::holds_alternative<Paragraph>(block.kind);
        for (; !indented && made < out.size(); ++made) {
            out[made].indent_left += style.indent_left;
            out[made].indent_right += style.indent_right;
        }
    }
}

}  // namespace yaprak
