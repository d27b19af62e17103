// Dose safety: ways to write a dose that were read wrongly and did harm, after ISMP's list of
// error-prone abbreviations, symbols and dose designations (2021 and 2024), adapted to Turkish.
#pragma once
#include "check/rules/handout.hpp"

#include <span>

namespace yaprak {

struct Pages;

[[nodiscard]] std::span<const CheckRule> dose_rules();

// In what was written.
void check_doses(const Handout& handout, FindingSink& sink);

// In what was set: a number and its unit in two lines. The setting never parts them; this looks
// whether it kept its promise.
void check_parted_units(const Pages& pages, FindingSink& sink);

}  // namespace yaprak
