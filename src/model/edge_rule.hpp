// A line along an edge of a box.
#pragma once
#include "base/colour.hpp"
#include "base/length.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// What a layout says of it.
struct RuleLayout {
    std::string colour;  // a role or "#rrggbb", "none"
    Length width = 0.5_pt;
    Length distance;             // from the line to what stands in the box
    std::vector<Length> dashes;  // line and gap by turns; empty: one line
    bool scissors = false;       // at its begin: along it the paper is cut
};

struct EdgeRule {
    Colour colour = Grey{0.7};
    Length width;
    Length distance;
    std::vector<Length> dashes = {};
    bool scissors = false;

    // What it takes of the box.
    [[nodiscard]] Length depth() const { return width + distance; }
};

// Those of a box; `side` is where its lines begin.
struct BoxEdges {
    std::optional<EdgeRule> above = {}, below = {}, side = {};
};

}  // namespace yaprak
