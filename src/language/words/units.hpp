// The signs of units of measure: they keep their letters in any casing and stay with their number.
#pragma once
#include <string_view>

namespace yaprak {

// "mg", "°C", "₺", and also those that are words or initials elsewhere ("m", "ms", "l", "sa").
bool is_unit(std::string_view token);

// Whether it means nothing else ("mg", "kHz"), so that no number need stand before it.
bool is_sure_unit(std::string_view token);

// "mg/kg/gün", "ml'lik", "mg)": begins with a unit that ends where its letters end.
bool begins_with_unit(std::string_view token);

}  // namespace yaprak
