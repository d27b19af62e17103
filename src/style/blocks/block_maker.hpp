// The author's blocks -> FlowBlocks, with their tags in reading order.
#pragma once
#include "model/flow.hpp"
#include "style/blocks/sections.hpp"
#include "style/inline/anchors.hpp"
#include "style/inline/note_links.hpp"
#include "style/inline/text_maker.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Layout;

class BlockMaker {
public:
    // All must outlive this.
    BlockMaker(const FlowContext& context, const Anchors& anchors, NoteLinks& notes,
               TextMaker& texts);

    // All of the page's blocks but the heading that only repeats its title.
    FlowBlocks make_body();
    // The notes that what was made refers to.
    FlowNotes take_notes();

    // One paragraph of an element, set in a block of its own.
    FlowBlock text_block(const ElementStyle& style, StyledText text, const SourcePos& at,
                         bool may_change_sides = false) const;
    FlowBlock rule_block(const ElementStyle& style, const SourcePos& at) const;

private:
    // Where a block stands: what its paragraphs are called, on which ground, in which element.
    struct Place {
        const char* paragraph = "body";
        TagId parent = root_tag;
        Colour ground = Grey{1};
        int list_depth = 0;
        int grid_depth = 0;
        bool in_box = false, in_note = false;
    };

    FlowBlocks make(const Blocks& blocks, const Place& place);
    // Adds what stands at blocks[i], a run of pictures as one; returns how many blocks that are.
    std::size_t add_next(const Blocks& blocks, std::size_t i, const Block* before,
                         const Place& place, FlowBlocks& out);
    // Adds what a block becomes: mostly one.
    void add(const Block& block, const Block* before, const Place& place, FlowBlocks& out);
    template <typename Kind>
    void add(const Block& block, const Kind& kind, const Place& place, FlowBlocks& out) {
        out.push_back(make(block, kind, place));
    }
    void add(const Block& block, const DefinitionList& list, const Place& place, FlowBlocks& out);
    void add(const Block& block, const PageBreak& page, const Place& place, FlowBlocks& out);
    void add_description(const Blocks& blocks, const Place& place, FlowBlocks& out);

    void indent_for_mark(Length mark, FlowBlock& title) const;
    Spans as_aside(Spans text, const ElementStyle& style) const;
    FlowBlock make(const Block& block, const Paragraph& paragraph, const Place& place);
    FlowBlock make(const Block& block, const Heading& heading, const Place& place);
    FlowBlock make(const Block& block, const List& list, const Place& place);
    FlowBlock make(const Block& block, const Quote& quote, const Place& place);
    FlowBlock make(const Block& block, const Callout& callout, const Place& place);
    FlowBlock make(const Block& block, const CodeBlock& code, const Place& place);
    FlowBlock make(const Block& block, const Table& table, const Place& place);
    FlowBlock make(const Block& block, const Figure& figure, const Place& place);
    FlowBlock make(const Block& block, const Rule& rule, const Place& place);
    FlowBlock make(const Block& block, const FigureRow& row, const Place& place);

    FlowBlock make(const Block& block, const Grid& grid, const Place& place);
    FlowBlock make_cell(const GridCell& cell, const Place& place);
    std::optional<FlowIcon> icon_of(const ElementStyle& style, const std::string& own) const;
    void add_icon(const ElementStyle& style, const Block& block, TextBlock& text) const;
    void add_initial(const ElementStyle& style, const Place& place, FlowBlock& block);

    void make_new_notes();
    FlowListItem make_note(int note);
    const ElementStyle& style_of(const char* element, const Block& block);
    std::string mark_of(const List& list, std::size_t item, const Place& place,
                        const ElementStyle& style) const;
    FlowListItem make_item(const ListItem& item, const std::string& mark, const ElementStyle& style,
                           const Place& place, TagId parent);
    struct TableLook;
    void add_rows(const std::vector<TableRow>& rows, const TableLook& look, TagId parent,
                  std::vector<FlowRow>& out);
    FlowCell make_cell(const TableCell& cell, const TableLook& look, TagId row,
                       const SourcePos& at);
    Spans text_of(const TableCell& cell) const;
    FlowPicture make_picture(const Figure& figure, const Place& place, const SourcePos& at);
    void add_caption(TableBlock& out, const Table& table, const Place& place, TagId tag);
    TableBlock empty_table() const;
    void add_continued_mark(TableBlock& table, const Place& place);
    Spans numbered(const Spans& caption);
    FigureBlock figure_block(const Figure& figure, const Place& place, const SourcePos& at);
    FigureBlock picture_of(const Figure& figure, const SourcePos& at) const;
    TextBlock caption_block(const Spans& caption, TagId tag, const Place& place);
    bool has_picture(const Figure& figure) const;
    int columns_for(const List& list, const ElementStyle& style, const Place& place) const;
    TagId figure_tag(const Figure& figure, const FigureBlock& block, const Place& place,
                     const SourcePos& at);
    static FlowBlock& text_block_of(FlowBlock& block);
    static TextBlock& text_of(FlowBlock& block);
    static bool runs_right_to_left(const FlowBlocks& blocks);
    bool repeats_title(const Block& block) const;
    ParagraphStyle directed(const ParagraphStyle& style, const StyledText& text,
                            bool may_change_sides) const;
    FlowBlock spaced(const ElementStyle& style, const SourcePos& at) const;
    FlowBlock boxed(const ElementStyle& style, const SourcePos& at, FlowBlocks blocks) const;

    const FlowContext& context_;
    const Anchors& anchors_;
    NoteLinks& note_links_;
    TextMaker& texts_;
    FlowNotes notes_;
    Sections sections_;
    bool numbers_figures_;
    bool text_has_begun_ = false;                    // with a paragraph
    int figures_ = 0;                                // that have a number
    BreakBefore pending_break_ = BreakBefore::none;  // before the next block
};

}  // namespace yaprak
