// What the pages of one kind are: margins, columns, areas, furniture.
#pragma once
#include "base/geometry.hpp"
#include "base/source.hpp"
#include "model/type.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Margins {
    Length top, bottom, inner, outer;
};

// A rectangle that the text flows into: a column. From the trim's top left.
struct Area {
    std::string name;
    Rect box;
};

// A rectangle with parts of its own (Layout::flow), on every page of its master.
struct FixedArea {
    std::string name;
    SourcePos at;
    Rect box;
    std::string fill = "none";  // its ground, a colour ...
    double opacity = 1;         // ... through which a picture below may be seen: a scrim
    std::string colour;         // of all its text; empty: of each style
    Length padding_x, padding_y;
    Length radius = {};  // of the corners of its ground
    VerticalAlign align = VerticalAlign::top;
};

// One line of page furniture; templates with {{title}} {{category}} {{clinic.phone}} {{page}}
// {{pages}} {{date}}.
struct Furniture {
    Length baseline;  // from the top of the trim
    std::string left, centre, right;
    std::string style;
    bool is_foot = false;
    bool rule = false;     // a hairline between it and the text
    Length rule_distance;  // from the baseline to the hairline, upwards in the foot, downwards in
                           // the head
    SourcePos at;
};

struct PageMaster {
    std::string name;  // "first", "following", "left", "right", "last", "page-3"
    SourcePos at;
    int page = 0;  // the one page that it is for; 0: said by its name
    Length width;  // of the page for which its areas are made; 0: the layout's paper
    Margins margins;
    int columns = 1;
    Length gutter;
    bool text = true;  // whether the text flows here; if not, there are no `areas`
    std::vector<Area> areas;
    std::vector<FixedArea> fixed;  // in the order in which they are painted
    std::vector<Furniture> furniture;
    bool hero = false;  // whether the header picture stands on it
};

}  // namespace yaprak
