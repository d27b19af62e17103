// HTML's names for characters.
#pragma once

namespace yaprak {

// "AElig C6 AMP 26 … zwnj 200C ": names without & and ;, sorted bytewise, each with one or two code
// points ("22DA+FE00").
extern const char* const named_characters;

}  // namespace yaprak
