#include "batch/typeset/count_blocks.hpp"

#include "base/text.hpp"

namespace yaprak {
namespace {

// Walks down without recursion: what is found within a block is looked at later.
class Counter {
public:
    void run(const Blocks& blocks) {
        open(blocks);
        while (!open_.empty()) {
            const Block* block = open_.back();
            open_.pop_back();
            std::visit(*this, block->kind);
        }
    }

    void operator()(const Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const Heading& heading) { add(heading.text); }
    void operator()(const List& list) {
        for (const ListItem& item : list.items) open(item.blocks);
    }
    void operator()(const Quote& quote) { open(quote.blocks); }
    void operator()(const Callout& callout) {
        add(callout.title);
        open(callout.blocks);
    }
    void operator()(const CodeBlock& code) { add(code.text); }
    void operator()(const Table& table) {
        for (const auto* rows : {&table.head, &table.rows, &table.foot})
            for (const TableRow& row : *rows)
                for (const TableCell& cell : row.cells) {
                    add(cell.text);
                    pictures += int(cell.pictures.size());
                }
    }
    void operator()(const Figure& figure) {
        ++pictures;
        add(figure.caption);
    }
    void operator()(const FigureRow& row) {
        for (const Figure& figure : row.figures) (*this)(figure);
    }
    void operator()(const DefinitionList& list) {
        for (const Definition& definition : list.items) {
            for (const Spans& term : definition.terms) add(term);
            for (const Blocks& description : definition.descriptions) open(description);
        }
    }
    void operator()(const Grid& grid) {
        for (const GridCell& cell : grid.cells) open(cell.blocks);
    }
    void operator()(const Rule&) {}
    void operator()(const PageBreak&) {}

    int words = 0, pictures = 0;

private:
    std::vector<const Block*> open_;

    void open(const Blocks& blocks) {
        for (const Block& block : blocks) open_.push_back(&block);
    }
    void add(const Spans& spans) { add(plain_text(spans)); }
    void add(const std::string& text) {
        bool in_word = false;
        for (const char c : text) {
            const bool is_space = is_ascii_space(static_cast<unsigned char>(c));
            words += !is_space && !in_word;
            in_word = !is_space;
        }
    }
};

Counter counted(const Blocks& blocks) {
    Counter counter;
    counter.run(blocks);
    return counter;
}

}  // namespace

int count_words(const Blocks& blocks) {
    return counted(blocks).words;
}

int count_pictures(const Blocks& blocks) {
    return counted(blocks).pictures;
}

}  // namespace yaprak
