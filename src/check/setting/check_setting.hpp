// How a handout is set, measured on its finished pages and not from what the layout meant: type,
// leading, measure, contrast, after RNIB's Clear Print, the BDA's style guide, the EU's guideline
// on readability and WCAG. And capitals, italics and underlines as they were written.
#pragma once
#include "check/rules/handout.hpp"
#include "text/font/font_book.hpp"

#include <span>

namespace yaprak {

struct Pages;

[[nodiscard]] std::span<const CheckRule> setting_rules();

// `is_justified`: whether the layout sets the body to both edges.
void check_setting(const Handout& handout, const Pages& pages, const FontBook& fonts,
                   bool is_justified, FindingSink& sink);

}  // namespace yaprak
