// Blocks -> strips of a column: what each kind of block looks like at a measure. One file a kind.
#pragma once
#include "model/flow.hpp"
#include "page/column/column_builder.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

constexpr int deepest = 32;  // blocks nested deeper are set one after the other

// Never fails, never loses text.
void set_blocks(const FlowBlocks& blocks, Extent extent, Setting& setting, ColumnBuilder& column);
void set_block(const FlowBlock& block, Extent extent, Setting& setting, ColumnBuilder& column);

// The kinds. `at` is the block's place in the source.
void set_text(const TextBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
// The same with large letters at its beginning, where it has lines enough.
void set_text(const TextBlock& block, const FlowInitial& initial, const SourcePos& at,
              Extent extent, Setting& setting, ColumnBuilder& column);
void set_list(const ListBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_table(const TableBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column);
void set_figure(const FigureBlock& block, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column);
void set_figure_row(const FigureRowBlock& block, const SourcePos& at, Extent extent,
                    Setting& setting, ColumnBuilder& column);
void set_box(const BoxBlock& block, Extent extent, Setting& setting, ColumnBuilder& column);
// What is drawn around a box, and what is left to its blocks.
Frame frame_of(const BoxBlock& block, Extent extent);
Extent inside_box(const BoxBlock& block, Extent extent);
void set_rule(const RuleBlock& block, const SourcePos& at, Extent extent, ColumnBuilder& column);
void set_card(const CardBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_hero(const HeroBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_code(const QrBlock& block, const SourcePos& at, Extent extent, ColumnBuilder& column);
void set_blank(const BlankBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column);

void set_fields(const FieldsBlock& block, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column);
void set_grid(const GridBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);

// How far from the left something stands that is so wide.
Length aligned(Align align, Length width, Length measure);

}  // namespace yaprak
