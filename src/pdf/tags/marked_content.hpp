// Items of a page -> the sequences of marked content that they stand in (ISO 32000-1, 14.6 and
// 14.8.2.2): one for neighbours of one leaf of the tag tree, or of one kind of artifact.
#pragma once
#include "model/page.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// Items [begin, end) of the page. Links among them do not count.
struct Sequence {
    std::size_t begin = 0, end = 0;
    TagId tag = no_tag;                  // a leaf ...
    Artifact artifact = Artifact::none;  // ... or what kind of artifact
    std::optional<Rect> clip;            // all of them are cut off outside of it ...
    std::shared_ptr<const Rounding> rounding = nullptr;  // ... with its corners so round
    bool is_reversed = false;                            // a run from right to left
    std::string read_as;                                 // instead of its text; empty: as it is
};

// A run with characters of private use, which mean nothing to others, is a sequence of its own that
// is read with U+FFFD in their places (ISO 19005-2, 6.2.11.7.3).
std::vector<Sequence> sequences_of(const Page& page);

// What opens the sequence in the stream. `box` is what the items of a background cover, left,
// bottom, right and top in the stream's own points.
std::string opening_of(Artifact artifact, const std::array<double, 4>& box);
std::string opening_of(const Sequence& sequence, const TagTree& tags, int number);

// Adds to an opening the text that is to be read in place of the sequence (14.9.4).
std::string read_as(std::string opening, const std::string& text);

// The box that an item covers, in page coordinates. There is none where it draws nothing.
std::optional<Rect> covered(const Item& item);

}  // namespace yaprak
