// The fonts of the project and the test font with square glyphs, opened once for all tests.
#pragma once
#include "checkout.hpp"
#include "text/font/font.hpp"
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

inline const FontBook& project_fonts() {
    static const FontBook book({checkout() + "/fonts", checkout() + "/tests/fixtures"});
    return book;
}

inline const Font& project_font(const std::string& family, int weight = 400,
                                Slant slant = Slant::upright) {
    return project_fonts()[project_fonts().find(family, weight, slant)];
}

}  // namespace yaprak
