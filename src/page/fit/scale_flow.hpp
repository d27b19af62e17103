// A flow with larger or smaller type, more or less leading and space: the same words, the same
// tags. What stands outside the text, the heads and feet and the clinic's card, stays as it is.
#pragma once

namespace yaprak {

struct Flow;

struct Scales {
    double type = 1;     // sizes, and what goes with them sideways: indents, gaps
    double leading = 1;  // of lines, beside what their type makes of it
    double spaces = 1;   // between blocks, downwards
    // Of the body: what is set closer, as headings are, keeps its leading in proportion to its
    // type.
    double leading_of_size = 1;
};

void scale(Flow& flow, const Scales& scales);

}  // namespace yaprak
