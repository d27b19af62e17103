// The words by which signs of an emergency and help in one are known, by language.
#pragma once
#include <array>
#include <span>
#include <string_view>

namespace yaprak {

// The beginning of a word that means the breast on pages that one of the phrases is a subject of.
struct OfBreast {
    std::string_view word = {};
    std::array<std::string_view, 6> subjects = {};  // empty ones are none
};

// Each phrase is a row of beginnings of words, in small letters: "göğ ağr" is found in "göğsünüzde
// bir ağrı", each of its words at most three behind the one before. Of excuses "=tedavisi" stands
// directly behind the sign, "<treat" before it, "<=no$" directly before it.
struct EmergencyWords {
    std::string_view lang;
    std::span<const std::string_view> signs;
    std::span<const std::string_view> places;    // phrases too; "acile$" is that word and no other
    std::span<const std::string_view> numbers;   // "112"
    std::span<const std::string_view> calls;     // what stands with a number that is to be called
    std::span<const std::string_view> refusals;  // phrases that say not to go or to call
    std::span<const std::string_view> excuses;   // beside a sign: a risk, a vaccine, a history
    bool excuses_before = true;                  // whether they stand before the sign as well
    OfBreast breast = {};
};

// Null where the language has none.
[[nodiscard]] const EmergencyWords* emergency_words(std::string_view lang);

}  // namespace yaprak
