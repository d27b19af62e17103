// Words of Arabic origin whose apostrophe is a consonant (hamza, ayn), not the border of a suffix:
// Kur’an, meş’ale, mes’ut. They do not divide at it.
#pragma once
#include <string_view>

namespace yaprak {

// Small letters before and after the apostrophe.
bool is_hamza(std::u32string_view head, std::u32string_view tail);

}  // namespace yaprak
