// A value and a Turkish suffix -> the two together: "Umut" and -in are "Umut’un", "60" and -den
// "60’tan", "kitap" and -in "kitabın". After TDK, Yazım Kuralları (Ses Bilgisi, Kesme İşareti,
// Kısaltmaların Yazımı, Sayıların Yazılışı).
#pragma once
#include "language/suffixes/suffix.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// `said` is how the value is read where it is not written so ("Şekspir" for Shakespeare), else
// empty. A value of blanks only stays as it is.
std::string with_suffix(std::string_view value, const SuffixForm& form, std::string_view said = {});

}  // namespace yaprak
