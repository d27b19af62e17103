#include "check/rules/checked_text.hpp"

#include "base/text.hpp"

namespace yaprak {
namespace {

class TextWalk {
public:
    explicit TextWalk(const Document& document) : document_(document) {}

    std::vector<CheckedText> run() {
        add(TextKind::title, document_.front.title, {document_.source});
        add(TextKind::lead, document_.front.description, {document_.source});
        add_alternative(document_.front.image_alt, {document_.source});
        add(TextKind::caption, document_.front.image_caption, {document_.source});
        walk(document_.blocks, TextKind::paragraph);
        for (const Note& note : document_.notes) walk(note.blocks, TextKind::note);
        return std::move(texts_);
    }

private:
    void add(TextKind kind, const Spans& spans, const SourcePos& at, int level = 0) {
        CheckedText text{kind, level, {}, &spans, in_callout_, at};
        for (const Span& span : spans) text.text += span.text;
        if (!text.text.empty()) texts_.push_back(std::move(text));
    }

    void add_alternative(std::string_view alt, const SourcePos& at) {
        static const Spans none;
        if (!trimmed(alt).empty())
            texts_.push_back(
                {TextKind::alternative, 0, std::string(trimmed(alt)), &none, in_callout_, at});
    }

    void add(const Figure& figure) {
        add_alternative(figure.alt, *at_);
        add(TextKind::caption, figure.caption, *at_);
    }

    void walk(const Blocks& blocks, TextKind kind) {
        for (const Block& block : blocks) {
            kind_ = kind;
            at_ = &block.at;
            std::visit(*this, block.kind);
        }
    }

public:
    void operator()(const Paragraph& paragraph) { add(kind_, paragraph.text, *at_); }
    void operator()(const Heading& heading) {
        add(TextKind::heading, heading.text, *at_, heading.level);
    }
    void operator()(const List& list) {
        for (const ListItem& item : list.items) walk(item.blocks, TextKind::item);
    }
    void operator()(const Quote& quote) { walk(quote.blocks, kind_); }
    void operator()(const Callout& callout) {
        const bool outer = std::exchange(in_callout_, true);
        add(TextKind::heading, callout.title, *at_, 7);
        walk(callout.blocks, kind_);
        in_callout_ = outer;
    }
    void operator()(const CodeBlock&) {}
    void operator()(const Table& table) {
        add(TextKind::caption, table.caption, *at_);
        for (const TableRow& row : table.head) add_row(row, true);
        for (const TableRow& row : table.rows) add_row(row, false);
        for (const TableRow& row : table.foot) add_row(row, false);
    }
    void operator()(const Figure& figure) { add(figure); }
    void operator()(const Rule&) {}
    void operator()(const DefinitionList& list) {
        for (const Definition& one : list.items) {
            for (const Spans& term : one.terms) add(TextKind::term, term, one.at);
            for (const Blocks& text : one.descriptions) walk(text, TextKind::paragraph);
        }
    }
    void operator()(const Grid& grid) {
        for (const GridCell& cell : grid.cells) walk(cell.blocks, TextKind::paragraph);
    }
    void operator()(const FigureRow& row) {
        for (const Figure& figure : row.figures) add(figure);
        add(TextKind::caption, row.caption, *at_);
    }
    void operator()(const PageBreak&) {}

private:
    void add_row(const TableRow& row, bool head) {
        for (const TableCell& cell : row.cells) {
            for (const Figure& figure : cell.pictures) add(figure);
            add(head || cell.is_head ? TextKind::table_head : TextKind::cell, cell.text, row.at);
        }
    }

    const Document& document_;
    std::vector<CheckedText> texts_;
    TextKind kind_ = TextKind::paragraph;
    const SourcePos* at_ = nullptr;
    bool in_callout_ = false;
};

}  // namespace

const Span* CheckedText::span_at(std::size_t offset) const {
    for (const Span& span : *spans) {
        if (offset < span.text.size()) return &span;
        offset -= span.text.size();
    }
    return nullptr;
}

const Span* SpanCursor::at(std::size_t offset) {
    for (const Spans& spans = *text_.spans; span_ < spans.size(); ++span_) {
        const std::size_t end = begin_ + spans[span_].text.size();
        if (offset < end) return &spans[span_];
        begin_ = end;
    }
    return nullptr;
}

SourcePos CheckedText::place(std::size_t offset) const {
    for (const Span& span : *spans) {
        if (offset < span.text.size() || &span == &spans->back()) {
            return span.at.line > 0 ? place_in(span, offset) : at;
        }
        offset -= span.text.size();
    }
    return at;
}

std::vector<CheckedText> checked_texts(const Document& document) {
    return TextWalk(document).run();
}

std::vector<PlacedFigure> figures_of(const Document& document) {
    std::vector<PlacedFigure> found;
    const auto add_rows = [&](const std::vector<TableRow>& rows, const SourcePos& at) {
        for (const TableRow& row : rows)
            for (const TableCell& cell : row.cells)
                for (const Figure& one : cell.pictures)
                    found.push_back({&one, row.at.line > 0 ? &row.at : &at});
    };
    for_each_block(document.blocks, [&](const Block& block) {
        if (const auto* figure = std::get_if<Figure>(&block.kind))
            found.push_back({figure, &block.at});
        if (const auto* row = std::get_if<FigureRow>(&block.kind))
            for (const Figure& one : row->figures) found.push_back({&one, &block.at});
        if (const auto* table = std::get_if<Table>(&block.kind))
            for (const auto* rows : {&table->head, &table->rows, &table->foot})
                add_rows(*rows, block.at);
    });
    return found;
}

void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit) {
    for (const Block& block : blocks) {
        visit(block);
        if (const auto* list = std::get_if<List>(&block.kind))
            for (const ListItem& item : list->items) for_each_block(item.blocks, visit);
        if (const auto* quote = std::get_if<Quote>(&block.kind))
            for_each_block(quote->blocks, visit);
        if (const auto* callout = std::get_if<Callout>(&block.kind))
            for_each_block(callout->blocks, visit);
        if (const auto* grid = std::get_if<Grid>(&block.kind))
            for (const GridCell& cell : grid->cells) for_each_block(cell.blocks, visit);
        if (const auto* terms = std::get_if<DefinitionList>(&block.kind))
            for (const Definition& one : terms->items)
                for (const Blocks& text : one.descriptions) for_each_block(text, visit);
    }
}

}  // namespace yaprak
