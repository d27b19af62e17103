// Widths that are summed up along a paragraph, with how far they stretch and shrink.
#pragma once

namespace yaprak {

struct Totals {
    double width = 0, stretch = 0, shrink = 0;  // in points, from the paragraph's start
    friend Totals operator-(const Totals& a, const Totals& b) {
        return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink};
    }
};

}  // namespace yaprak
