// Unicode normalisation form C by ICU, for the few stretches that may not be in it already.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// Whether nothing before `c` changes because of it: true of all but marks and their like, and of
// everything below U+0300 (no table is asked there).
bool begins_cluster(char32_t c);

// Whether `c` alone is in form C (U+212B, the sign of the ångström, is not).
bool is_composed(char32_t c);

std::u32string compose(std::u32string_view text);

}  // namespace yaprak
