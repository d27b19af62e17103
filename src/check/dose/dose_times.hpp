// "2x1", "2*1": shorthand that does not say which number is how often and which is how much.
#pragma once
#include "check/dose/quantities_in.hpp"
#include "check/rules/handout.hpp"

namespace yaprak {

// Whether the quantity, which stands in the text, begins such shorthand.
void check_dose_times(const QuantityInText& one, const CheckedText& text, std::string_view lang,
                      FindingSink& sink);

}  // namespace yaprak
