// Medical terms of the list that a page uses and nowhere explains.
#pragma once
#include "check/reading/term_list.hpp"
#include "check/rules/handout.hpp"

namespace yaprak {

// One finding for all of them, at the first.
void check_terms(const Handout& handout, const TermList& terms, const CheckRule& rule,
                 FindingSink& sink);

}  // namespace yaprak
