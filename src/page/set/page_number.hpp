// The number of a heading's page at the end of its entry in the list of contents, and the row of
// dots that leads to it.
#pragma once
#include "model/flow.hpp"
#include "page/column/strip.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

class PageNumber {
public:
    // The number of the page where TextBlock::page_of stands, as far as Setting::places knows.
    PageNumber(const TextBlock& block, Setting& setting);

    // What is left to the words: always the same, so that a number that is known moves no line.
    Extent beside(Extent whole) const;

    // `words` is where the words of the entry's last line stand.
    void add_behind(Extent words, Extent whole, Strip& strip);

private:
    StyledText number_of(const TextBlock& block, const std::string& digits) const;
    void part_from_words();
    void add_dots(Length left, Length right, Length edge, Strip& strip) const;

    const FontBook& fonts_;
    bool at_left_;  // of words that are set against the right edge
    Line line_;
    Length room_;  // for a number of three digits
    Length size_;
    Colour colour_;
};

}  // namespace yaprak
