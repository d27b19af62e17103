// The order of texts in a Turkish list.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// -1, 0, 1 as `a` stands to `b`, both in small letters: by the Turkish alphabet (c ç d, g ğ h, ı i,
// o ö p, s ş t, u ü v), with q, w and x where other alphabets have them, and â as a. What is no
// letter goes before all letters. Only what is the same is equal.
int text_order(std::string_view a, std::string_view b);

// What the letters of a text, in small letters, stand at in that order: texts with the same key
// differ by accents alone.
std::u32string order_key(std::string_view text);

}  // namespace yaprak
