// A stream of "opens, text, closes" -> the tree of blocks, on an explicit stack. Whoever reads
// Markdown or HTML tells it what it meets; how blocks nest and where images go is decided here.
#pragma once
#include "read/blocks/container_stack.hpp"
#include "read/blocks/inline_text.hpp"
#include "read/blocks/reading.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// kramdown's {: .name}, read off the text.
struct BlockAttribute {
    std::string style;
    SourcePos at;
    bool own_line = false;     // nothing else stands on its line
    bool after_blank = false;  // the line above is blank
    std::string width = {};    // of a picture, as written
    std::string icon = {};     // beside the block
};

// An image as Markdown or HTML has it.
struct WrittenImage {
    std::string source, alt, title;
    SourcePos at;
    bool decoration = false;  // alt=""
    PictureWidth width = {};
};

enum class RowKind { head, body, foot };
enum class LineBreak { soft, hard };  // a soft one is a space

struct CellShape {
    int columns = 1, rows = 1;
    bool is_head = false;
    ColumnAlign align = ColumnAlign::automatic;
    ColumnAlign column_align = ColumnAlign::automatic;  // of the column that it stands in
};

class BlockBuilder {
public:
    explicit BlockBuilder(Reading& reading) : reading_(reading) {}

    // Containers that nest too deep are flattened, with one warning.
    void open_quote();
    void open_callout(CalloutKind kind);
    void open_list(List list);  // without its items
    void open_item(TaskState task, std::optional<int> value = {});
    void continue_item();  // the last item of the list that is open, or a first one
    void open_definitions();
    void open_description();
    void open_figure();
    // Its blocks are cells, one each; a heading takes what follows it into its cell.
    void open_grid(int columns);
    // Within a grid: all blocks to come, until it is closed, are one cell. Whether one was opened.
    bool open_grid_cell();
    bool in_grid() const;  // whether the innermost container is one
    void close_container();

    // Leaves hold text. What stands in a cell, a term or a caption is text alone.
    void open_paragraph();
    void open_heading(int level);
    void open_code(std::string language);
    void open_term();
    void open_caption();  // of the table that is open, else of the figure
    void close_leaf();
    bool in_leaf() const { return leaf_ != Leaf::none; }
    // A paragraph that nobody opened but its text.
    bool in_loose_text() const { return leaf_ == Leaf::paragraph && is_loose_; }
    void add_rule(const SourcePos& at);
    // What follows begins a new column or page.
    void add_page_break(BreakBefore kind, const SourcePos& at);
    // Two or more pictures of no caption, and nothing else since so many blocks stood in the
    // innermost container, become one row.
    std::size_t count_blocks();
    void join_figures(std::size_t first);

    void open_table();
    void open_row(RowKind kind);
    void open_cell(const CellShape& shape);
    void close_row();
    void close_table();

    // Texts may hold marks of notes. Text of the open leaf; opens a paragraph where there is none
    // (the items of tight lists).
    void add_text(std::string_view text, const SourcePos& at, Written written = Written::plainly);
    // What is to be filled in; `text` is how it is written.
    void add_field(FieldKind field, const std::string& text, const SourcePos& at);
    void add_code_text(std::string_view text, const SourcePos& at);
    void add_break(LineBreak kind, const SourcePos& at);
    // In a leaf that holds text alone: what follows is apart from what is there, in a cell on a
    // line of its own.
    void part_text(const SourcePos& at);
    void add_image(const WrittenImage& image);
    void add_attribute(const BlockAttribute& attribute);
    void open_link(const std::string& url, const std::string& title, const SourcePos& at);
    InlineText& text() { return text_; }
    Reading& reading() { return reading_; }

    // HTML's, over all that is added to the innermost container until they are taken off.
    void add_classes(const std::vector<std::string>& names);
    void take_classes(std::size_t count);
    // Over all blocks until it is taken off.
    void open_align(TextAlign align) { aligns_.push_back(align); }
    void close_align() { aligns_.pop_back(); }

    // The last place that had text: for what md4c gives no place.
    const SourcePos& last_place() const { return last_; }
    void touch(const SourcePos& at);

    [[nodiscard]] Blocks take();

private:
    enum class Leaf { none, paragraph, heading, code, cell, term, caption };
    struct OpenTable {
        Table table;
        RowKind row = RowKind::body;  // the one that is open
        std::size_t column = 0;       // of the cell that is open or comes next
        SourcePos at;
        std::string style;
    };

    void count_element() { reading_.count_elements(1 + text_.count_begun(), last_); }
    TableRow& open_row() { return rows_of(table_->row).back(); }
    std::vector<TableRow>& rows_of(RowKind kind);
    void add_block(Block block);
    void open_leaf(Leaf leaf);
    void open_loose_text();
    void add_piece(std::string_view text, const SourcePos& at, Written written);
    bool starts_callout(std::string_view text, const SourcePos& at);
    void end_callout_title();
    void close_paragraph();
    void close_heading();
    void close_cell();
    void close_term();
    void close_caption();
    void close_figure(OpenContainer figure);
    void close_grid(OpenContainer grid);
    void apply_attribute(bool blank);
    bool style_container();
    void set_picture_width(std::string_view text);
    const SourcePos& leaf_place() const { return leaf_at_.line ? leaf_at_ : last_; }
    Spans caption_of(const std::string& title, const SourcePos& at);
    Figure make_figure(const WrittenImage& image, std::string alt);
    void add_pictures(Spans& text_below);
    bool take_as_caption(Spans& text);

    Reading& reading_;
    ContainerStack stack_;
    Leaf leaf_ = Leaf::none;
    bool is_loose_ = false;  // the paragraph that is open
    InlineText text_;
    SourcePos leaf_at_, last_;
    int level_ = 1;   // of the heading that is open
    CodeBlock code_;  // the one that is open
    std::optional<BlockAttribute> attribute_;
    bool in_callout_title_ = false;
    std::string unknown_callout_;        // its name, where it may have no other title
    std::vector<Block> pictures_;        // of the paragraph, above the text that is read
    std::vector<Block> after_leaf_;      // the images of a heading
    std::vector<Figure> cell_pictures_;  // of the cell
    bool takes_caption_ = false;         // the last block is pictures that may have one below
    std::optional<OpenTable> table_;
    std::size_t cells_ = 0;  // of all tables
    std::vector<TextAlign> aligns_;
};

}  // namespace yaprak
