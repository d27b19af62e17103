// kramdown's attributes -> the style of the block they stand in, above or below, or of what is
// around it.
#include "read/blocks/block_builder.hpp"
#include "read/blocks/picture_width.hpp"

namespace yaprak {

void BlockBuilder::add_attribute(const BlockAttribute& attribute) {
    if (leaf_ == Leaf::none) open_loose_text();
    if (!attribute.width.empty()) set_picture_width(attribute.width);
    if (attribute.style.empty() && attribute.icon.empty()) return;
    if (leaf_ == Leaf::cell)
        table_->style = attribute.style;
    else
        attribute_ = attribute;
}

// Of the picture that the list stands behind or below, if there is one.
void BlockBuilder::set_picture_width(std::string_view text) {
    Figure* figure = nullptr;
    if (leaf_ == Leaf::cell && !cell_pictures_.empty())
        figure = &cell_pictures_.back();
    else if (text_.blank() && !pictures_.empty())
        figure = std::get_if<Figure>(&pictures_.back().kind);
    if (!figure) return;
    if (const auto width = parse_picture_width(text)) figure->width = *width;
}

// A line of its own belongs to the block above it, after a blank line to the block below; one that
// stands further left than the text belongs to the list or quote that the text is in.
void BlockBuilder::apply_attribute(bool blank) {
    if (!attribute_) return;
    OpenContainer& open = stack_.innermost();
    if (blank && attribute_->own_line && (attribute_->after_blank || open.blocks.empty())) {
        open.next_style = attribute_->style;
        open.next_icon = attribute_->icon;
    } else if (blank) {
        if (open.blocks.empty()) return attribute_.reset();
        if (!attribute_->style.empty()) open.blocks.back().style = attribute_->style;
        open.blocks.back().icon = attribute_->icon;
    } else if (!attribute_->own_line || !style_container()) {
        return;
    }
    attribute_.reset();
}

bool BlockBuilder::style_container() {
    if (attribute_->at.column >= leaf_at_.column) return false;
    OpenContainer* const open = stack_.right_of(attribute_->at.column);
    if (open) open->style = attribute_->style;
    if (open) open->icon = attribute_->icon;
    return open != nullptr;
}

}  // namespace yaprak
