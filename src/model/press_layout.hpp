// What a layout, or a clinic, says of files for a press. What it does not say is decided by
// settled().
#pragma once
#include "base/colour.hpp"
#include "base/length.hpp"

#include <optional>
#include <string>

namespace yaprak {

// Printer's marks around the trim.
struct PressMarks {
    bool crop = true;     // where the paper is cut ...
    bool fold = true;     // ... and folded
    bool bleed = false;   // where the bleed ends
    bool targets = true;  // by which plates are laid on each other
    bool bar = true;      // patches of the inks
    bool slug = true;     // a line with the file's name, the page and the profile
    bool any() const { return crop || fold || bleed || targets || bar || slug; }
};

struct PressLayout {
    std::string profile = "coated";  // a name of those that are shipped, or a file
    bool overprint = true;           // black text is printed over what lies below
    double ink_limit = 3;            // of all inks together at one place: 3 is 300 %
    int least_dpi = 150;             // pictures below are an error of the file
    std::optional<Cmyk> rich_black;  // of large black areas; none: they are of black alone
    Length bleed = Length::from_mm(3);
    PressMarks marks;
};

// The same, each where it is said.
struct PressKeys {
    std::optional<std::string> profile;
    std::optional<bool> overprint;
    std::optional<double> ink_limit;
    std::optional<int> least_dpi;
    std::optional<Cmyk> rich_black;
    std::optional<Length> bleed;
    std::optional<bool> crop, fold, bleed_marks, targets, bar, slug;
};

// What the clinic says goes before what the layout says.
PressLayout settled(const PressKeys& layout, const PressKeys& clinic);

}  // namespace yaprak
