// A <text> element -> its letters, each with its style and where it is asked to stand (SVG
// 2, 11.4): white space gathered, lists of places shared out.
#pragma once
#include "image/svg/composer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak::svg {

struct LetterStyle {
    Style style;
    Index element = none;
    double shift = 0;  // of the baseline, upwards
    bool underlined = false, struck_through = false;
};

struct Letter {
    std::size_t begin = 0, end = 0;  // bytes of Letters::text
    std::size_t style = 0;           // index into Letters::styles
    std::optional<double> x, y;      // an absolute place: a new chunk begins
    double dx = 0, dy = 0, rotation = 0;

    bool stands_apart() const { return x || y || dx != 0 || dy != 0; }
};

struct Letters {
    std::string text;
    std::vector<LetterStyle> styles;
    std::vector<Letter> list;
};

// What is not set is told of.
Letters letters_of(const Tree& tree, Styler& styler, Teller& teller, Budget& budget, Index element,
                   const Style& style, const Scene& scene);

}  // namespace yaprak::svg
