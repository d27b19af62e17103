// Flow x Layout -> Pages whose text fills as many of them as the layout asks for, set as generously
// as there is room: copy-fitting, which designers do by hand.
#pragma once
#include "model/page.hpp"
#include "page/paginate.hpp"

#include <string>

namespace yaprak {

struct Flow;
struct Layout;

struct FittedPages {
    Pages pages;
    std::string setting;  // "11.2 pt on 15 pt, 94 % full"; empty where the layout fits nothing
    int tries = 1;        // how often the text was set: six times at most
};

// Does what paginate_with_card() does where the layout asks for no number of pages. Else type,
// leading, spaces and the header's picture are adjusted together between their limits, in sixteen
// settings, and the most generous of them that fits is taken. Warns of text that is too long at the
// tightest, or too short at the most generous.
FittedPages fit_pages(const Flow& flow, const Layout& layout, const FontBook& fonts,
                      const PictureBook& pictures, Warnings& warnings, PageCache* cache = nullptr);

}  // namespace yaprak
