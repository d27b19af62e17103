// A value -> how its end is read aloud, which is what its suffix follows.
#pragma once
#include "language/suffixes/suffix.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

enum class WordClass {
    common_noun,     // no apostrophe; its stem may change
    proper_name,     // an apostrophe before endings, none before what makes a new word of it
    undivided_name,  // of an institution or a language, without an apostrophe (TDK, Kesme İşareti)
    sign,            // a number, an abbreviation, a word in capitals: always an apostrophe
    closed,          // ends in a full stop, an exponent or a quotation mark: never an apostrophe
};

struct SpokenEnd {
    std::u32string spoken;  // the last word, in lower case, spelled plainly
    WordClass word_class = WordClass::common_noun;
    bool is_possessed = false;    // ends in the possessive suffix, and takes an n: Hastanesi-n-de
    bool is_as_written = true;    // `spoken` is the word as it stands there, in another case only
    bool is_in_capitals = false;  // a word, not an abbreviation
    std::size_t begin = 0, end = 0;  // of the last word in the value, code points
};

// `said` is how the value is read, where the author tells it ("Şekspir"); it may be empty.
SpokenEnd read_aloud(std::u32string_view value, std::u32string_view said, WordKind kind);

}  // namespace yaprak
