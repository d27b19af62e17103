// Passes over a Document that is read whole: what can only be settled or judged once all of it is
// known. Each has a file of its own: it is declared here and has its row in finish_document.cpp.
#pragma once
#include "base/error.hpp"

namespace yaprak {

struct Document;

// The page's title, from the front matter, a heading or the file's name; it is not said twice.
void settle_title(Document& document, Warnings& warnings);

// Whether the page has one without its file's name: its front matter's, or a heading.
[[nodiscard]] bool has_title(Document& document);

// A page with no word of text, no list, no table and no picture gives an empty brochure.
void tell_of_no_text(Document& document, Warnings& warnings);

// Headings that the author leaves out of the list of contents, {:.no_toc}.
void leave_out_of_contents(Document& document, Warnings& warnings);

// Headings below which nothing stands, with a warning each.
void leave_out_empty_headings(Document& document, Warnings& warnings);

// Text that looks like markup of some dialect is printed, with one warning a kind.
void tell_of_markup(Document& document, Warnings& warnings);

}  // namespace yaprak
