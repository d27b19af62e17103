// Turkish sentences that hide who does what: passives one after the other, genitives that hang on
// each other. Found by the endings of words; other languages are not looked at.
#pragma once
#include "check/rules/handout.hpp"

namespace yaprak {

void check_chains(const Handout& handout, const CheckRule& passive, const CheckRule& genitive,
                  FindingSink& sink);

// "uygulanır", "yapılmaktadır", "değerlendirilmelidir": a verb in the passive that ends a sentence.
[[nodiscard]] bool is_passive(std::string_view word);

// "tedavinin", "doktorun": what something belongs to.
[[nodiscard]] bool is_genitive(std::string_view word);

}  // namespace yaprak
