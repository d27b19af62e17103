// How much work a drawing may ask for, so that a megabyte of any drawing takes less than two
// seconds and 256 MB. What artists draw stays far below.
#pragma once
#include <cstddef>

namespace yaprak::svg {

constexpr std::size_t most_elements = 250'000;  // in the file
constexpr std::size_t most_attributes = 500'000;
constexpr std::size_t deepest = 100;              // elements within elements, uses followed
constexpr std::size_t most_composed = 250'000;    // elements painted, each use of a symbol counted
constexpr std::size_t most_painted = 1'000'000;   // the same, each use of a pattern or mask counted
constexpr std::size_t most_forms = 30'000;        // uses of patterns and masks, in each other too
constexpr std::size_t most_steps = 1'000'000;     // of all outlines painted, those of clips too
constexpr std::size_t most_stops = 2'000'000;     // of all gradients, each use counted
constexpr std::size_t most_matches = 10'000'000;  // selectors tried and declarations applied
constexpr std::size_t most_substituted = 4'000'000;     // bytes that custom properties stand for
constexpr std::size_t longest_substituted = 4'000;      // bytes of one value
constexpr std::size_t most_letters = 100'000;           // of text
constexpr std::size_t most_stretches = 10'000;          // of text, each placed by itself
constexpr std::size_t most_pixels_within = 50'000'000;  // of all photographs in the drawing

}  // namespace yaprak::svg
