// Containers and leaves as they open and close, and the styles that kramdown's attributes give
// them; texts, images and tables have files of their own.
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

// kramdown's and Jekyll's "{#name}" behind a heading.
std::string take_heading_name(Spans& spans) {
    if (spans.empty()) return {};
    std::string& text = spans.back().text;
    const std::size_t open = text.rfind("{#");
    if (open == text.npos || !text.ends_with('}') ||
        text.find_first_of(" }", open) != text.size() - 1)
        return {};
    std::string name = text.substr(open + 2, text.size() - open - 3);
    text.erase(open);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    if (text.empty()) spans.pop_back();
    return name;
}

}  // namespace

// ---- containers ------------------------------------------------------------------------------

void BlockBuilder::open_quote() {
    close_leaf();
    stack_.open(ContainerKind::quote);
}

void BlockBuilder::open_list(List list) {
    close_leaf();
    if (OpenContainer* open = stack_.open(ContainerKind::list)) open->list = std::move(list);
}

void BlockBuilder::open_item(TaskState task) {
    close_leaf();
    if (OpenContainer* open = stack_.open(ContainerKind::item)) open->task = task;
}

void BlockBuilder::close_container() {
    close_leaf();
    std::optional<OpenContainer> closed = stack_.close();
    if (!closed) return;
    if (closed->kind == ContainerKind::item) {
        stack_.innermost().list.items.push_back(
            {std::move(closed->blocks), closed->task, closed->at});
    } else if (closed->kind == ContainerKind::list) {
        add_block({closed->at, closed->style, std::move(closed->list)});
    } else if (closed->callout) {
        add_block({closed->at, closed->style,
                   Callout{*closed->callout, std::move(closed->title), std::move(closed->blocks)}});
    } else if (!closed->blocks.empty()) {
        add_block({closed->at, closed->style, Quote{std::move(closed->blocks)}});
    }
}

void BlockBuilder::add_block(Block block) {
    OpenContainer& open = stack_.innermost();
    if (!open.next_style.empty()) block.style = std::exchange(open.next_style, {});
    open.blocks.push_back(std::move(block));
}

void BlockBuilder::touch(const SourcePos& at) {
    last_ = at;
    if (stack_.take_flattening())
        reading_.warn_once(at, "blocks nest more than 32 deep and are flattened");
    if (leaf_ != Leaf::none && !leaf_at_.line) leaf_at_ = at;
    if (table_ && !table_->at.line) table_->at = at;
    stack_.touch(at);
}

// ---- leaves ----------------------------------------------------------------------------------

void BlockBuilder::open_leaf(Leaf leaf) {
    close_leaf();
    leaf_ = leaf;
    leaf_at_ = {};
    attribute_.reset();
}

void BlockBuilder::open_paragraph() {
    open_leaf(Leaf::paragraph);
}

void BlockBuilder::open_heading(int level) {
    open_leaf(Leaf::heading);
    level_ = std::clamp(level, 1, 6);
}

void BlockBuilder::open_code(std::string language) {
    open_leaf(Leaf::code);
    code_ = {std::move(language), {}};
}

void BlockBuilder::close_leaf() {
    switch (std::exchange(leaf_, Leaf::none)) {
        case Leaf::none:
            return;
        case Leaf::paragraph:
            end_callout_title();
            apply_attribute(text_.blank());
            flush_paragraph();
            break;
        case Leaf::heading:
            close_heading();
            break;
        case Leaf::code:
            add_block({leaf_place(), {}, std::exchange(code_, {})});
            break;
        case Leaf::cell:
            close_cell();
            break;
    }
    text_.end_block();
}

void BlockBuilder::flush_paragraph() {
    Spans spans = text_.take();
    if (spans.empty()) return;
    std::string style = attribute_ ? attribute_->style : std::string();
    add_block({leaf_at_, std::move(style), Paragraph{std::move(spans)}});
}

void BlockBuilder::close_heading() {
    Spans spans = text_.take();
    std::string name = take_heading_name(spans);
    std::string style = attribute_ ? attribute_->style : std::string();
    if (!spans.empty())
        add_block({leaf_at_, std::move(style), Heading{level_, std::move(spans), std::move(name)}});
    for (Block& figure : after_leaf_) add_block(std::move(figure));
    after_leaf_.clear();
}

void BlockBuilder::add_rule(const SourcePos& at) {
    close_leaf();
    touch(at);
    add_block({at, {}, Rule{}});
}

// ---- kramdown's attributes -------------------------------------------------------------------

void BlockBuilder::add_attribute(const BlockAttribute& attribute) {
    if (leaf_ == Leaf::none) open_paragraph();
    if (attribute.style.empty()) return;
    if (leaf_ == Leaf::cell)
        table_->style = attribute.style;
    else
        attribute_ = attribute;
}

// A line of its own belongs to the block above it, after a blank line to the block below; one that
// stands further left than the text belongs to the list or quote that the text is in.
void BlockBuilder::apply_attribute(bool blank) {
    if (!attribute_) return;
    OpenContainer& open = stack_.innermost();
    if (blank && attribute_->own_line && (attribute_->after_blank || open.blocks.empty())) {
        open.next_style = attribute_->style;
    } else if (blank) {
        if (!open.blocks.empty()) open.blocks.back().style = attribute_->style;
    } else if (!attribute_->own_line || !style_container()) {
        return;
    }
    attribute_.reset();
}

bool BlockBuilder::style_container() {
    if (attribute_->at.column >= leaf_at_.column) return false;
    OpenContainer* const open = stack_.right_of(attribute_->at.column);
    if (open) open->style = attribute_->style;
    return open != nullptr;
}

Blocks BlockBuilder::take() {
    close_leaf();
    return std::move(stack_.root().blocks);
}

}  // namespace yaprak
