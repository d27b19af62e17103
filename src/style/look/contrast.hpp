// Whether text can be read on its ground (WCAG 2.2, 1.4.3).
#pragma once
#include "base/error.hpp"
#include "model/text_style.hpp"

#include <string>
#include <vector>

namespace yaprak {

class ContrastCheck {
public:
    explicit ContrastCheck(Warnings& warnings) : warnings_(warnings) {}

    // Warns once for each style and ground; `at` is the style's place in the layout.
    void look(const std::string& style, const SourcePos& at, const TextStyle& text,
              const Colour& ground);

private:
    struct Look {
        std::string style;
        Colour text, ground;
    };
    Warnings& warnings_;
    std::vector<Look> looked_;  // a page has few
};

}  // namespace yaprak
