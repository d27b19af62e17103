// The walk over the tree behind read_html: elements are entered and left, on an explicit stack.
#pragma once
#include "read/blocks/picture_width.hpp"
#include "read/html/elements.hpp"
#include "read/html/html_reader.hpp"
#include "read/html/inline_style.hpp"

#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class TreeWalk {
public:
    explicit TreeWalk(const HtmlReading& reading)
        : text_(reading.text),
          events_(reading.events),
          play_(reading.play),
          places_(reading.places),
          builder_(reading.builder) {}

    void run(const GumboNode& root);

private:
    // A list whose items are lines of text. Without numbers: `numbering` is 0.
    struct FlatList {
        char numbering = 0, delimiter = '.';
        int next = 1, step = 1;
    };
    // An element that is open, and what is to be undone when it is left.
    struct Frame {
        const GumboNode* node = nullptr;
        unsigned next_child = 0;
        Element element = {};
        const MarkdownEvent* event = nullptr;  // of Markdown's elements
        std::vector<Mark> marks = {};
        std::size_t classes = 0;
        bool has_lang = false, has_align = false, is_isolated = false;
        int link = -1;               // the one around it
        std::string expansion = {};  // the one around it
        std::string closing_text = {};
        int containers = 0;  // opened by it, beside its own
        bool holds_text_alone = false;
        bool is_flat = false;  // a block in such an element
        bool is_grid = false;  // it opened a grid or a cell
        FlatList flat_list = {};
        std::size_t first_block = 0;  // blocks before it
        BreakBefore break_after = BreakBefore::none;
    };

    // tree_walk.cpp
    void enter(const GumboNode& node);
    void enter_element(const GumboNode& node);
    bool enter_piece(const GumboNode& node);
    void leave(Frame& frame);
    void add_text(const GumboNode& node);
    void add_lines(const GumboNode& node);
    void add_escape(const HtmlOrigin& origin);
    void begin_content_of_list(Frame& frame, ElementRole role);
    void apply_attributes(Frame& frame, const InlineStyle& style);
    void undo_attributes(Frame& frame);
    void enter_role(Frame& frame, const InlineStyle& style);
    void leave_role(Frame& frame);
    void enter_inline(Frame& frame);
    void leave_inline(Frame& frame);
    void drop(const Element& element, const GumboNode& node);
    const MarkdownEvent* markdown_event(const GumboNode& node) const;
    SourcePos place_of(const GumboNode& node);
    const GumboElement& element_of_frame(const Frame& frame) const { return frame.node->v.element; }
    bool in_text_alone() const { return text_alone_ > 0; }

    // walk_blocks.cpp
    void enter_block(Frame& frame, const InlineStyle& style);
    void leave_block(Frame& frame);
    void enter_grid(Frame& frame);
    void enter_list(Frame& frame, const InlineStyle& style);
    void enter_item(Frame& frame);
    void leave_item(Frame& frame);
    void enter_definition_part(Frame& frame);
    void enter_cell(const Frame& frame);
    RowKind row_kind() const;

    // walk_text_alone.cpp: blocks in a cell, a heading, a caption or a term
    void enter_flat(Frame& frame, const InlineStyle& style);
    void leave_flat(Frame& frame);
    void number_flat_list(Frame& frame, const InlineStyle& style);
    void begin_flat_item(const SourcePos& at);
    void add_flat_code(std::string_view text, const SourcePos& at);

    // walk_media.cpp
    void add_picture(const GumboNode& node, const InlineStyle& style);
    void add_source_of_picture(const GumboNode& node);
    void add_embedded(const GumboNode& node);
    void add_input(const GumboNode& node);

    const HtmlText& text_;
    const MarkdownEvents& events_;
    const std::function<void(const MarkdownEvent&)>& play_;
    PiecePlaces& places_;
    BlockBuilder& builder_;
    std::vector<Frame> open_;
    int text_alone_ = 0;  // open elements that hold text alone
    int code_ = 0;        // open <pre>, where blocks may stand ...
    int flat_code_ = 0;   // ... and where text alone may
    int quotations_ = 0;  // open <q>
};

}  // namespace yaprak
