// Blocks in blocks wait in a list: nothing here calls itself.
#include "page/fit/scale_flow.hpp"

#include "model/flow.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double rounding = 0.001;

class FlowScaler {
public:
    explicit FlowScaler(const Scales& scales) : scales_(scales) {}

    void run(Flow& flow) {
        waiting_.push_back(&flow.blocks);
        list(flow.notes.texts);
        flow.notes.space = flow.notes.space * scales_.spaces;
        flow.notes.gap = flow.notes.gap * scales_.spaces;
        while (!waiting_.empty()) {
            FlowBlocks& blocks = *waiting_.back();
            waiting_.pop_back();
            for (FlowBlock& block : blocks) scale(block);
        }
    }

private:
    void scale(FlowBlock& block) {
        sideways({&block.indent_left, &block.indent_right});
        downwards({&block.space_before, &block.space_after});
        if (auto* paragraph = std::get_if<TextBlock>(&block.kind)) text(*paragraph);
        if (auto* items = std::get_if<ListBlock>(&block.kind)) list(*items);
        if (auto* rows = std::get_if<TableBlock>(&block.kind)) table(*rows);
        if (auto* one = std::get_if<FigureBlock>(&block.kind)) figure(*one);
        if (auto* row = std::get_if<FigureRowBlock>(&block.kind)) {
            for (FigureBlock& each : row->figures) figure(each);
            if (row->caption) text(*row->caption);
            sideways({&row->gap});
            downwards({&row->caption_gap});
        }
        if (auto* grid = std::get_if<GridBlock>(&block.kind)) {
            sideways({&grid->gap});
            downwards({&grid->row_gap});
            waiting_.push_back(&grid->cells);
        }
        if (auto* fields = std::get_if<FieldsBlock>(&block.kind))
            for (auto& row : fields->rows)
                for (FlowField& field : row) text(field.label);
        if (auto* box = std::get_if<BoxBlock>(&block.kind)) {
            sideways({&box->padding_x});
            downwards({&box->padding_y});
            waiting_.push_back(&box->blocks);
        }
    }

    void figure(FigureBlock& block) {
        if (block.caption) text(*block.caption);
        downwards({&block.caption_gap});
    }

    void text(TextBlock& block) { text(block.text, block.style); }

    void text(StyledText& words, ParagraphStyle& style) {
        Length largest;
        for (const TextRun& run : words.runs) largest = std::max(largest, run.style.size);
        const bool close =
            style.leading < largest * scales_.leading_of_size - Length::from_pt(rounding);
        style.leading = style.leading * scales_.type * (close ? 1 : scales_.leading);
        sideways({&style.first_line});
        for (TextRun& run : words.runs) run.style.scale(scales_.type);
    }

    // Marks stand beside the first lines of their items and have their leading.
    void list(ListBlock& block) {
        sideways({&block.gap});
        downwards({&block.item_space});
        ParagraphStyle& marks = block.mark_style;
        const Length leading = marks.leading, first_line = marks.first_line;
        for (FlowListItem& item : block.items) {
            marks.leading = leading;
            marks.first_line = first_line;
            text(item.mark, marks);
            waiting_.push_back(&item.body);
        }
    }

    void table(TableBlock& block) {
        sideways({&block.cell_padding_x});
        downwards({&block.cell_padding_y, &block.continued_gap, &block.caption_gap});
        for (auto* rows : {&block.head, &block.rows})
            for (FlowRow& row : *rows)
                for (FlowCell& cell : row.cells) text(cell.text, cell.style);
        if (block.continued) {
            TextBlock scaled = *block.continued;
            text(scaled);
            block.continued = std::make_shared<const TextBlock>(std::move(scaled));
        }
        if (block.caption) text(*block.caption);
    }

    void sideways(std::initializer_list<Length*> lengths) const {
        for (Length* length : lengths) *length = *length * scales_.type;
    }
    void downwards(std::initializer_list<Length*> lengths) const {
        for (Length* length : lengths) *length = *length * scales_.spaces;
    }

    const Scales& scales_;
    std::vector<FlowBlocks*> waiting_;
};

}  // namespace

void scale(Flow& flow, const Scales& scales) {
    FlowScaler(scales).run(flow);
}

}  // namespace yaprak
