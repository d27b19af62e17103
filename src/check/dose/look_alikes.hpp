// Letters among digits that look like some: "1O", "l0", "5l", and the Cyrillic О of "1О мг".
#pragma once
#include "check/rules/handout.hpp"

namespace yaprak {

void check_look_alikes(const CheckedText& text, std::string_view lang, FindingSink& sink);

}  // namespace yaprak
