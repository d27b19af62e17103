// What a page's front matter may ask for itself; where it says nothing, the layout decides.
#pragma once
#include "base/error.hpp"

namespace yaprak {

struct Document;
struct Layout;

bool wants_contents(const Document& document, const Layout& layout);           // `toc`
bool wants_smart_punctuation(const Document& document, const Layout& layout);  // its own name
// `figures: numbered` or `plain`; warns of any other word.
bool wants_figure_numbers(const Document& document, const Layout& layout, Warnings& warnings);

// Whether what is asked for can be filled in on a screen.
bool is_fillable(const Layout& layout);

}  // namespace yaprak
