// The areas of the pages that hold parts of their own: a title beside the text, the clinic's card
// on the last page, the list of headings.
#pragma once
#include "model/page_master.hpp"
#include "style/parts/part_maker.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// Where the list of headings stands. In an area it stands before its block `at`.
struct ContentsPlace {
    TextPlace title, list;
    std::size_t master = 0, area = 0, at = 0;
};

class AreaMaker {
public:
    // All must outlive this; `paper` is the colour that the pages are printed on.
    AreaMaker(const FlowContext& context, PartMaker& parts, const Colour& paper)
        : context_(context), parts_(parts), paper_(paper) {}

    // Called one after the other, before and after the text is made: tags are made in reading
    // order.
    void add_those_before_text();
    void add_those_after_text();

    // Where an area holds the list of headings; it is known when those before the text are made.
    const ContentsPlace& contents_place() const { return contents_place_; }

private:
    void add_empty_areas();
    void fill(bool before_text);
    bool comes_before_text(const PageMaster& master, const FixedArea& area) const;
    void fill_area(const PageMaster& master, const FixedArea& fixed, FlowArea& area);
    static bool holds_contents(const std::vector<Part>& parts);
    void place_contents(const PageMaster& master, const FixedArea& fixed, const Colour& ground,
                        std::size_t at);
    std::vector<Colour> grounds_of(const FixedArea& area, const PageMaster& master) const;
    bool stands_on_picture(const PageMaster& master, const FixedArea& area) const;
    void look_at_ground(const PageMaster& master, const FixedArea& area,
                        const std::vector<Part>& parts) const;

    const FlowContext& context_;
    PartMaker& parts_;
    Colour paper_;
    ContentsPlace contents_place_;
};

}  // namespace yaprak
