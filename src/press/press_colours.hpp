// Colours -> inks, as a press wants them: greys and the text's colour of black ink alone, colours
// given in inks as they are, all others by the profile of the printing, in as few inks as look the
// same.
#pragma once
#include "base/error.hpp"
#include "model/press_layout.hpp"
#include "press/ink_profile.hpp"
#include "press/recolour.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace yaprak {

// What was converted before, by one profile and one limit of ink, for the next file: brochures of
// one layout have the same colours.
struct ConvertedColours {
    std::map<std::tuple<double, double, double>, Cmyk> inks;
    std::map<std::tuple<double, double, double, double, bool>, Cmyk> few_inks;
};

class PressColours {
public:
    // `ink` is the colour of the text, which becomes all of the black ink where it is dark. All
    // must outlive this. A spot ink with two substitutes is warned about at `at`: the first counts.
    PressColours(const InkProfile& profile, const PressLayout& press, const Colour& ink,
                 const SourcePos& at, Warnings& warnings, ConvertedColours& converted);

    Colour operator()(const Colour& colour, const ColourUse& use);

private:
    Colour inks_of(const Rgb& colour, const ColourUse& use);
    Colour settled(Spot spot);
    Colour black(double share, const ColourUse& use) const;
    Cmyk limited(Cmyk inks) const;
    Cmyk plain(const Cmyk& inks, bool is_small_text);

    const InkProfile& profile_;
    const PressLayout& press_;
    Colour ink_;
    const SourcePos& at_;
    Warnings& warnings_;
    ConvertedColours& converted_;
    std::map<std::string, Cmyk> spots_;
    std::set<std::string> told_;
};

// Inks -> what a screen shows of them, by the profile; all other colours stay as they are.
[[nodiscard]] Colour on_screen(const Colour& colour, const InkProfile& profile);

}  // namespace yaprak
