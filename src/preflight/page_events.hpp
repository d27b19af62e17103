// What a page of any PDF paints, as events with places in points from the page's own origin
// (ISO 32000-1, 8 and 9): text, fills, strokes and pictures, as a press sees them.
#pragma once
#include "preflight/page_box.hpp"
#include "preflight/pdf_file.hpp"

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace yaprak {

// The space that a colour is given in, as a press takes it.
enum class InkSpace { grey, cmyk, rgb, lab, spot, several, pattern };

struct PaintedColour {
    InkSpace space = InkSpace::grey;
    std::vector<double> parts = {0};     // of the space: a grey's level, tints of inks 0 to 1
    std::vector<std::string> inks = {};  // the names of spot inks, beside their tints
};
// How much of each plate, by name: Cyan, Magenta, Yellow, Black and spots. Empty where the colour
// is not one of inks.
std::map<std::string, double> inks_of(const PaintedColour& colour);
bool is_white(const PaintedColour& colour);

struct PaintedState {
    PaintedColour colour;
    bool overprint = false;
    double opacity = 1;
    bool is_mixed = false;  // by a blend mode or a soft mask
};

struct PaintedText {
    PageBox box;
    double size = 0;  // points
    PaintedState look;
};
struct PaintedFill {
    PageBox box;
    PaintedState look;
};
struct PaintedStroke {
    PageBox box;
    double width = 0;  // points
    PaintedState look;
};
struct PaintedPicture {
    PageBox box;                   // as far as it is seen
    double width = 0, height = 0;  // of all of it, points
    PdfObject picture;
    PaintedState look;
};
using PageEvent = std::variant<PaintedText, PaintedFill, PaintedStroke, PaintedPicture>;

// Calls `tell` for all that `page` paints, in its order; forms are gone into. A page that is made
// to take very long is left after two million operators: false.
bool walk_page(const PdfFile& file, std::size_t page,
               const std::function<void(const PageEvent&)>& tell);

// The space of a picture or of a colour operator: "/DeviceRGB", "[/Indexed /DeviceCMYK ...]".
InkSpace ink_space(const PdfObject& space);

}  // namespace yaprak
