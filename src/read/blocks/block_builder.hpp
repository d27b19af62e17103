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
};

// An image as Markdown or HTML has it.
struct WrittenImage {
    std::string source, alt, title;
    SourcePos at;
    bool decoration = false;  // alt=""
};

enum class RowKind { head, body };
enum class LineBreak { soft, hard };  // a soft one is a space

class BlockBuilder {
public:
    explicit BlockBuilder(Reading& reading) : reading_(reading) {}

    // Containers that nest too deep are flattened, with one warning.
    void open_quote();
    void open_list(List list);  // without its items
    void open_item(TaskState task);
    void close_container();

    void open_paragraph();
    void open_heading(int level);
    void open_code(std::string language);
    void close_leaf();
    bool in_leaf() const { return leaf_ != Leaf::none; }
    void add_rule(const SourcePos& at);

    void open_table(std::size_t columns);
    void open_row(RowKind kind);
    void open_cell(ColumnAlign align);
    void close_row();
    void close_table();

    // Texts may hold marks of notes. Text of the open leaf; opens a paragraph where there is none
    // (the items of tight lists).
    void add_text(std::string_view text, const SourcePos& at);
    void add_code_text(std::string_view text, const SourcePos& at);
    void add_break(LineBreak kind, const SourcePos& at);
    void add_image(const WrittenImage& image);
    void add_attribute(const BlockAttribute& attribute);
    void open_link(const std::string& url, const std::string& title, const SourcePos& at);
    InlineText& text() { return text_; }
    Reading& reading() { return reading_; }

    // The last place that had text: for what md4c gives no place.
    const SourcePos& last_place() const { return last_; }
    void touch(const SourcePos& at);

    [[nodiscard]] Blocks take();

private:
    enum class Leaf { none, paragraph, heading, code, cell };
    struct OpenTable {
        Table table;
        RowKind row = RowKind::body;  // the one that is open
        std::size_t column = 0;       // of the cell that is open or comes next
        SourcePos at;
        std::string style;
    };

    TableRow& open_row() { return rows_of(table_->row).back(); }
    std::vector<TableRow>& rows_of(RowKind kind);
    void add_block(Block block);
    void open_leaf(Leaf leaf);
    void flush_paragraph();
    void add_piece(std::string_view text, const SourcePos& at);
    bool starts_callout(std::string_view text, const SourcePos& at);
    void end_callout_title();
    void close_heading();
    void close_cell();
    void apply_attribute(bool blank);
    bool style_container();
    const SourcePos& leaf_place() const { return leaf_at_.line ? leaf_at_ : last_; }
    Spans caption_of(const std::string& title, const SourcePos& at);
    void add_picture_of_cell(const std::string& alt, const SourcePos& at);

    Reading& reading_;
    ContainerStack stack_;
    Leaf leaf_ = Leaf::none;
    InlineText text_;
    SourcePos leaf_at_, last_;
    int level_ = 1;   // of the heading that is open
    CodeBlock code_;  // the one that is open
    std::optional<BlockAttribute> attribute_;
    bool in_callout_title_ = false;
    Blocks after_leaf_;  // the images of a heading
    std::optional<OpenTable> table_;
    std::size_t cells_ = 0;  // of all tables
};

}  // namespace yaprak
