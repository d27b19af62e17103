// Strips, spaces and frames, one after the other -> a Column. Of the spaces that meet between two
// strips the larger counts; at the head and the foot of a frame there is none.
#pragma once
#include "page/column/strip.hpp"

#include <vector>

namespace yaprak {

// What stands at one side of the column while lines are set beside it.
struct SideBlock {
    Strip strip;  // from the column's left; a page never parts it from the lines beside it
    bool at_right = false;
    Length edge;      // where the lines end, or begin: from the column's left
    Length distance;  // from it to the lines below
};

class ColumnBuilder {
public:
    void add(Strip strip);
    void space(Length least);
    void hold_space();               // what is asked for before the next strip does not count
    void fix_space(Length exactly);  // before the next strip
    void drop_space();               // what was asked for since the last strip is forgotten

    void open(Frame frame);
    void close();
    SetIndex add_set(BalancedSet set);
    void add_tight(TightParagraph paragraph);
    void add_loose(LooseParagraph paragraph) { column_.loose.push_back(std::move(paragraph)); }
    void keep_whole(std::size_t begin);  // of what was added since then, no paragraph is set looser
    void add_movable(const Movable& movable) { column_.movable.push_back(movable); }
    TightParagraph* tight_from(std::size_t strip);  // the last one, if it begins there

    // Raises the penalty of ending an area after a strip, or after each strip of [begin, end).
    void penalise(std::size_t strip, double penalty);
    void penalise(std::size_t begin, std::size_t end, double penalty);

    // Likewise, and the strips [begin, end] are whole but for a large hole.
    void keep(std::size_t begin, std::size_t end, double penalty);

    // What is added next stands beside the block, until its foot. One at a time.
    void set_beside(SideBlock block);
    const SideBlock* beside() const { return side_ ? &*side_ : nullptr; }
    // Down to where lines are shorter, from the top of the strip that comes next.
    Length beside_height() const;
    // How far below the top of the first strip the block begins: level with its capitals.
    void lower_side_block(Length by);
    void add_margin_note(MarginNote note);  // level with the strip that comes next
    void clear_beside();                    // what is added next stands below the block

    std::size_t size() const { return column_.strips.size(); }
    Strip& operator[](std::size_t strip) { return column_.strips[strip]; }
    Column take();

private:
    void stand_beside(Strip& strip);

    Column column_;
    FrameIndex frame_;
    std::vector<int> notes_;  // of frames that were opened, for the next strip
    Length pending_;
    bool held_ = true;                     // the column's head
    std::shared_ptr<MarginNotes> margin_;  // of the next strip
    std::optional<SideBlock> side_;
    bool side_has_begun_ = false;
    Length side_top_;     // of the block, from the top of the first strip
    Length side_passed_;  // from there to the foot of the last strip
};

}  // namespace yaprak
