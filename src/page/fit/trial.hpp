// A flow set once, at one setting between tight and generous, to see what room it takes.
#pragma once
#include "base/error.hpp"
#include "image/book/picture_book.hpp"
#include "model/flow.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "page/fit/filled_columns.hpp"
#include "page/fit/fit_range.hpp"
#include "text/font/font_book.hpp"

#include <memory>

namespace yaprak {

struct PageCache;

struct Trial {
    double share = 0;  // of the way from tight to generous
    Length picture;    // how high the header's picture is
    Pages pages;
    Warnings warnings;
    FilledColumns columns;
};

using TrialPtr = std::shared_ptr<Trial>;

class TrialSetter {
public:
    // All but the layout must outlive this.
    TrialSetter(const Flow& flow, const Layout& layout, const FontBook& fonts,
                const PictureBook& pictures, PageCache* cache);

    TrialPtr set(double share, Length picture);
    int tries() const { return tries_; }  // how often the text was set

    const Layout& layout() const { return layout_; }
    Layout layout_with(Length picture) const;
    const FitRange& range() const { return range_; }
    bool picture_is_adjustable() const;
    Length least_picture() const;
    // Whether an area of the first page stands below the header's picture, and moves with it.
    bool stands_below_picture(const FlowArea& area) const;
    // Gives a master to another page than the layout does; for trials that follow.
    void move_master(std::size_t master, int page) { layout_.masters[master].page = page; }

    // What the pages of a trial have beside its text: lines to write on, in how much room.
    Length fill_rest(Trial& trial) const;

private:
    const Flow& flow_;
    Layout layout_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    PageCache* cache_;
    const FitRange range_;
    int tries_ = 0;
};

// The box with its top edge moved down by so much; its foot stays.
void move_top(Rect& box, Length by);

}  // namespace yaprak
