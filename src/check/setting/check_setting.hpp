// How a handout is set, measured on its finished pages and not from what the layout meant: type,
// leading, measure, contrast, after RNIB's Clear Print, the BDA's style guide, the EU's guideline
// on readability and WCAG. And capitals, italics and underlines as they were written.
#pragma once
#include "check/rules/handout.hpp"
#include "text/font/font_book.hpp"

#include <span>

namespace yaprak {

struct Imposition;
struct Pages;

// A handout's finished pages, and what of its layout they do not tell.
struct SetHandout {
    const Pages& pages;
    const FontBook& fonts;
    const Imposition* sheet = nullptr;  // how the paper is folded; null: not at all
    bool is_justified = false;          // the body is set to both edges
    // The layout comes with the program: what it chose is no mistake of who writes the page.
    bool is_shipped = false;
};

[[nodiscard]] std::span<const CheckRule> setting_rules();

void check_setting(const Handout& handout, const SetHandout& set, FindingSink& sink);

}  // namespace yaprak
