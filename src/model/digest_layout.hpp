// What a layout says of texts that are too long for it.
#pragma once
namespace yaprak {

// What is left of a text that is too long for a wall or a card.
struct DigestLayout {
    int points = 0;    // at most; 0: the text stays as it is
    int letters = 90;  // of a point, at most
};

}  // namespace yaprak
