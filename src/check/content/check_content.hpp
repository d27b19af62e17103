// What a handout must have: who wrote it and when, whom to ask, what to do, what is an emergency;
// and the items of PEMAT-P and of the CDC's index that a program can judge.
#pragma once
#include "check/content/facts.hpp"
#include "check/rules/handout.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace yaprak {

[[nodiscard]] std::span<const CheckRule> content_rules();

void check_content(const Handout& handout, const HandoutFacts& facts, FindingSink& sink);

}  // namespace yaprak
