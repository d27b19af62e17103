// Words that stand on a sheet beside its pages: page numbers of a proof, what a test sheet tells.
#pragma once
#include "base/error.hpp"
#include "model/flow.hpp"
#include "model/page.hpp"
#include "text/font/font_book.hpp"

#include <string>

namespace yaprak {

class Labels {
public:
    // Labels are of one family and language. `fonts` and `warnings` must outlive this.
    Labels(const FontBook& fonts, std::string family, std::string lang, Warnings& warnings);

    struct Look {
        Length size = 9_pt, leading = 12_pt;
        int weight = 400;
        Colour colour = Grey{0};
        Align align = Align::left;
    };

    // Sets `text` in lines no wider than `measure`, the first one's baseline at `at`, which is the
    // left end of the measure. Returns where the next line would stand.
    Length add(const std::string& text, Point at, Length measure, const Look& look, Page& page);

private:
    const FontBook& fonts_;
    std::string family_, lang_;
    Warnings& warnings_;
};

}  // namespace yaprak
