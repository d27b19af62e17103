// What is found in a PDF before it goes to a print shop.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

// docs/press.md says of each what it means and what helps.
enum class PressRule : std::uint8_t {
    boxes,
    intent,
    version,
    trapped,
    locked,
    script,
    link,
    font,
    colour,
    resolution,
    ink,
    small_text,
    overprint,
    hairline,
    edge,
    bleed,
    size,
    spot,
    transparency,
    last = transparency,
};

// "press-boxes".
const char* name_of(PressRule rule);

enum class Weight : std::uint8_t { note, warning, error };

struct PressFinding {
    PressRule rule = PressRule::boxes;
    Weight weight = Weight::warning;
    int page = 0;         // counted from 1; 0: of the whole file
    std::string problem;  // in the words of who has the file made
    std::string hint;     // what helps; may be empty
};
using PressFindings = std::vector<PressFinding>;

}  // namespace yaprak
