// Blocks -> strips of a column: what each kind of block looks like at a measure. One file a kind.
#pragma once
#include "base/error.hpp"
#include "image/book/picture_book.hpp"
#include "model/flow.hpp"
#include "page/column_builder.hpp"
#include "page/qr_code.hpp"
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct TextCache;

// What all blocks are set with.
struct Setting {
    const FontBook& fonts;
    const PictureBook& pictures;
    const std::vector<std::string>& fallback;
    Warnings& warnings;
    Length tallest;   // the shortest area's height: what is taller cannot stay in one piece
    TextStyle plain;  // for words of our own where a block brings no style
    Length whole;     // across all columns of a page
    int depth = 0;    // of blocks in blocks
    const std::vector<Target>* places = nullptr;  // where links lead, as far as it is known
    Length grid = {};                             // of baselines, from one to the next; 0: none
    TextCache* shapes = nullptr;                  // of the text set before
    QrCodes* codes = nullptr;                     // those drawn before
    bool whole_blocks = false;                    // paragraphs stay in one piece, where they can
    bool shorter = false;  // whether paragraphs are also set in fewer lines, if they can
};

// Where a block stands: from the column's left.
struct Extent {
    Length x, measure;
};

constexpr int deepest = 32;  // blocks nested deeper are set one after the other

// Never fails, never loses text.
void set_blocks(const FlowBlocks& blocks, Extent extent, Setting& setting, ColumnBuilder& column);
void set_block(const FlowBlock& block, Extent extent, Setting& setting, ColumnBuilder& column);

// "… şunlardır:": what follows belongs to it.
bool ends_in_colon(const FlowBlock& block);

// The kinds. `at` is the block's place in the source.
void set_text(const TextBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_list(const ListBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_table(const TableBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column);
void set_figure(const FigureBlock& block, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column);
void set_box(const BoxBlock& block, Extent extent, Setting& setting, ColumnBuilder& column);
void set_rule(const RuleBlock& block, const SourcePos& at, Extent extent, ColumnBuilder& column);
void set_card(const CardBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_hero(const HeroBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column);
void set_code(const QrBlock& block, const SourcePos& at, Extent extent, ColumnBuilder& column);
void set_blank(const BlankBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column);

// How far from the left something stands that is so wide.
Length aligned(Align align, Length width, Length measure);

}  // namespace yaprak
