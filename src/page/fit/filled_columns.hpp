// Pages -> how far the text reaches in their columns: what copy-fitting measures by.
#pragma once
#include "model/layout.hpp"
#include "model/page.hpp"

#include <vector>

namespace yaprak {

// Measures of the pages that the layout's `fit` asks for and, where the text needs more, of all.
struct FilledColumns {
    int reach = 0;           // the page on which the text ends, counted from 1; 0: there is none
    Length text;             // how high all columns are filled
    Length whole;            // how high those are that are to be filled
    Length rest;             // behind the end of the text, to the end of what is to be filled
    std::vector<int> blank;  // pages to be filled on which no text stands, counted from 1
};

// `layout` is the one that the pages were made by.
FilledColumns filled_columns(const Pages& pages, const Layout& layout);

// The master of a page, counted from 0, whether it is there or only asked for.
const PageMaster& master_on(const Pages& pages, const Layout& layout, std::size_t page);

// How far down what is read reaches in a part of a page.
Length filled(const Page& page, const Rect& area);

}  // namespace yaprak
