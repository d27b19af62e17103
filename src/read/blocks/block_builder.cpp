// Containers and leaves as they open and close; texts, images, tables and kramdown's attributes
// have files of their own.
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t most_classes = 8;  // that lie over a block, the innermost

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

void BlockBuilder::open_callout(CalloutKind kind) {
    close_leaf();
    if (OpenContainer* open = stack_.open(ContainerKind::quote)) open->callout = kind;
}

void BlockBuilder::open_list(List list) {
    close_leaf();
    if (OpenContainer* open = stack_.open(ContainerKind::list)) open->list = std::move(list);
}

void BlockBuilder::open_item(TaskState task, std::optional<int> value) {
    close_leaf();
    OpenContainer* const open = stack_.open(ContainerKind::item);
    if (!open) return;
    open->task = task;
    open->value = value;
}

void BlockBuilder::continue_item() {
    close_leaf();
    std::vector<ListItem>& items = stack_.innermost().list.items;
    const bool is_new = stack_.innermost().kind != ContainerKind::list || items.empty();
    ListItem last;
    if (!is_new) last = std::move(items.back());
    OpenContainer* const open = stack_.open(ContainerKind::item);
    if (is_new || !open) return;
    stack_.parent().list.items.pop_back();
    open->blocks = std::move(last.blocks);
    open->task = last.task;
    open->value = last.value;
    open->at = last.at;
}

void BlockBuilder::open_definitions() {
    close_leaf();
    stack_.open(ContainerKind::definitions);
}

void BlockBuilder::open_description() {
    close_leaf();
    stack_.open(ContainerKind::description);
}

void BlockBuilder::open_figure() {
    close_leaf();
    stack_.open(ContainerKind::figure);
}

void BlockBuilder::close_container() {
    close_leaf();
    std::optional<OpenContainer> closed = stack_.close();
    if (!closed) return;
    if (!closed->icon.empty()) stack_.innermost().next_icon = closed->icon;
    switch (closed->kind) {
        case ContainerKind::root:
            return;
        case ContainerKind::item:
            count_element();
            stack_.innermost().list.items.push_back(
                {std::move(closed->blocks), closed->task, closed->at, closed->value});
            return;
        case ContainerKind::description: {
            std::vector<Definition>& items = stack_.innermost().definitions.items;
            if (items.empty()) items.push_back({{}, {}, closed->at});
            items.back().descriptions.push_back(std::move(closed->blocks));
            return;
        }
        case ContainerKind::list:
            if (!closed->blocks.empty())
                closed->list.items.push_back(
                    {std::move(closed->blocks), TaskState::none, closed->at});
            if (closed->list.items.empty()) return;
            return add_block({closed->at, closed->style, std::move(closed->list)});
        case ContainerKind::definitions:
            if (!closed->blocks.empty())
                closed->definitions.items.push_back({{}, {std::move(closed->blocks)}, closed->at});
            if (closed->definitions.items.empty()) return;
            return add_block({closed->at, closed->style, std::move(closed->definitions)});
        case ContainerKind::figure:
            return close_figure(std::move(*closed));
        case ContainerKind::grid:
        case ContainerKind::grid_cell:
            return close_grid(std::move(*closed));
        case ContainerKind::quote:
            break;
    }
    if (closed->callout)
        add_block({closed->at, closed->style,
                   Callout{*closed->callout, std::move(closed->title), std::move(closed->blocks)}});
    else if (!closed->blocks.empty())
        add_block({closed->at, closed->style, Quote{std::move(closed->blocks)}});
}

void BlockBuilder::add_block(Block block) {
    count_element();
    OpenContainer& open = stack_.innermost();
    if (!open.next_style.empty()) block.style = std::exchange(open.next_style, {});
    if (!open.next_icon.empty()) block.icon = std::exchange(open.next_icon, {});
    block.break_before = std::exchange(open.next_break, BreakBefore::none);
    if (!aligns_.empty()) block.align = aligns_.back();
    const std::size_t classes = std::min(open.classes.size(), most_classes);
    block.classes.assign(open.classes.rbegin(), open.classes.rbegin() + std::ptrdiff_t(classes));
    open.blocks.push_back(std::move(block));
    takes_caption_ = false;
}

void BlockBuilder::add_classes(const std::vector<std::string>& names) {
    std::vector<std::string>& classes = stack_.innermost().classes;
    classes.insert(classes.end(), names.rbegin(), names.rend());
}

void BlockBuilder::take_classes(std::size_t count) {
    std::vector<std::string>& classes = stack_.innermost().classes;
    classes.resize(classes.size() - std::min(count, classes.size()));
}

void BlockBuilder::touch(const SourcePos& at) {
    last_ = at;
    if (stack_.take_flattening())
        reading_.warn(Code::nested_deep, at, "blocks nest more than 32 deep and are flattened");
    if (leaf_ != Leaf::none && !leaf_at_.line) leaf_at_ = at;
    if (table_ && !table_->at.line) table_->at = at;
    stack_.touch(at);
}

// ---- leaves ----------------------------------------------------------------------------------

void BlockBuilder::open_leaf(Leaf leaf) {
    close_leaf();
    leaf_ = leaf;
    leaf_at_ = {};
    is_loose_ = false;
    attribute_.reset();
}

void BlockBuilder::open_paragraph() {
    open_leaf(Leaf::paragraph);
    takes_caption_ = false;
}

void BlockBuilder::open_loose_text() {
    open_leaf(Leaf::paragraph);
    is_loose_ = true;
}

void BlockBuilder::open_heading(int level) {
    open_leaf(Leaf::heading);
    level_ = std::clamp(level, 1, 6);
}

void BlockBuilder::open_code(std::string language) {
    open_leaf(Leaf::code);
    code_ = {std::move(language), {}};
}

void BlockBuilder::open_term() {
    open_leaf(Leaf::term);
}

void BlockBuilder::open_caption() {
    open_leaf(Leaf::caption);
}

void BlockBuilder::close_leaf() {
    switch (std::exchange(leaf_, Leaf::none)) {
        case Leaf::none:
            return;
        case Leaf::paragraph:
            return close_paragraph();
        case Leaf::heading:
            return close_heading();
        case Leaf::code:
            if (!code_.text.empty() && !code_.text.ends_with('\n')) code_.text += '\n';
            reading_.count_elements(
                std::size_t(std::count(code_.text.begin(), code_.text.end(), '\n')), last_);
            return add_block({leaf_place(), {}, std::exchange(code_, {})});
        case Leaf::cell:
            return close_cell();
        case Leaf::term:
            return close_term();
        case Leaf::caption:
            return close_caption();
    }
}

void BlockBuilder::close_paragraph() {
    end_callout_title();
    Spans spans = text_.take();
    if (!pictures_.empty())
        add_pictures(spans);
    else if (is_loose_ && takes_caption_ && take_as_caption(spans))
        spans.clear();
    apply_attribute(spans.empty());
    if (spans.empty()) return;
    Block block{leaf_at_, {}, Paragraph{std::move(spans)}};
    if (attribute_) block.style = attribute_->style;
    if (attribute_) block.icon = attribute_->icon;
    add_block(std::move(block));
}

void BlockBuilder::close_heading() {
    Spans spans = text_.take();
    std::string name = take_heading_name(spans);
    Block block{leaf_at_, {}, Heading{level_, std::move(spans), std::move(name)}};
    if (attribute_) block.style = attribute_->style;
    if (attribute_) block.icon = attribute_->icon;
    if (!std::get<Heading>(block.kind).text.empty()) add_block(std::move(block));
    for (Block& figure : after_leaf_) add_block(std::move(figure));
    after_leaf_.clear();
}

// A term that follows a description begins the next definition.
void BlockBuilder::close_term() {
    Spans spans = text_.take();
    if (spans.empty()) return;
    if (stack_.innermost().kind != ContainerKind::definitions)
        return add_block({leaf_at_, {}, Paragraph{std::move(spans)}});
    std::vector<Definition>& items = stack_.innermost().definitions.items;
    if (items.empty() || !items.back().descriptions.empty()) items.push_back({{}, {}, leaf_at_});
    items.back().terms.push_back(std::move(spans));
}

void BlockBuilder::close_caption() {
    Spans spans = text_.take();
    if (table_)
        table_->table.caption = std::move(spans);
    else if (stack_.innermost().kind == ContainerKind::figure)
        stack_.innermost().caption = std::move(spans);
    else if (!spans.empty())
        add_block({leaf_at_, {}, Paragraph{std::move(spans)}});
}

void BlockBuilder::add_rule(const SourcePos& at) {
    close_leaf();
    touch(at);
    add_block({at, {}, Rule{}});
}

void BlockBuilder::add_page_break(BreakBefore kind, const SourcePos& at) {
    close_leaf();
    if (kind == BreakBefore::page)
        add_block({at, {}, PageBreak{}});
    else
        stack_.innermost().next_break = kind;
}

Blocks BlockBuilder::take() {
    close_leaf();
    return std::move(stack_.root().blocks);
}

}  // namespace yaprak
